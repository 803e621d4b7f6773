import type { Page } from "playwright/test";
import { addCaseWithProposal, freeDay, openWithAll, paragraphOn, planBoardMeeting, printedMinutes, takeUp } from "../support/board-meeting.ts";
import { expect, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

const title = "Gemensam kontaktpunkt för anhöriga";

test("the chair puts the questions in another order with the mouse, and has a division held again", async ({ page, browser }) => {
  await signInAs(page, "secretary");
  await addCaseWithProposal(page, title, ["inrätta en kontaktpunkt", "bemanna den vardagar", "följa upp efter ett år"]);
  const address = await planBoardMeeting(page, freeDay(), [title]);
  await openWithAll(page, address);
  await takeUp(page, title);
  await moveChange(page, "Ändra att-sats 2", "bemanna den alla dagar", "sten");
  await moveChange(page, "Ändra att-sats 3", "följa upp efter två år", "elis");

  const chair = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInAs(chair, "chair");
  await chair.goto(`${address}/chair`);
  const steps = chair.getByRole("region", { name: "Propositionsordning" }).getByRole("listitem");
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(1)).toContainText("Att-sats 2");

  await test.step("the last step is dragged before the one above it", async () => {
    const from = (await steps.nth(2).getByRole("button", { name: /^Flytta/ }).first().boundingBox())!;
    const to = (await steps.nth(1).boundingBox())!;
    await chair.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await chair.mouse.down();
    await chair.mouse.move(from.x, to.y + to.height / 2, { steps: 8 });
    await chair.mouse.move(from.x, to.y + 2, { steps: 4 });
    await chair.mouse.up();
    await expect(steps.nth(1)).toContainText("Att-sats 3");
    await chair.reload();
    await expect(steps.nth(1)).toContainText("Att-sats 3");
  });

  await test.step("a division that went wrong is called off, and both stay on record", async () => {
    await find(chair, "Kansliets förslag");
    await find(chair, "Elisabet Lassilas yrkande");
    await chair.getByRole("button", { name: "Votering är begärd" }).click();
    await holdByHands(chair, "6", "1");
    await chair.getByRole("button", { name: "Avbryt och gör om" }).click();
    await chair.getByLabel("Varför avbryts voteringen?").fill("En ledamot räknades två gånger");
    await chair.getByRole("button", { name: "Avbryt voteringen" }).click();
    await expect(chair.getByText("Avbruten: En ledamot räknades två gånger").first()).toBeVisible();
    await chair.getByRole("button", { name: "Håll voteringen" }).click();
    await holdByHands(chair, "7", "1");
    await chair.getByRole("button", { name: "Avsluta voteringen" }).click();
    await expect(steps.nth(1)).toContainText("efter votering");
    await find(chair, "Sten Danells yrkande");
    await chair.getByRole("button", { name: "Skriv beslutet" }).click();
    await expect(page.getByRole("region", { name: "Beslut", exact: true })).toContainText("Ändrad enligt Elisabet Lassilas yrkande");
    const minutes = paragraphOn(title, await printedMinutes(page, address));
    expect(minutes).toContain("Omröstningenavbryts:Enledamoträknadestvågånger.Ennyomröstninghålls.");
    expect(minutes).toContain("Vidomröstninggenomhanduppräckningavges7jarösteroch1nejröst.");
    expect(minutes).toMatch(/attbemannadenalladagarattföljauppeftertvåår$/);
  });
});

async function moveChange(page: Page, what: string, text: string, mover: string): Promise<void> {
  await page.keyboard.press("Alt+y");
  await page.getByRole("list", { name: "Välj vad du yrkar" }).getByRole("button", { name: what }).click();
  await page.getByLabel("Så här ska att-satsen lyda").fill(text);
  await page.getByRole("combobox", { name: "Vem yrkar?" }).fill(mover);
  await expect(page.getByRole("option", { selected: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(new RegExp(`yrkar ändring av ${what.replace("Ändra ", "")}`))).toBeVisible();
}

async function find(chair: Page, option: string): Promise<void> {
  await chair.getByRole("group", { name: "Vad har bifallits?" }).getByRole("button", { name: option }).click();
}

async function holdByHands(chair: Page, yes: string, no: string): Promise<void> {
  await chair.getByRole("radio", { name: /^Handuppräckning/ }).check();
  await chair.getByRole("button", { name: "Öppna voteringen" }).click();
  await chair.getByLabel("Ja", { exact: true }).fill(yes);
  await chair.getByLabel("Nej", { exact: true }).fill(no);
  await chair.getByRole("button", { name: "Spara rösttalen" }).click();
}
