import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { addressOf, demonstrationPassword, signInAs } from "../support/sign-in.ts";

const wrong = "E-postadressen och lösenordet hör inte ihop.";

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-postadress").fill(email);
  await page.getByLabel("Lösenord", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

/** Every answer but 2xx and 3xx is an error on the console; a refused sign-in is one that is meant. */
test.use({ expectedErrors: [/401/] });

test("one comes to where one was going, with nothing but the keyboard", async ({ page }) => {
  await page.goto("/vasternorrland/members/people?q=Gunnar");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await expect(page.getByLabel("E-postadress")).toBeFocused();
  await page.keyboard.type(addressOf("secretary"));
  await page.keyboard.press("Tab");
  await page.keyboard.type(demonstrationPassword);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/vasternorrland\/members\/people\?q=Gunnar$/);
  await expect(page.getByRole("link", { name: "Gunnar Åslund" })).toBeVisible();
});

test("what is wrong is told alike whether or not the address is known, and what was typed stays", async ({ page }) => {
  await page.goto("/sign-in");
  await fillIn(page, addressOf("reader"), "inte mitt lösenord");
  await expect(page.getByText(wrong)).toBeVisible();
  await expect(page.getByLabel("E-postadress")).toHaveValue(addressOf("reader"));
  const known = await page.locator("main").innerText();
  await expectAccessible(page);

  await page.goto("/sign-in");
  await fillIn(page, "ingen.alls@example.se", "inte mitt lösenord");
  await expect(page.getByText(wrong)).toBeVisible();
  expect(await page.locator("main").innerText()).toBe(known);
});

test("after too many attempts one is told how long to wait", async ({ page }) => {
  await page.goto("/sign-in");
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await fillIn(page, "gissad@example.se", `gissning ${attempt}`);
    await expect(page.getByText(wrong)).toBeVisible();
    await page.reload();
  }
  await fillIn(page, "gissad@example.se", "gissning 9");
  await expect(page.getByText("Vänta 15 minuter och försök igen.")).toBeVisible();
});

test("one who signs out is out, and one is never led elsewhere", async ({ page }) => {
  await signInAs(page, "reader");
  await page.goto("/");
  await expect(page).toHaveURL(/\/vasternorrland$/);
  await page.getByRole("button", { name: /inställningar och utloggning/ }).press("Enter");
  await page.getByRole("menuitem", { name: "Logga ut" }).press("Enter");
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/vasternorrland/members");
  await expect(page).toHaveURL(/\/sign-in\?next=/);

  await page.goto("/sign-in?next=//elsewhere.example/");
  await fillIn(page, addressOf("reader"), demonstrationPassword);
  await expect(page).toHaveURL(/localhost:\d+\/vasternorrland$/);
});

test("the page is there in English for one who wants it, and in the dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page);
});
