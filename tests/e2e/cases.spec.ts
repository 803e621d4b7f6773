import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

const home = "/vasternorrland/cases";

/** The smallest PDF with a page; the comment makes its content its own. */
function aPdf(comment: string): Buffer {
  return Buffer.from(
    `%PDF-1.4\n%${comment}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  );
}

/** Registers a case as one who leaves the keyboard for nothing, and ends on its page. */
async function registerByKeyboard(page: Page, title: string): Promise<void> {
  await page.goto(home);
  await page.getByRole("link", { name: "Registrera ärende" }).press("Enter");
  await page.waitForURL(/\/cases\/new$/);
  await expect(page.getByLabel("Rubrik")).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Länets socialchefer har väckt frågan.");
  const planCode = page.getByLabel("Kod ur klassificeringsplanen");
  if (await planCode.isVisible()) {
    await page.keyboard.press("Tab");
    await page.keyboard.type("0");
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function chooseFiles(page: Page, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Välj filer" }).press("Enter");
  await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: "application/octet-stream" })));
}

test("a secretary registers a case by keyboard, adds files to it and is told why one can't be taken in", async ({ page }) => {
  await signInAs(page, "secretary");
  const title = `Samverkan om e-hälsa ${Date.now()}`;
  await registerByKeyboard(page, title);
  await expectAccessible(page);

  await chooseFiles(
    page,
    { name: "Underlag från länet.pdf", buffer: aPdf(title) },
    { name: "Beräkning.pdf", buffer: Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0"), Buffer.alloc(4000)]) },
  );
  await expect(page.getByRole("alert").filter({ hasText: "Beräkning.pdf är ett program." })).toBeVisible();
  const documents = page.getByRole("region", { name: "Dokument" });
  const link = documents.getByRole("link", { name: "Underlag från länet.pdf" });
  await expect(link).toBeVisible();
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("lade till Underlag från länet.pdf");
  await expectAccessible(page);

  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toBe("application/pdf");
  expect(Buffer.compare(await file.body(), aPdf(title))).toBe(0);
  const part = await page.request.get((await link.getAttribute("href")) ?? "", { headers: { range: "bytes=0-7" } });
  expect([part.status(), (await part.body()).toString()]).toEqual([206, "%PDF-1.4"]);

  await documents.getByRole("button", { name: "Ta bort Underlag från länet.pdf" }).press("Enter");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Ta bort dokumentet" }).press("Enter");
  await expect(link).toBeHidden();
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("tog bort Underlag från länet.pdf");
  expect((await page.request.get(file.url())).status()).toBe(404);
});

test("a secret record reaches the secretary and leaves no trace for a reader", async ({ page, browser }) => {
  await signInAs(page, "secretary");
  await registerByKeyboard(page, `Upphandling av tolktjänster ${Date.now()}`);
  const address = page.url();

  await page.getByRole("link", { name: "Registrera handling" }).press("Enter");
  await page.waitForURL(/\/records\/new$/);
  await page.getByRole("textbox", { name: "Från" }).fill("Tolkförmedlingen Nord");
  await page.getByLabel("Vad den rör, i korthet").fill("Anbud med priser");
  await page.getByLabel("Handlingen kan innehålla sekretessbelagda uppgifter").press("Space");
  await page.getByRole("button", { name: "Registrera handlingen" }).press("Enter");
  await expect(page.getByRole("alert").getByRole("link", { name: /Skriv grunden för sekretessen/ })).toBeVisible();
  await expect(page.getByLabel("Vad den rör, i korthet")).toHaveValue("Anbud med priser");
  await expectAccessible(page);
  await page.getByLabel("Grund för sekretessen").fill("OSL 19 kap. 3 §");
  await chooseFiles(page, { name: "Anbud.pdf", buffer: aPdf(address) });
  await page.getByRole("button", { name: "Registrera handlingen" }).press("Enter");
  await page.waitForURL(`${address}#records`);
  const records = page.getByRole("region", { name: "Handlingar" });
  await expect(records).toContainText("Sekretess, OSL 19 kap. 3 §");
  const fileAddress = await records.getByRole("link", { name: "Anbud.pdf" }).getAttribute("href");

  const theirs = await browser.newContext({ locale: "sv-SE" });
  const reader = await theirs.newPage();
  await signInAs(reader, "reader");
  await reader.goto(address);
  await expect(reader.getByRole("region", { name: "Handlingar" })).toContainText("Inga handlingar är registrerade.");
  await expect(reader.locator("body")).not.toContainText(/Anbud|Tolkförmedlingen|OSL 19/);
  expect((await reader.request.get(fileAddress ?? "")).status()).toBe(404);
  await reader.goto(`${home}?q=Tolkförmedlingen`);
  await expect(reader.getByText("Inget ärende stämmer")).toBeVisible();
  await expectAccessible(reader);
  await theirs.close();

  await page.goto(`${home}?q=Tolkförmedlingen`);
  await expect(page.getByRole("link", { name: /Upphandling av tolktjänster/ }).first()).toBeVisible();
});

test("search, limits, order and page stay in the address, through a reload and back again", async ({ page }) => {
  await signInAs(page, "secretary");
  await registerByKeyboard(page, `Överenskommelse om läkarmedverkan ${Date.now()}`);
  await page.goto(home);
  await page.getByLabel("Sök ärende").fill("läkarmedverk");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?q=l%C3%A4karmedverk$/);
  const found = page.getByRole("row").filter({ hasText: "Överenskommelse om läkarmedverkan" });
  await expect(found.first()).toBeVisible();

  await page.getByLabel("Läge").selectOption("Alla");
  await page.waitForURL(/state=all/);
  await page.getByRole("link", { name: "Ärende", exact: true }).last().press("Enter");
  await page.waitForURL(/sort=title/);
  expect(new URL(page.url()).searchParams.get("q")).toBe("läkarmedverk");

  await page.reload();
  await expect(page.getByLabel("Sök ärende")).toHaveValue("läkarmedverk");
  await expect(page.getByLabel("Läge")).toHaveValue("all");
  await expect(page.getByRole("columnheader", { name: "Ärende" })).toHaveAttribute("aria-sort", "ascending");

  await page.goBack();
  await expect(page).not.toHaveURL(/sort=title/);
  await page.goBack();
  await expect(page.getByLabel("Läge")).toHaveValue("open");
  await expect(page.getByLabel("Sök ärende")).toHaveValue("läkarmedverk");
  await page.goBack();
  await expect(page.getByLabel("Sök ärende")).toHaveValue("");
});

test("a case is edited, closed with its reason and opened again", async ({ page }) => {
  await signInAs(page, "secretary");
  await registerByKeyboard(page, `Ändrade stadgar ${Date.now()}`);
  const address = page.url();
  await page.goto(`${address}/edit`);
  await expectAccessible(page);
  await page.getByLabel("Rubrik").fill("Stadgar för förbundet");
  await page.keyboard.press("Enter");
  await page.waitForURL(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stadgar för förbundet");

  await page.getByRole("button", { name: "Mer om ärendet" }).press("Enter");
  await page.getByRole("menuitem", { name: "Avsluta ärendet" }).press("Enter");
  await expect(page.getByLabel("Varför avslutas ärendet?")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Mer om ärendet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Avsluta ärendet" }).press("Enter");
  await expect(page.getByLabel("Varför avslutas ärendet?")).toBeFocused();
  await page.keyboard.type("Årsmötet har antagit dem");
  await page.getByRole("dialog").getByRole("button", { name: "Avsluta ärendet" }).press("Enter");
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("avslutade ärendet: Årsmötet har antagit dem");
  await page.getByRole("button", { name: "Öppna igen" }).press("Enter");
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("öppnade ärendet igen");
  await expect(page.getByRole("button", { name: "Mer om ärendet" })).toBeVisible();
});
