import type { Page } from "playwright/test";
import { attend } from "../support/board-meeting.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { demonstrationPassword, signInAs } from "../support/sign-in.ts";

/*
 * § 20 of the demonstration's approved minutes goes out by e-mail and by a link, which one without an account follows; then
 * a mistake is found in it, and the erratum that three people sign reaches both.
 */
test.use({ viewport: { width: 1440, height: 900 } });

test("an extract goes out by e-mail and by link, and so does the erratum that corrects it", async ({ page, browser }) => {
  const errors: string[] = [];
  await signInAs(page, "secretary");
  await page.goto("/vasternorrland");
  await page.getByRole("listitem").filter({ hasText: "22 april 2010" }).getByRole("link", { name: "Expediera" }).click();
  await page.getByRole("link", { name: /^Norrlandslänens/ }).click();
  const address = new URL(await arrived(page, /\/extracts\/20$/)).pathname;

  await test.step("the secretary sends it to two, and sees how it goes", async () => {
    await expectAccessible(page);
    await add(page, "Kramfors kommun");
    await add(page, "Skolpresidiet");
    await page.getByLabel("Sätt för Skolpresidiet").selectOption({ label: "Länk" });
    await page.getByRole("button", { name: "Expediera till 2 mottagare" }).click();
    await expect(page.getByText("Skriv e-postadressen till Kramfors kommun").first()).toBeVisible();
    await page.getByLabel("E-postadress till Kramfors kommun").fill("registrator@kramfors.example");
    await page.getByRole("button", { name: "Expediera till 2 mottagare" }).click();
    await expect(page.getByText("E-post till registrator@kramfors.example")).toBeVisible();
    await expect(page.getByText("Att skicka själv")).toBeVisible();
    await expect(page.getByText("Länk, inte hämtad")).toBeVisible();
    await expectAccessible(page);
  });

  const link = new URL(await page.getByLabel("Länken till Skolpresidiet", { exact: true }).inputValue()).pathname;
  const stranger = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await test.step("one without an account fetches it by the link, and nobody by another", async () => {
    await stranger.goto(link);
    await expect(stranger.getByRole("heading", { name: "Protokollsutdrag § 20" })).toBeVisible();
    await expectAccessible(stranger);
    const [download] = await Promise.all([stranger.waitForEvent("download"), stranger.getByRole("link", { name: "Hämta utdraget (PDF)" }).click()]);
    expect(download.suggestedFilename()).toBe("protokollsutdrag-styrelse-2010-04-22-20.pdf");
    await page.reload();
    await expect(page.getByText(/^Hämtat /)).toBeVisible();
    await stranger.goto(`${link.slice(0, -3)}xyz`);
    await expect(stranger.getByRole("heading", { name: "Länken gäller inte" })).toBeVisible();
    await expectAccessible(stranger);
  });

  await test.step("a mistake is corrected beside the approved text, signed by three", async () => {
    await page.getByText("Rätta ett fel i paragrafen").click();
    await page.getByLabel("Vad står det?").fill("skolpresidiets förslag");
    await page.getByLabel("Vad ska det stå?").fill("skolpresidiernas förslag");
    await page.getByLabel("Varför blev det fel?").fill("Det är flera presidier.");
    await page.getByRole("button", { name: "Skicka rättelsen för justering" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Du signerar rättelsen av § 20, version 1" })).toBeVisible();
    await expectAccessible(page);
    await sign(page);
    for (const who of [await attend(browser, "chair", errors), await attend(browser, "viceChair", errors)]) {
      await who.goto(new URL(page.url()).pathname);
      await sign(who);
    }
  });

  await test.step("every reader of the § sees it, and what has gone out follows", async () => {
    await page.goto(address);
    await expect(page.getByText(/^Rättad /).first()).toBeVisible();
    await expect(page.getByText("Där det står ”skolpresidiets förslag” ska det stå ”skolpresidiernas förslag”.")).toBeVisible();
    await expect(page.getByText("E-post till registrator@kramfors.example")).toHaveCount(2);
    await expectAccessible(page);
    await page.goto(address.replace(/extracts\/20$/, "minutes"));
    await expect(page.getByText("Där det står ”skolpresidiets förslag” ska det stå ”skolpresidiernas förslag”.")).toBeVisible();
    await stranger.goto(link);
    await expect(stranger.getByText(/^Paragrafen har rättats /)).toBeVisible();
  });
  expect(errors).toEqual([]);
});

async function arrived(page: Page, at: RegExp): Promise<string> {
  await page.waitForURL(at);
  return page.url();
}

async function add(page: Page, name: string): Promise<void> {
  await page.getByLabel("Fler mottagare").fill(name);
  await page.getByRole("button", { name: "Lägg till mottagare" }).click();
}

async function sign(page: Page): Promise<void> {
  await page.getByLabel("Ditt lösenord").fill(demonstrationPassword);
  await page.getByRole("button", { name: "Signera", exact: true }).click();
  await expect(page.getByLabel("Ditt lösenord")).toBeHidden();
}
