import type { Locator, Page } from "playwright/test";
import { enterRoom, takeUp } from "../support/board-meeting.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/*
 * The county council has answered, and so two of the conditions of the demonstration's § 5 are met. The board itself finds
 * that they are: each is drafted as an item of its coming meeting in one act, and what is decided there fills in what the
 * secretary then confirms.
 */
test.use({ viewport: { width: 1440, height: 900 } });

const cooperation = "samverkan med Norrbottens läns landsting kommer till stånd";
const money = "Norrbottens läns landsting finansierar 30 procent av kostnaderna";
const itemOn = (text: string) => `Samordnare för it-utveckling inom vård, omsorg och annan verksamhet: villkoret i § 5 att ${text}`;
const board = ["Agneta Kemi", "Bo Hallgren", "Cecilia Rova", "Dan Mettävainio", "Elsa Poromaa"];

test("conditions that are met are found so by §§ of the board's next meeting, are confirmed by them, and those concerned are told", async ({ page }) => {
  await signInAs(page, "secretary", "norrbotten");
  const conditions = await conditionsWaiting(page);

  await test.step("each is drafted for the board's next meeting in one act", async () => {
    for (const text of [cooperation, money]) {
      await condition(page, text).getByRole("button", { name: "Ta upp på nästa sammanträde" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Ta upp" }).click();
      await expect(condition(page, text)).toContainText("Tas upp på sammanträdet den");
    }
    await expectAccessible(page);
    await page.goto("/norrbotten");
    await expect(page.getByText(/villkor har avgjorts/)).toBeHidden();
    await page.goto(conditions);
  });

  await condition(page, cooperation).getByRole("link", { name: "Öppna sammanträdet" }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  const meeting = new URL(page.url()).pathname;

  await test.step("the board finds at its meeting that they are met, as was drafted", async () => {
    for (const text of [cooperation, money]) await expect(page.getByRole("link", { name: itemOn(text) })).toBeVisible();
    await openWithTheBoard(page, meeting);
    for (const text of [cooperation, money]) {
      await takeUp(page, itemOn(text));
      await expect(page.locator("article")).toContainText(`Styrelsen beslutade § 5 den 3 februari 2011 under villkoret ”${text}”.`);
      await page.keyboard.press("Alt+b");
      await expect(page.getByRole("region", { name: "Beslut", exact: true })).toContainText(`konstatera att villkoret ”${text}” är uppfyllt`);
    }
  });

  await test.step("what was decided there fills in the confirmation, by which clauses are in force", async () => {
    await page.goto("/norrbotten");
    await page.getByRole("listitem").filter({ hasText: "2 villkor har avgjorts" }).getByRole("link", { name: "Till villkoren" }).click();
    await expect(condition(page, cooperation)).toContainText(/Styrelsen beslutade om villkoret i § \d+ den/);
    await confirm(page, cooperation);
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page.getByText("I kraft", { exact: true })).toHaveCount(2);
  });

  await test.step("each of the fifteen that were asked is told in one letter, and so is the contact of one, which can be read", async () => {
    await page.goto("/norrbotten/settings/letters");
    const letters = page.getByRole("row").filter({ hasText: "Besked om villkoret för § 5" });
    await expect(letters).toHaveCount(16);
    for (const name of ["Luleå kommun", "Sven Niemi"]) await expect(letters.filter({ hasText: name })).toHaveCount(1);
    await letters.filter({ hasText: "Luleå kommun" }).getByRole("link").first().click();
    await expect(page.getByRole("main")).toContainText(/I § \d+ den .* konstaterades att villkoret är uppfyllt\./);
    await expect(page.getByRole("main")).toContainText("Därmed gäller:");
    await expectAccessible(page);
  });

  await test.step("with the second the money is decided, and the county council's pledge binds", async () => {
    await page.goto(conditions);
    await confirm(page, money);
    await expect(page.getByText("Utfästelsen från Region Norrbotten binder nu och kan faktureras.")).toBeVisible();
    await page.getByRole("button", { name: "Tillbaka till villkoren" }).click();
    await expect(page.getByText("I kraft", { exact: true })).toHaveCount(3);
    await expectAccessible(page);
  });
});

/** Goes from what waits for the secretary to the case's conditions. Gives their address. */
async function conditionsWaiting(page: Page): Promise<string> {
  await page.goto("/norrbotten");
  await page.getByRole("listitem").filter({ hasText: "2 villkor har avgjorts" }).getByRole("link", { name: "Till villkoren" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Villkor" })).toBeVisible();
  return new URL(page.url()).pathname;
}

function condition(page: Page, text: string): Locator {
  return page.getByRole("article").filter({ has: page.getByRole("heading", { name: text }) });
}

/** Opens the meeting and notes that the whole board is there, by the keys. */
async function openWithTheBoard(page: Page, meeting: string): Promise<void> {
  await enterRoom(page, meeting);
  await page.getByRole("button", { name: "Öppna sammanträdet" }).press("Enter");
  const present = page.getByRole("region", { name: "Deltagare" });
  for (const name of board) await present.getByRole("button", { name: new RegExp(`^${name}`) }).press("Space");
}

/** Confirms by the § that is filled in already. */
async function confirm(page: Page, text: string): Promise<void> {
  await condition(page, text).getByRole("button", { name: "Bekräfta" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: /^uppfyllt/ })).toBeChecked();
  await expect(dialog.getByLabel("Bekräftat i").locator("option:checked")).toHaveText(/^§ \d+, /);
  await dialog.getByRole("button", { name: "Bekräfta" }).click();
}
