import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/** The county's own total is two more than its municipalities make: published tables don't always add up. */
const table = [
  '"Folkmängd efter region och år"',
  "",
  '"region","2009","2010"',
  '"25 Norrbottens län",3,74182',
  '"2506 Arjeplog",1,2',
  '"2580 Luleå",2,74178',
].join("\n");

const inTable = (page: Page, payer: RegExp) => page.getByRole("row", { name: payer });

test("a plan is made, compared, tried and decided, and says so to the öre", async ({ page }) => {
  await signInAs(page, "secretary", "norrbotten");

  await test.step("the coordinator's plan divides the sums of the decision, and shows how", async () => {
    await page.goto("/norrbotten/cases");
    await page.getByRole("link", { name: "Ekonomi" }).click();
    await expect(page.getByRole("heading", { name: "Ekonomi" })).toBeVisible();
    await page.getByRole("link", { name: /Samordnare för it-utveckling/ }).click();
    await expect(page.getByText(/Beslutad 3 februari 2011/)).toBeVisible();
    await expect(inTable(page, /^Länets kommuner/)).toContainText(/350.000.kr\s*1,41 kr per invånare/);
    await expect(inTable(page, /^Länets kommuner/)).toContainText(/440.000.kr\s*1,77 kr per invånare/);
    await inTable(page, /^Luleå kommun/).locator("summary").first().click();
    await expect(inTable(page, /^Luleå kommun/)).toContainText(/74.178 av 248.609 invånare i Länets kommuner är 29,84.% av 350.000.kr/);
    await expectAccessible(page);
  });

  await test.step("if one declines the others' sums are shown, in a frame that says it is a trial", async () => {
    await page.getByLabel("Om den här avstår").selectOption({ label: "Pajala kommun" });
    await page.getByRole("button", { name: "Prova" }).click();
    await expect(page.getByText("Ett prov, inte planen: Pajala kommun avstår")).toBeVisible();
    await expect(page.getByRole("row", { name: /^Pajala kommun.*→ 0.kr/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Avsluta provet" }).click();
    await expect(page.getByText("Ett prov, inte planen")).toHaveCount(0);
  });

  await test.step("a decided version is the beginning of another, which loses nothing of what is typed wrong", async () => {
    await page.getByRole("button", { name: "Ny version" }).click();
    await page.getByLabel("Vad skiljer den?").fill("Ett dyrare år");
    await page.getByRole("button", { name: "Gör versionen" }).click();
    const cost = page.getByLabel("Kostnad", { exact: true }).last();
    await cost.fill("ungefär en miljon");
    await page.getByRole("button", { name: "Spara planen" }).click();
    await expect(page.getByText("Det går inte att läsa som ett belopp.").first()).toBeVisible();
    await expect(cost).toHaveValue("ungefär en miljon");
    await expectAccessible(page);
    await cost.fill("1 mnkr");
    await page.getByRole("button", { name: "Spara planen" }).click();
    await expect(page.getByText("Version 2 · Ett dyrare år · Inte beslutad")).toBeVisible();
    await expect(page.getByText(/Kostar 1.000.000.kr/)).toBeVisible();
  });

  await test.step("two versions stand side by side", async () => {
    await page.getByRole("link", { name: /^Jämför med Version 1/ }).click();
    const both = page.getByRole("table", { name: /2012/ }).getByRole("row", { name: /^Luleå kommun/ });
    await expect(both).toContainText(/131.284.kr/);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Visa en version" }).click();
  });

  await test.step("a population table is looked through before it is read in", async () => {
    await page.getByRole("link", { name: "Läs in folkmängd från SCB" }).click();
    await page.getByLabel("Tabellen").setInputFiles({ name: "folkmangd.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
    await expect(page.getByText("En summa i tabellen stämmer inte")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Läs in tabellen ändå").check();
    await page.getByRole("button", { name: "Läs in" }).click();
    await expect(page.getByText("12 organisationer i Länets kommuner saknar uppgift om folkmängden")).toBeVisible();
    await page.getByRole("button", { name: "Avbryt" }).click();
  });

  await test.step("the decision is recorded, and the version changes no more", async () => {
    await page.getByRole("button", { name: "Anteckna beslut" }).click();
    await page.getByLabel("Av", { exact: true }).fill("Styrelsen § 12");
    await page.getByRole("button", { name: "Anteckna beslutet" }).click();
    await expect(page.getByText(/Version 2 · Ett dyrare år · Beslutad .*, Styrelsen § 12/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Ändra" })).toHaveCount(0);
  });
});
