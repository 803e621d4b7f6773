import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { enterRoom } from "../support/board-meeting.ts";
import { signInAs } from "../support/sign-in.ts";

/** Plans a meeting of the first body in the list, far enough ahead to be nobody else's, and ends on its page. */
async function planMeeting(page: Page): Promise<void> {
  await page.goto("/vasternorrland/meetings");
  await page.getByRole("link", { name: "Planera sammanträde" }).click();
  await page.waitForURL(/\/meetings\/new/);
  await page.getByLabel("Organ", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Dag", { exact: true }).fill("2031-03-06");
  await page.getByLabel("Plats").fill("Länets hus, Härnösand");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Planera" }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Planerat", { exact: true })).toBeVisible();
}

/** Adds an item that belongs to no case, and comes back to the agenda. */
async function addInformation(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: "Lägg till punkt" }).click();
  const titleField = page.getByRole("textbox", { name: "Rubrik" });
  await titleField.fill(title);
  await page.getByRole("button", { name: "Lägg till", exact: true }).last().click();
  // What is told of the one before may still be on the screen, so that the emptied field is what tells of this one.
  await expect(titleField).toHaveValue("");
  await expect(page.getByText("Punkten står nu på föredragningslistan").last()).toBeVisible();
  await page.getByRole("link", { name: "Till föredragningslistan" }).click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

const row = (page: Page, title: string) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });

/** The titles of the agenda in the order they stand. */
async function titles(page: Page): Promise<string[]> {
  return page.locator("#agenda ol > li[data-id] a[href*='/items/']").allTextContents();
}

test("a secretary arranges the agenda by keyboard and by mouse, and sends the notice", async ({ page }) => {
  await signInAs(page, "secretary");
  await planMeeting(page);
  await addInformation(page, "Rapport från projektledaren");
  await addInformation(page, "Ekonomisk lägesrapport");
  await expectAccessible(page);

  const before = await titles(page);
  const report = page.getByRole("link", { name: "Ekonomisk lägesrapport" });
  await report.focus();
  await page.keyboard.press("Alt+ArrowUp");
  const place = before.indexOf("Ekonomisk lägesrapport");
  await expect(page.getByText(`Ekonomisk lägesrapport är nu punkt ${place} av ${before.length}.`)).toBeAttached();
  await expect(report).toBeFocused();
  await expect.poll(async () => (await titles(page))[place - 1]).toBe("Ekonomisk lägesrapport");

  const grip = page.getByRole("button", { name: /^Flytta punkt .*Rapport från projektledaren/ });
  const second = await page.locator("li[data-id]").nth(1).boundingBox();
  await grip.hover();
  await page.mouse.down();
  await page.mouse.move(second!.x + 10, second!.y + second!.height, { steps: 6 });
  await page.mouse.move(second!.x + 10, second!.y + 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await titles(page))[1]).toBe("Rapport från projektledaren");
  await expect(page.getByText(/flyttade ”Rapport från projektledaren” till plats 2/)).toBeVisible();
  await page.reload();
  expect((await titles(page))[1]).toBe("Rapport från projektledaren");

  await page.getByRole("link", { name: "Skicka kallelse" }).first().click();
  await expect(page.getByRole("heading", { name: "Det här saknas" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Utfärda kallelsen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Utfärda kallelsen" }).click();
  await expect(page.getByText("Kallelse 1 är utfärdad")).toBeVisible();
  await expect(page.getByText("Inget har ändrats sedan den senaste kallelsen.")).toBeVisible();
  const pdf = await page.request.get((await page.getByRole("link", { name: "Hämta PDF" }).getAttribute("href"))!);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("what has been sent is withdrawn with a reason, and what comes after is late", async ({ page }) => {
  await signInAs(page, "secretary");
  await planMeeting(page);
  const meeting = page.url();
  await addInformation(page, "Rapport från projektledaren");
  await page.goto(`${meeting}/notice`);
  await page.getByRole("button", { name: "Utfärda kallelsen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Utfärda kallelsen" }).click();
  await expect(page.getByText("Kallelse 1 är utfärdad")).toBeVisible();

  await page.goto(meeting);
  await page.getByRole("button", { name: "Åtgärder för Rapport från projektledaren" }).click();
  await expect(page.getByRole("menuitem", { name: "Ta bort" })).toHaveCount(0);
  await page.getByRole("menuitem", { name: "Låt utgå" }).click();
  await page.getByLabel("Skäl").fill("Underlag saknas");
  await page.keyboard.press("Enter");
  await expect(row(page, "Rapport från projektledaren").getByText("Utgår: Underlag saknas")).toBeVisible();

  await addInformation(page, "Sent inkommen fråga");
  await expect(row(page, "Sent inkommen fråga").getByText("Tillkommen, kräver beslut om att tas upp")).toBeVisible();
  await expect(page.getByText("2 ändringar har gjorts sedan kallelsen gick ut")).toBeVisible();

  const calendar = await page.request.get(meeting.replace("/vasternorrland/", "/api/workspaces/vasternorrland/") + "/calendar.ics");
  expect(await calendar.text()).toContain("SEQUENCE:1");

  // At the meeting it is taken up only once the body has agreed to it.
  await enterRoom(page, meeting);
  await page.getByRole("button", { name: "Öppna sammanträdet" }).press("Enter");
  await expect(page.getByRole("button", { name: "Avsluta sammanträdet" })).toBeVisible();
  await page.getByRole("link", { name: "Sent inkommen fråga" }).click();
  await expect(page.getByText("Sammanträdet behöver besluta att ta upp den.")).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByText("”Sent inkommen fråga” har tillkommit efter kallelsen.")).toBeVisible();
  await page.keyboard.press("g");
  await expect(page.getByText("Sammanträdet behöver besluta att ta upp den.")).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(page.locator("article").getByText("§ 1", { exact: true })).toBeVisible();
});

test("a reader sees the agenda and can't change it", async ({ page }) => {
  await signInAs(page, "reader");
  await page.goto("/vasternorrland/meetings");
  await expect(page.getByRole("heading", { name: "Sammanträden" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Planera sammanträde" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Föredragningslista" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Lägg till punkt" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Flytta punkt/ })).toHaveCount(0);
  await expectAccessible(page);
});
