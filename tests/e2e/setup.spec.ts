import { type Installation, startInstallation } from "../support/installation.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";

let installation: Installation;
test.beforeAll(async () => {
  installation = await startInstallation("nothing");
});
test.afterAll(() => installation[Symbol.asyncDispose]());

test("an empty installation is set up by one who can read what its start command says, once", async ({ page, browser }) => {
  await page.goto(installation.address);
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByRole("heading", { name: "Kom igång med Attsats" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("En kommun eller region").check();
  // Until the picker has been fetched a plain list stands in its place.
  await page.getByRole("combobox", { name: "Kommun eller region" }).and(page.locator("input")).fill("nack");
  await page.getByRole("option", { name: "Nacka kommun" }).click();
  await expect(page.getByLabel("Adress", { exact: true })).toHaveValue("nacka-kommun");
  const stranger = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  await stranger.goto(`${installation.address}/setup`);

  await page.goto(installation.setupAddress!);
  await page.getByLabel("Organisationens namn").fill("Kommunförbundet Ådalen");
  await expect(page.getByLabel("Adress", { exact: true })).toHaveValue("kommunforbundet-adalen");
  await page.getByLabel("Adress", { exact: true }).fill("sign-in");
  await page.getByLabel(/^SLK-/).check();
  await expect(page.getByText(/SLK-\d{4}-00001 ·/)).toBeVisible();
  await page.getByLabel("Namn", { exact: true }).fill("Siv Sandberg");
  await page.getByLabel("E-postadress").fill("siv@adalen.example");
  await page.getByLabel("Lösenord", { exact: true }).fill("tre gröna paraplyer");
  await page.getByRole("button", { name: "Börja" }).click();
  await expect(page.getByText("Adressen sign-in är upptagen av Attsats självt.")).toBeVisible();
  await expect(page.getByLabel("Organisationens namn")).toHaveValue("Kommunförbundet Ådalen");
  await expectAccessible(page);

  await page.getByLabel("Adress", { exact: true }).fill("adalen");
  await page.getByRole("button", { name: "Börja" }).click();
  await expect(page).toHaveURL(/\/adalen$/);
  await expect(page.getByRole("link", { name: "Registrera ärende" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Medlemmar och uppdrag" }).click();
  await page.getByRole("link", { name: "Organ", exact: true }).click();
  await page.getByRole("link", { name: "Styrelsen" }).click();
  await expect(page.getByRole("region", { name: "Stående punkter" })).toContainText("Sammanträdet öppnas");

  await stranger.getByLabel("Organisationens namn").fill("Någon annans");
  await stranger.getByLabel("Namn", { exact: true }).fill("Frida Främling");
  await stranger.getByLabel("E-postadress").fill("frida@example.se");
  await stranger.getByLabel("Lösenord", { exact: true }).fill("fyra blå regnkappor");
  await stranger.getByRole("button", { name: "Börja" }).click();
  await expect(stranger.getByText("Startkoden stämmer inte.")).toBeVisible();
  await stranger.goto(installation.setupAddress!);
  await expect(stranger).toHaveURL(/\/sign-in$/);
});
