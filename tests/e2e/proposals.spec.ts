import type { BrowserContext, Locator, Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

const main =
  "länets kommuner, under förutsättning att landstinget går med i samarbetet, rekommenderas att tillstyrka att en samordnare anställs";
const under = [
  "arbetet pågår i tre år, med möjlighet till förlängning",
  "kommunerna finansierar 70 procent av kostnaden, under förutsättning att landstinget finansierar 30 procent",
  "om förslaget tillstyrks av samtliga medlemskommuner, tjänsten placeras hos Kommunförbundet Norrbotten",
  "om förslaget tillstyrks av samtliga medlemskommuner, kansliet får i uppdrag att rekrytera",
];

const pastedList = `Planeringsgruppen föreslår att beredningen beslutar

· att tillsätta en politisk ledningsgrupp

· att tillsätta en styrgrupp för de berörda verksamheterna

· att anställa en projektledare

· att börja med informationsåtkomst mellan vårdgivare samt att en pilotkommun deltar
· att ta fram en gemensam strategi

· att uppdra åt kansliet att söka medel senast den 15 augusti 2027
· att förbundet samordnar projektet.`;

test.beforeEach(async ({ page }) => {
  await signInAs(page, "secretary", "norrbotten");
});

test("a proposal is written, confirmed and read without the mouse", async ({ page }) => {
  await openNewProposal(page, "Presidiet");
  await expect(clause(page, "1")).toBeFocused();

  await page.keyboard.type(`att ${main}`);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  for (const [index, text] of under.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(text);
  }
  await expect(clause(page, "1")).toHaveValue(main);
  await expect(clause(page, "1.4")).toHaveValue(under[3] as string);

  await test.step("a clause is moved and moved back, and the move is said", async () => {
    await page.keyboard.press("Alt+ArrowUp");
    await expect(clause(page, "1.3")).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "Nu att-sats 1.3." })).toBeAttached();
    await page.keyboard.press("Control+z");
    await expect(clause(page, "1.4")).toHaveValue(under[3] as string);
    await expect(clause(page, "1.4")).toBeFocused();
  });

  await test.step("what the text says is confirmed chip by chip", async () => {
    await page.keyboard.press("Alt+c");
    await expect(page.getByRole("button", { name: "Förslag: Uppdrag. Bekräfta" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^Förslag: Villkor/ }).and(page.locator(":focus"))).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(clause(page, "1.4")).toBeFocused();
  });

  await test.step("the arrows lead to the first clause, where all is confirmed at once", async () => {
    for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowUp");
    await expect(clause(page, "1")).toBeFocused();
    await page.keyboard.press("Alt+Enter");
    await expect(chips(page, "1").getByRole("button", { name: "Rekommendation", exact: true })).toBeVisible();
  });

  await test.step("an addressee is added by a part of its name", async () => {
    await page.keyboard.press("Alt+c");
    await expect(chips(page, "1").getByRole("button", { name: "Rekommendation", exact: true })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(chips(page, "1").getByRole("button", { name: "Till alla medlemmar", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Mottagare", exact: true })).toBeFocused();
    await page.keyboard.type("tillv");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(chips(page, "1").getByRole("button", { name: "Till alla medlemmar och Tillväxtberedning", exact: true })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(clause(page, "1")).toBeFocused();
  });

  await test.step("Escape and Tab lead out", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(page.locator("textarea:focus")).toHaveCount(0);
  });

  await expectAccessible(page);
  await expect(page.getByText(/^Sparat \d/)).toBeVisible();
  await backToCase(page);
  const proposal = page.getByRole("article", { name: "Presidiets förslag" });
  await expect(proposal).toContainText(main);
  await expect(proposal.getByText("Till kansliet")).toBeVisible();
  await expectAccessible(page);
});

test("a pasted list becomes clauses, and a new version shows what has changed", async ({ page }) => {
  await openNewProposal(page, "Kansliet");
  await paste(clause(page, "1"), pastedList);
  await expect(clause(page, "7")).toHaveValue("förbundet samordnar projektet");
  await expect(clause(page, "4")).toHaveValue("börja med informationsåtkomst mellan vårdgivare samt att en pilotkommun deltar");
  await page.keyboard.press("Control+z");
  await expect(clause(page, "1")).toHaveValue("");
  await expect(page.locator("textarea[data-clause]")).toHaveCount(1);
  await page.keyboard.press("Control+y");
  await expect(page.locator("textarea[data-clause]")).toHaveCount(7);
  await expect(page.getByRole("button", { name: "Förslag: Senast 15 augusti 2027. Bekräfta" })).toBeVisible();
  await expect(page.getByText(/^Sparat \d/)).toBeVisible();

  await backToCase(page);
  await expect(page.getByRole("article", { name: "Kansliets förslag" })).toContainText("förbundet samordnar projektet");
  await page.getByRole("button", { name: "Mer: Kansliets förslag" }).press("Enter");
  await page.getByRole("menuitem", { name: "Ny version" }).press("Enter");
  await page.getByRole("button", { name: "Lägg fast version 1" }).press("Enter");
  await expect(page.getByText("Version 1 ligger fast.")).toBeVisible();

  await clause(page, "3").press("End");
  await page.keyboard.type(" på heltid");
  await expect(page.getByRole("heading", { name: "Version 2" })).toBeVisible();
  await clause(page, "7").press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("följa upp arbetet varje år");
  await page.getByText("Ändringar sedan version 1").press("Enter");
  await expect(page.locator("ins").filter({ hasText: "på heltid" })).toBeVisible();
  await expect(page.getByText(/^Sparat \d/)).toBeVisible();

  await backToCase(page);
  await page.getByRole("tab", { name: "Version 1" }).press("Enter");
  await expect(page.getByRole("article")).not.toContainText("på heltid");
  await page.getByRole("tab", { name: "Version 1" }).press("ArrowRight");
  await page.getByLabel("Visa ändringar sedan version 1").press("Space");
  await expect(page.locator("ins").filter({ hasText: "följa upp arbetet varje år" })).toBeVisible();
  await expectAccessible(page);
});

test("two who write at once: what can be is put together, the rest is for a person to choose, and nothing is lost", async ({ page, browser }) => {
  await openNewProposal(page, "Kansliet");
  await page.keyboard.type("tillsätta en styrgrupp");
  await page.keyboard.press("Enter");
  await page.keyboard.type("anställa en projektledare");
  await expect(page.getByText(/^Sparat \d/)).toBeVisible();
  const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: "sv-SE", timezoneId: "Europe/Stockholm" });
  const other = await openAlso(elsewhere, page.url());

  await test.step("each changes a clause of their own: both see both", async () => {
    await append(page, "1", " med sju ledamöter");
    await append(other, "2", " på heltid");
    for (const who of [page, other]) {
      await expect(clause(who, "1")).toHaveValue("tillsätta en styrgrupp med sju ledamöter", { timeout: 30_000 });
      await expect(clause(who, "2")).toHaveValue("anställa en projektledare på heltid", { timeout: 30_000 });
    }
  });

  await test.step("both change the same clause: the later one sees the difference, and a reload loses nothing", async () => {
    await elsewhere.setOffline(true);
    await append(other, "2", " i tre år");
    await append(page, "2", " från hösten");
    await expect(page.getByText(/^Sparat \d/)).toBeVisible();
    await elsewhere.setOffline(false);
    await expect(other.getByText("Birgitta Lantto ändrade samma att-sats medan du skrev.")).toBeVisible({ timeout: 30_000 });
    await other.reload();
    await expect(clause(other, "2")).toHaveValue("anställa en projektledare på heltid i tre år");
    await other.getByRole("button", { name: "Visa skillnaden" }).click();
    await expect(other.locator("del").filter({ hasText: "från hösten" })).toBeVisible();
    await expect(other.locator("ins").filter({ hasText: "i tre år" })).toBeVisible();
    await expectAccessible(other);
  });

  await test.step("nothing has been written over until one has chosen", async () => {
    await page.reload();
    await expect(clause(page, "2")).toHaveValue("anställa en projektledare på heltid från hösten");
    await other.getByRole("button", { name: "Behåll min" }).click();
    await expect(other.getByText(/^Sparat \d/)).toBeVisible();
    await expect(clause(page, "2")).toHaveValue("anställa en projektledare på heltid i tre år", { timeout: 30_000 });
  });
  await elsewhere.close();
});

test("proposals stand against each other in an order, and one can be withdrawn", async ({ page }) => {
  await openNewProposal(page, "Kansliet");
  await page.keyboard.type("bifalla ansökan");
  await expect(page.getByText(/^Sparat \d/)).toBeVisible();
  await backToCase(page);
  await page.getByRole("link", { name: "Nytt förslag" }).click();
  await page.getByLabel("En ledamot").check();
  await page.getByRole("combobox", { name: "Ledamot" }).fill("Cecilia");
  await page.getByRole("option", { name: /Cecilia Rova/ }).click();
  await page.getByRole("button", { name: "Skriv förslaget" }).click();
  await clause(page, "1").fill("avslå ansökan");
  await expect(page.getByText(/^Sparat \d/)).toBeVisible();
  await backToCase(page);

  const headings = page.getByRole("article").getByRole("heading", { level: 3 });
  await expect(headings).toHaveText(["Kansliets förslag", "Förslag från Cecilia Rova"]);
  await page.getByRole("button", { name: "Mer: Förslag från Cecilia Rova" }).click();
  await page.getByRole("menuitem", { name: "Flytta upp" }).click();
  await expect(headings).toHaveText(["Förslag från Cecilia Rova", "Kansliets förslag"]);

  await page.getByRole("button", { name: "Mer: Kansliets förslag" }).click();
  await page.getByRole("menuitem", { name: "Dra tillbaka" }).click();
  await page.getByRole("button", { name: "Dra tillbaka förslaget" }).click();
  const withdrawn = page.getByRole("article", { name: "Kansliets förslag" });
  await expect(withdrawn.getByText(/^Tillbakadraget .* av Birgitta Lantto$/)).toBeVisible();
  await expect(withdrawn).toContainText("bifalla ansökan");
  await expect(withdrawn.getByRole("link", { name: "Skriv" })).toHaveCount(0);
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("clauses are moved and confirmed with a finger", async ({ page }) => {
    await openNewProposal(page, "Kansliet");
    await clause(page, "1").fill("rekommendera kommunerna att delta");
    await paste(clause(page, "1"), "att ge kansliet i uppdrag att svara\natt överlämna svaret");
    await clause(page, "2").tap();
    await page.getByRole("button", { name: "Flytta in en nivå" }).tap();
    await expect(clause(page, "1.1")).toBeFocused();
    await page.getByRole("button", { name: "Flytta upp" }).tap();
    await expect(clause(page, "1")).toHaveValue("ge kansliet i uppdrag att svara");
    await page.getByRole("button", { name: "Ångra", exact: true }).first().tap();
    await page.getByRole("button", { name: "Förslag: Rekommendation. Bekräfta" }).tap();
    await expect(chips(page, "1").getByRole("button", { name: "Rekommendation", exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectAccessible(page);
  });
});

function clause(page: Page, label: string): Locator {
  return page.getByRole("textbox", { name: `Att-sats ${label}`, exact: true });
}

function chips(page: Page, label: string): Locator {
  return page.getByRole("toolbar", { name: `Uppgifter om att-sats ${label}`, exact: true });
}

/** Registers a case of its own and goes to where a proposal of it is written. */
async function openNewProposal(page: Page, from: string): Promise<void> {
  await page.goto("/norrbotten/cases/new");
  await page.getByLabel("Rubrik").fill("Samordnare för it-utveckling");
  await page.getByRole("button", { name: "Registrera ärendet" }).press("Enter");
  await page.getByRole("link", { name: "Nytt förslag" }).press("Enter");
  await page.getByLabel(from).press("Space");
  await page.getByRole("button", { name: "Skriv förslaget" }).press("Enter");
  await expect(clause(page, "1")).toBeVisible();
}

async function openAlso(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await signInAs(page, "secretary", "norrbotten");
  await page.goto(address);
  await expect(clause(page, "1")).toBeVisible();
  return page;
}

async function append(page: Page, label: string, text: string): Promise<void> {
  await clause(page, label).press("Control+End");
  await page.keyboard.type(text);
}

async function backToCase(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Till ärendet" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Historik" })).toBeVisible();
}

/** What is copied elsewhere arrives as plain text, as from a word processor. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
