import { expect, type Page } from "playwright/test";

/** Plans a meeting of the demonstration's board on a day that is nobody else's, with the cases that have these titles. Gives its address. */
export async function planBoardMeeting(page: Page, day: string, titles: readonly string[]): Promise<string> {
  await page.goto("/vasternorrland/meetings/new");
  await page.getByLabel("Organ", { exact: true }).selectOption({ label: "Styrelse" });
  await page.getByLabel("Dag", { exact: true }).fill(day);
  await page.getByLabel("Plats").fill("Länets hus, Härnösand");
  await page.getByRole("button", { name: "Planera" }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  for (const title of titles) {
    await page.goto(`${address}/add?${new URLSearchParams({ q: title })}`);
    await page.getByRole("button", { name: /^Lägg till / }).first().click();
    await expect(page.getByText(/^Står som punkt/)).toBeVisible();
  }
  return address;
}

/** Opens the meeting in its room and notes that all eight of the board are there, by the keys. */
export async function openWithAll(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/room`);
  await page.getByRole("button", { name: "Öppna sammanträdet" }).press("Enter");
  await expect(page.getByRole("region", { name: "Deltagare" }).getByText("Gunnar Åslund")).toBeVisible();
  await page.keyboard.press("p");
  for (let row = 0; row < 8; row += 1) {
    const current = page.locator("[data-row]:focus");
    await page.keyboard.press("Space");
    await expect(current).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("ArrowDown");
  }
}

/** Registers a case with the office's proposal, these clauses. */
export async function addCaseWithProposal(page: Page, title: string, clauses: readonly string[]): Promise<void> {
  await page.goto("/vasternorrland/cases/new");
  await page.getByLabel("Rubrik").fill(title);
  await page.getByLabel("Kod ur klassificeringsplanen").fill("7");
  await page.getByRole("button", { name: "Registrera ärendet" }).press("Enter");
  await page.getByRole("link", { name: "Nytt förslag" }).press("Enter");
  await page.getByLabel("Kansliet").press("Space");
  await page.getByRole("button", { name: "Skriv förslaget" }).press("Enter");
  await page.getByRole("textbox", { name: "Att-sats 1", exact: true }).focus();
  for (const [place, text] of clauses.entries()) {
    if (place > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(text);
  }
  await expect(page.getByText(/^Sparat \d/)).toBeVisible();
}
