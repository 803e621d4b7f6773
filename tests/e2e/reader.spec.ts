import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { Document, Packer, Paragraph } from "docx";
import type { Page } from "playwright/test";
import { addCase, planBoardMeeting } from "../support/board-meeting.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/*
 * The documents of a meeting as a member reads them on a phone: a PDF page by page with notes of one's own, an image, and
 * a kind of file that is saved instead.
 */
const title = "Handlingar till läsaren";
const files = ["Utredning.pdf", "Karta.png", "Avtal.docx"];

test("a member reads a meeting's documents on a phone, with a note that nobody else sees", async ({ page, browser }) => {
  await signInAs(page, "secretary");
  await addCase(page, title);
  await page.locator("input[type=file]").first().setInputFiles([
    { name: "Utredning.pdf", mimeType: "application/pdf", buffer: await report(3) },
    { name: "Karta.png", mimeType: "image/png", buffer: map },
    { name: "Avtal.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: await agreement() },
  ]);
  for (const name of files) await expect(page.getByRole("link", { name })).toBeVisible();
  const address = await planBoardMeeting(page, "2034-05-11", [title]);
  await page.goto(address);
  await page.getByRole("link", { name: title }).click();
  for (const name of files) await page.getByText(name).click();
  await page.getByRole("button", { name: "Spara" }).click();
  for (const name of files) await expect(page.getByRole("link", { name })).toBeVisible();

  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })).newPage();
  await signInAs(phone, "member1");
  await phone.goto(`${address}/documents`);

  await test.step("the pages of a PDF are drawn, with their text over them", async () => {
    await open(phone, "Utredning.pdf");
    await expect(phone.getByRole("listitem", { name: "Sida 1 av 3" }).locator("canvas")).toBeVisible();
    await expect(phone.getByText("Utredningens sida 1")).toBeAttached();
    await phone.getByRole("listitem", { name: "Sida 3 av 3" }).scrollIntoViewIfNeeded();
    await expect(phone.getByText("Utredningens sida 3")).toBeAttached();
    await expectAccessible(phone);
  });

  await test.step("a note on a page is kept, also while another document is read", async () => {
    await phone.getByRole("button", { name: "Egen anteckning på sida 2" }).click();
    await phone.getByLabel("Egen anteckning, sida 2").fill("fråga om kostnaden");
    await open(phone, "Karta.png");
    await expect(phone.getByRole("img", { name: "Karta.png" })).toHaveJSProperty("naturalWidth", 2);
    await open(phone, "Utredning.pdf");
    await expect(phone.getByLabel("Egen anteckning, sida 2")).toHaveValue("fråga om kostnaden");
    await phone.reload();
    await expect(phone.getByLabel("Egen anteckning, sida 2")).toHaveValue("fråga om kostnaden");
  });

  await test.step("what isn't shown here is saved", async () => {
    await open(phone, "Avtal.docx");
    await expect(phone.getByText("Den här sortens fil visas inte här.")).toBeVisible();
    const saved = phone.waitForEvent("download");
    await phone.getByRole("link", { name: /^Spara/ }).click();
    expect((await saved).suggestedFilename()).toBe("Avtal.docx");
  });

  await test.step("another reads the same document without the note", async () => {
    await page.goto(`${address}/documents`);
    await open(page, "Utredning.pdf");
    await expect(page.getByRole("listitem", { name: "Sida 2 av 3" }).locator("canvas")).toBeVisible();
    await expect(page.getByLabel("Egen anteckning, sida 2")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Egen anteckning på sida 2" })).toBeVisible();
  });
  await phone.context().close();
});

/** Opens a document from the list, which on a phone is folded up. */
async function open(page: Page, name: string): Promise<void> {
  const list = page.getByRole("navigation", { name: "Handlingar" });
  const folded = list.getByRole("button", { name: /^Handling \d av 3/ });
  const chosen = list.getByRole("button", { name });
  await expect(folded.or(chosen)).not.toHaveCount(0);
  await expect(async () => {
    if ((await folded.count()) > 0 && !(await chosen.isVisible())) await folded.click();
    await chosen.click({ timeout: 1000 });
    await expect(page.getByRole("heading", { name, level: 2 })).toBeVisible({ timeout: 1000 });
  }).toPass();
}

async function report(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pages; number += 1) pdf.addPage([595, 842]).drawText(`Utredningens sida ${number}`, { x: 70, y: 750, size: 20, font });
  return Buffer.from(await pdf.save());
}

async function agreement(): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Avtal om samverkan")] }] }));
}

/** An image of two by two pixels. */
const map = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGOQs+kBIgYIBQAXfgOZhVq6OgAAAABJRU5ErkJggg==", "base64");
