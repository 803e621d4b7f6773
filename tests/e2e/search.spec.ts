import type { Locator, Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/** Opens the search by its key, which answers once the page's script has come. Gives what opened. */
async function openSearch(page: Page): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: "Sök" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(dialog.getByRole("searchbox")).toBeFocused({ timeout: 1000 });
  }).toPass();
  return dialog;
}

test("a § is found from anywhere by its number, without the mouse", async ({ page }) => {
  await signInAs(page, "chair");
  await page.goto("/vasternorrland/cases");
  await openSearch(page);
  await page.keyboard.type("§ 18 2010");
  await expect(page.getByRole("menuitem")).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/minutes#p18$/);
  await expect(page.locator("#p18")).toBeInViewport();
});

test("words are found in cases and §§, and a registration number leads to its case", async ({ page }) => {
  await signInAs(page, "reader");
  await page.goto("/vasternorrland");
  const dialog = await openSearch(page);
  await dialog.getByRole("searchbox").fill("samverkan");
  await expect(dialog.getByText("Paragrafer och beslut")).toBeVisible();
  await expect(dialog.locator("mark").first()).toHaveText(/samverkan/i);
  await dialog.getByRole("searchbox").fill("2010.009-7");
  await expect(dialog.getByText("Gå till")).toBeVisible();
  await dialog.getByRole("menuitem").first().click();
  await expect(page).toHaveURL(/\/cases\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Stärkta strukturer");
});

test("what is secret is found by those it reaches only", async ({ page }) => {
  await signInAs(page, "reader");
  const found = async () => (await page.request.get("/api/workspaces/vasternorrland/search?q=hyresavtal")).json();
  expect(await found()).toEqual({ groups: [] });
  await page.goto("/vasternorrland/decisions?q=hyresavtal");
  await expect(page.getByText("Inget beslut stämmer")).toBeVisible();
  await page.context().clearCookies();
  await signInAs(page, "secretary");
  expect((await found()).groups.length).toBeGreaterThan(0);
});

test("decisions are narrowed in the address and lead to their § in the minutes", async ({ page }) => {
  await signInAs(page, "reader");
  await page.goto("/vasternorrland/decisions");
  await page.getByLabel("Beslutets form").selectOption("Återremiss");
  await expect(page).toHaveURL(/outcome=referredBack/);
  // Other journeys may have had other cases referred back in the same association.
  const decisions = page.getByRole("heading", { level: 3 });
  await expect(async () => {
    expect(await page.getByText("beslutar att återremittera ärendet").count()).toBe(await decisions.count());
  }).toPass();
  await expectAccessible(page);
  await decisions.filter({ hasText: "mellanarkiv" }).getByRole("link").click();
  await expect(page).toHaveURL(/\/minutes#p34$/);
});

test("the secretary finds on the first page what waits", async ({ page }) => {
  await signInAs(page, "secretary");
  await page.goto("/vasternorrland");
  await expect(page.getByText("Bordlagt ärende ska tas upp igen")).toBeVisible();
  await expectAccessible(page);
});
