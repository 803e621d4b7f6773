import type { Browser, Page } from "playwright/test";
import { letters, readPdf } from "../documents/read-pdf.ts";
import { expect } from "./journey.ts";
import { type DemonstrationPerson, signInAs } from "./sign-in.ts";

const firstFreeDay = Date.UTC(2040, 0, 1);
const dayLength = 86_400_000;

/** A day far ahead when nobody else's journey has a meeting, another one each time: a journey can be run again on the same data. */
export function freeDay(): string {
  const secondsGone = Math.floor(Date.now() / 1000);
  return new Date(firstFreeDay + (secondsGone % 20_000) * dayLength).toISOString().slice(0, 10);
}

/**
 * Plans a meeting of the demonstration's board, with the cases that have these titles: of several with the same title
 * the one registered last. Gives its address.
 */
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

/** Goes to the room of a meeting, and waits until it listens: on a slow machine the page is seen before it does. */
export async function enterRoom(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/room`);
  await page.getByRole("navigation", { name: "Punkterna" }).waitFor();
  await page.waitForFunction(() => {
    const list = document.querySelector("nav[aria-label='Punkterna']");
    // React marks with such a property what it has taken over from the server.
    return list !== null && Object.keys(list).some((key) => key.startsWith("__reactProps"));
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Opens the meeting in its room and notes that all eight of the board are there, by the keys. */
export async function openWithAll(page: Page, address: string): Promise<void> {
  await enterRoom(page, address);
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

/** Goes on to the item in the room and takes it up, by the keys. */
export async function takeUp(page: Page, title: string): Promise<void> {
  await goTo(page, title);
  await page.keyboard.press("Alt+n");
  await expect(page.locator("article").getByText(/^§ \d+$/)).toBeVisible();
}

/** Goes on to the item in the room, by the key. */
export async function goTo(page: Page, title: string): Promise<void> {
  const heading = page.getByRole("heading", { name: title });
  const pane = page.getByRole("region", { name: "Punkten" });
  for (let step = 0; step < 12 && !(await heading.isVisible()); step += 1) {
    await page.keyboard.press("Alt+j");
    await expect(pane).toHaveAttribute("aria-busy", "false");
  }
}

/** Registers a case. The page is left at it. */
export async function addCase(page: Page, title: string): Promise<void> {
  await page.goto("/vasternorrland/cases/new");
  await page.getByLabel("Rubrik").fill(title);
  await page.getByLabel("Kod ur klassificeringsplanen").fill("7");
  await page.getByRole("button", { name: "Registrera ärendet" }).press("Enter");
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

/** Registers a case with the office's proposal, these clauses. */
export async function addCaseWithProposal(page: Page, title: string, clauses: readonly string[]): Promise<void> {
  await addCase(page, title);
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

const phone = { width: 360, height: 740 };

/** One of the board in a browser of their own, members with a phone; what goes wrong in it is added to `errors`. */
export async function attend(browser: Browser, who: DemonstrationPerson, errors: string[]): Promise<Page> {
  const context = await browser.newContext(who === "chair" ? {} : { viewport: phone });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && errors.push(`${who}: ${message.text()}`));
  page.on("pageerror", (error) => errors.push(`${who}: ${String(error)}`));
  await signInAs(page, who);
  return page;
}

/** Votes on the phone for the side or the name that begins so. The second tap is one that slipped: the ballot counts once. */
export async function vote(page: Page, choice: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: new RegExp(`^${choice}`) }).click();
  await dialog.getByRole("button", { name: "Lämna min röst" }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Du har röstat")).toBeVisible();
}

/** Votes as the chair does, beside the count on the chair's own screen. */
export async function voteFromTheChair(chair: Page, choice: string): Promise<void> {
  const own = chair.getByRole("region", { name: "Din egen röst" });
  await own.getByRole("button", { name: new RegExp(`^${choice}`) }).click();
  await own.getByRole("button", { name: "Lämna min röst" }).click();
  await expect(own).toBeHidden();
}

/** The letters of the minutes as they are printed. */
export async function printedMinutes(page: Page, address: string): Promise<string> {
  const pdf = await page.request.get(`/api/workspaces${address}/minutes.pdf`);
  const { pages } = await readPdf(await pdf.body());
  return letters(pages.join(" "));
}

/** The letters of what the minutes say on a case, up to the next §. */
export function paragraphOn(title: string, minutes: string): string {
  const [, paragraph] = minutes.split(letters(`${title} Dnr`));
  return paragraph?.split("§")[0] ?? "";
}
