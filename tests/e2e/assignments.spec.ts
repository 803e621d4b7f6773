import { freeDay, openWithAll, planBoardMeeting, takeUp } from "../support/board-meeting.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/*
 * What the board instructed the office to do in the demonstration's § 22, and which is late: reported, put before a meeting in
 * one act, noted by it, and so done; as a member of the board then sees.
 */
test.use({ viewport: { width: 1440, height: 900 } });

const instructed = /återkomma till styrelsen med en helhetsbild av pågående projekt/;
const title = "Rapport om uppdrag: Införande av Kvalitetslab";

test("an assignment that is late is reported, becomes an item of the next meeting, is noted, and is done", async ({ page, browser, baseURL }) => {
  await signInAs(page, "secretary");
  const meeting = await planBoardMeeting(page, freeDay(), []);
  const meetingId = meeting.split("/").at(-1)!;

  await test.step("what waits for the secretary leads to where it is reported", async () => {
    await page.goto("/vasternorrland");
    const late = page.getByRole("listitem").filter({ hasText: "Uppdraget är försenat" });
    await expect(late).toContainText(instructed);
    await late.getByRole("link", { name: "Rapportera" }).click();
    await expect(page.getByText("Styrelsen gav uppdraget den 22 april 2010, § 22")).toBeVisible();
    await page.getByLabel("Vad har gjorts?").fill("Elva projekt pågår i länet. De har sammanställts efter inriktning och kommun.");
    await page.getByRole("button", { name: "Lämna rapporten" }).click();
    await expect(page.getByText("Uppdraget är klart när ett sammanträde har noterat den.")).toBeVisible();
    await expectAccessible(page);
  });
  const assignment = new URL(page.url()).pathname;

  await test.step("the report becomes an item with its text and a proposal, in one act", async () => {
    await page.getByLabel("Sammanträde", { exact: true }).selectOption(meetingId);
    await page.getByRole("button", { name: "Ta upp som ärende" }).click();
    await page.waitForURL(/\/items\//);
    await expect(page.getByLabel("Rubrik")).toHaveValue(title);
  });

  await test.step("the meeting adopts that it is noted", async () => {
    await openWithAll(page, meeting);
    await takeUp(page, title);
    await expect(page.getByText("Styrelsen beslutade den 22 april 2010, § 22, att uppdra åt kansliet")).toBeVisible();
    await page.keyboard.press("Alt+b");
    await expect(page.getByRole("region", { name: "Beslut", exact: true })).toContainText("notera rapporten om uppdraget och lägga den till handlingarna");
  });

  await test.step("so it is done, for the secretary and for a member of the board", async () => {
    await page.goto(assignment);
    await expect(page.getByText(/^Styrelsen noterade rapporten den .* Uppdraget är klart\.$/)).toBeVisible();
    const member = await browser.newPage({ baseURL: baseURL! });
    await signInAs(member, "member1");
    await member.goto("/vasternorrland/assignments?state=done");
    await expect(member.getByRole("row").filter({ hasText: instructed })).toContainText("Klart");
    await expectAccessible(member);
  });
});
