import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { enterRoom } from "../support/board-meeting.ts";
import { signInAs } from "../support/sign-in.ts";

/** The meeting that the demonstration plans a month ahead. */
async function openRoom(page: Page): Promise<string> {
  await page.goto("/vasternorrland/meetings");
  const links = page.locator("a[href*='/meetings/']");
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const address = hrefs.find((href) => /\/meetings\/[0-9a-f-]{36}$/.test(href))!;
  await enterRoom(page, address);
  return address;
}

test("the secretary takes a meeting from its opening to its minutes without the mouse", async ({ page }) => {
  await signInAs(page, "secretary");
  const address = await openRoom(page);
  const people = page.getByRole("region", { name: "Deltagare" });
  await page.getByRole("button", { name: "Öppna sammanträdet" }).press("Enter");
  await expect(people.getByText("Gunnar Åslund")).toBeVisible();

  // P goes to the people, Space says present, the arrows go on.
  await page.keyboard.press("p");
  for (let row = 0; row < 8; row += 1) {
    const current = page.locator("[data-row]:focus");
    await page.keyboard.press("Space");
    await expect(current).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("ArrowDown");
  }
  await expect(page.getByText("Beslutsför: 8 tjänstgör")).toBeVisible();

  // N takes the item up, T writes, Escape leaves the text.
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: "Sammanträdet öppnas" })).toBeVisible();
  await expect(page.locator("article").getByText("§ 1", { exact: true })).toBeVisible();
  await page.keyboard.press("t");
  await page.keyboard.type("Ordföranden hälsar välkommen.");
  await expect(page.getByText(/^Sparat/)).toBeVisible();
  await page.keyboard.press("Escape");

  // On to the first case: its only proposal is adopted with one key.
  const title = page.getByRole("heading", { name: "Gemensam e-arkivlösning för kommunerna" });
  for (let step = 0; step < 12 && !(await title.isVisible()); step += 1) {
    const before = page.url();
    await page.keyboard.press("j");
    await expect(page).not.toHaveURL(before);
    await expect(page.getByRole("region", { name: "Punkten" })).toHaveAttribute("aria-busy", "false");
  }
  await page.keyboard.press("n");
  await expect(page.locator("article").getByText("§ 2", { exact: true })).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.getByRole("region", { name: "Beslut" }).getByText("Styrelsen beslutar")).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${address}/minutes`);
  await expect(page.getByText("Ordföranden hälsar välkommen.")).toBeVisible();
  await expect(page.getByText("uppdra åt kansliet att ta fram ett avtalsförslag").first()).toBeVisible();
  const pdf = await page.request.get(`/api/workspaces${address}/minutes.pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("what one secretary writes reaches another, and nothing is written over or lost when the meeting is closed meanwhile", async ({ page, browser }) => {
  await signInAs(page, "secretary");
  await openRoom(page);
  const first = page.locator("[contenteditable=true]");
  const other = await browser.newContext();
  const second = await other.newPage();
  await signInAs(second, "secretary");
  await openRoom(second);
  const text = second.locator("[contenteditable=true]");

  await first.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Till justerare utses Ewa Lindeman.");
  await expect(text).toContainText("Till justerare utses Ewa Lindeman.", { timeout: 15_000 });

  await other.setOffline(true);
  await text.click();
  await second.keyboard.press("Control+End");
  await second.keyboard.type(" Det skrivs på tåget.");
  await expect(second.getByText("Inte sparat – försöker igen")).toBeVisible();
  await page.getByRole("button", { name: "Avsluta sammanträdet" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Avsluta sammanträdet" }).click();
  await expect(page.getByRole("button", { name: "Öppna igen" })).toBeVisible();
  await other.setOffline(false);
  await expect(second.getByText("Det som skrevs sist är inte sparat")).toBeVisible();
  await expect(second.locator("article")).toContainText("Det skrivs på tåget.");
  await expectAccessible(second);
  await page.getByRole("button", { name: "Öppna igen" }).click();
  await expect(text).toContainText("Det skrivs på tåget.");
  await expect(first).toContainText("Det skrivs på tåget.");
  await other.close();
});

test("a reload or a crash in the middle of a sentence loses nothing", async ({ page }) => {
  await signInAs(page, "secretary");
  const address = await openRoom(page);
  await page.getByRole("link", { name: "Föregående protokoll" }).click();
  await expect(page.getByRole("heading", { name: "Föregående protokoll" })).toBeVisible();
  const text = page.locator("[contenteditable=true]");
  await text.click();
  await page.keyboard.type("Protokollet gås igenom");
  await page.reload();
  await expect(text).toHaveText("Protokollet gås igenom");

  await text.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" och läggs till");
  const item = page.url();
  const another = await page.context().newPage();
  await page.close();
  await another.goto(item);
  await expect(another.locator("[contenteditable=true]")).toHaveText("Protokollet gås igenom och läggs till");
  await expect(another.getByText(/^Sparat/)).toBeVisible();
  await another.goto(`${address}/minutes`);
});

test.describe("when the connection is lost", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("writing goes on, says that it isn't saved, and is saved when there is contact again", async ({ page }) => {
    await signInAs(page, "secretary");
    await openRoom(page);
    await page.getByRole("link", { name: "Anmälningar" }).click();
    await expect(page.getByRole("heading", { name: "Anmälningar" })).toBeVisible();
    const text = page.locator("[contenteditable=true]");
    await text.click();
    await page.context().setOffline(true);
    await page.keyboard.type("Styrelsen tar del av följande.");
    await expect(page.getByText("Inte sparat – försöker igen")).toBeVisible();
    await page.keyboard.press("Alt+j");
    await expect(page.getByText("Ingen kontakt med Attsats.")).toBeVisible();
    await expect(text).toHaveText("Styrelsen tar del av följande.");

    await page.context().setOffline(false);
    await expect(page.getByText("Ingen kontakt med Attsats.")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Anmälningar" })).toHaveCount(0);
    await page.keyboard.press("k");
    await expect(page.getByRole("heading", { name: "Anmälningar" })).toBeVisible();
    await expect(text).toHaveText("Styrelsen tar del av följande.");
    await expect(page.getByText(/^Sparat/)).toBeVisible();
  });
});

test("a question is raised, an item withdrawn, a substitute called in and a recusal recorded, all by their keys", async ({ page }) => {
  await signInAs(page, "secretary");
  await openRoom(page);
  await page.keyboard.press("o");
  await page.keyboard.type("Studieresa till Umeåregionen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Studieresa till Umeåregionen" })).toBeVisible();
  // What an act changed can be seen before its answer has closed the dialog, in which the room doesn't listen.
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.keyboard.press("u");
  await page.getByRole("dialog").getByLabel("Skäl").waitFor();
  await page.keyboard.type("Tas upp i höst");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Punkten utgår: Tas upp i höst")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("d");
  await expect(page.getByText("Punkten har utgått. Ta upp den igen om den ska beslutas.")).toBeVisible();
  await page.getByRole("button", { name: "Ta upp igen" }).click();
  await page.keyboard.press("n");
  const number = (await page.locator("article").getByText(/^§ \d+$/).innerText()).slice(2);

  const people = page.getByRole("region", { name: "Deltagare" });
  const row = (name: string) => people.locator("[data-row]", { hasText: name });
  await row("Tomas Tegel").focus();
  await page.keyboard.press("i");
  await expect(people.getByLabel("Jäv på den här punkten")).toBeFocused();
  await page.keyboard.type("Anordnar resan");
  await page.keyboard.press("Enter");
  await expect(row("Tomas Tegel").getByText("Jävig")).toBeVisible();
  await expect(row("Tomas Tegel")).toBeFocused();

  await row("Mona Frisk").focus();
  await page.keyboard.press("Space");
  await expect(row("Mona Frisk")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("s");
  await expect(people.getByLabel("Tjänstgör för")).toBeFocused();
  await page.keyboard.type("Tomas");
  await page.keyboard.press("Tab");
  await expect(people.getByLabel("Under")).toBeFocused();
  await page.keyboard.type(number);
  await page.keyboard.press("Enter");
  await expect(row("Mona Frisk").getByText("tjänstgör för Tomas Tegel")).toBeVisible();
  await expectAccessible(page);
});
