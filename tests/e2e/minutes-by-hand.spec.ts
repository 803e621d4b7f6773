import type { Locator, Page } from "playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { enterRoom } from "../support/board-meeting.ts";
import { expect, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/*
 * A board meeting with every form that an association's minutes have (DOMAIN.md §4, seed 002): §§ 15–28 without § 27,
 * three decisions on one §, one approved with a change, an election among nominations, a list of notifications, and
 * four who were there for some §§ only. Entered from nothing, with the keyboard alone.
 */

const numbers = ["2010.009-7", "2010.010-7", "2007.030-6", "2008.012-0", "2010.011-0", "2010.007-0", "2010.012-0", "2008.009-7", "2010.013-0"];

test("the minutes of a real meeting are entered without the mouse, and printed as they were entered", async ({ page }) => {
  await signInAs(page, "secretary");
  const meeting = await planMeeting(page);
  for (const number of numbers) await addCase(page, meeting, number);
  await enterRoom(page, meeting);
  await press(page, page.getByRole("button", { name: "Öppna sammanträdet" }));
  await attend(page);
  await menu(page, "Börja numreringen på …");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("15");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ta upp som § 15" })).toBeVisible();

  await write(page, 15, "Ordföranden öppnar sammanträdet och hälsar välkommen. Till justerare utses Hans-Erik Bylund.");
  await page.keyboard.press("a");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Deltagare" }).getByText(/Justerare/)).toBeVisible();
  await go(page, "j", 2);
  await write(page, 16, "Dagordningen godkänns.");
  await go(page, "j", 1);
  await write(page, 17, "Styrelsen går igenom ärenden från mötet den 25 februari. Protokollet läggs därefter med godkännande till handlingarna.");
  await go(page, "j", 3);

  await write(page, 18, "Kansliet informerar om förberedelserna i länet. Modellförslaget presenteras av handläggaren.");
  await decide(page, "Uttalande", "Styrelsen uttalar att den ställer sig bakom arbetet med att strukturera samverkansformerna.");
  await decide(page, "Uttalande", "Styrelsen uppmanar kansliet att även inbjuda landstingets sjukhusdirektörer.");
  await decide(page, "L", "Informationen läggs med godkännande till handlingarna.");
  await go(page, "j", 1);
  await write(page, 19, "Skyldigheten att utveckla samarbetet har skärpts i föreskrifter och allmänna råd (SOSFS 2008:20).");
  await decide(page, "L", "Styrelsen tackar för informationen och lägger den till handlingarna.");
  await go(page, "j", 1);
  await write(page, 20, "Skolorienteringen i norrlandslänen har lagts ned efter 50 år.");
  await page.keyboard.press("b");
  await expect(decisions(page)).toHaveCount(1);
  await go(page, "j", 1);

  await write(page, 21, "Coompanion föreslår att bidraget höjs från 100 000 kr till 200 000 kr.", "Under överläggningarna framförs förslaget att inbjuda Coompanion till nästa sammanträde.");
  await decide(page, "Bifall med", "Styrelsen tillstyrker förslag till samarbetsavtal justerat att gälla t.o.m. 2011-12-31.");
  await go(page, "j", 1);
  await write(page, 22, "Projektet kommer att avslutas i mars. Totalt har 400 personer gått in i projektet.");
  await page.keyboard.press("d");
  await choose(page, "Bifall");
  await toClauses(page);
  await page.keyboard.type("uppdra till kansliet att fortsätta dialogen med projektet");
  await record(page, 1);
  await go(page, "j", 1);

  await write(page, 23, "Länets partidistrikt har inkommit med nomineringar till ledamot i styrgruppen.");
  await nominate(page);
  await elect(page);
  await go(page, "j", 1);
  await write(page, 24, "Projektsamordnaren redovisar hur kommunerna använder sig av öppna källkoder.");
  await decide(page, "L", "Styrelsen tackar för informationen och lägger den till handlingarna.");
  await go(page, "j", 1);
  await write(page, 25, "Förstärkning sker inom ramen för befintlig budget.");
  await decide(page, "Bifall", "Styrelsen beslutar enligt ledningsgruppens förslag samt inbjuder till regelbunden återkoppling.");
  await go(page, "j", 1);
  await write(page, 26, "Ordföranden har väckt frågan om behovet av ett långsiktigt it-samarbete mellan kommunerna.");
  await menu(page, "Lämna § 27 oanvänd");
  await expect(page.getByText("numret används inte")).toBeVisible();
  await go(page, "k", 9);
  await write(page, 28, "Styrelsen tar del av följande.");
  await tabTo(page, page.getByLabel("Delgivningar, en på varje rad"));
  await page.keyboard.type("Granskning av årsbokslut 2009-12-31\nMinnesskrift om skolorienteringen");
  await press(page, page.getByRole("button", { name: "Spara listan" }));
  await addOthers(page);
  await press(page, page.getByRole("button", { name: "Avsluta sammanträdet" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sammanträdet är avslutat.")).toBeVisible();

  const printed = await minutesOf(page, meeting);
  for (const line of expected) expect(letters(printed)).toContain(letters(line));
});

const others = [
  { name: "Maj Forsgren", affiliation: "Kommunförbundet", duty: "Sekreterare", spans: "" },
  { name: "Gudrun Nyvall", affiliation: "Kommunförbundet", spans: "18, 19, 26" },
  { name: "Marie Mård", affiliation: "Kvalitetslab, projektledare", spans: "22" },
  { name: "Göran Orrling", affiliation: "Kommunförbundet", spans: "20" },
  { name: "Eva Rönnqvist", affiliation: "Kommunförbundet", spans: "25" },
  { name: "Carl Wallström", affiliation: "Kommunförbundet", spans: "" },
  { name: "Åsa Claesdotter", affiliation: "Kommunförbundet", spans: "" },
  { name: "Kirsi Allas", affiliation: "Kommunförbundet", spans: "" },
];

/** What the minutes must say, in the words and the order of the paper they are entered from. */
const expected = [
  "Plats Förbundets kansli, Härnösand",
  "22 april 2014",
  "Gunnar Åslund",
  "Gudrun Nyvall Kommunförbundet §§ 18, 19, 26",
  "Marie Mård Kvalitetslab, projektledare § 22",
  "Utses att justera Hans-Erik Bylund",
  "Paragrafer 15–28",
  "§ 18 Stärkta strukturer för regional samverkan inom äldreomsorgen Dnr 2010.009-7",
  "Styrelsen uttalar att den ställer sig bakom arbetet med att strukturera samverkansformerna. Styrelsen uppmanar kansliet att även inbjuda landstingets sjukhusdirektörer. Informationen läggs med godkännande till handlingarna.",
  "Styrelsen beslutar att ställa sig bakom skolpresidiets förslag",
  "Styrelsen tillstyrker förslag till samarbetsavtal justerat att gälla t.o.m. 2011-12-31. § 22",
  "att uppdra till kansliet att fortsätta dialogen med projektet",
  "Socialdemokraterna: Sten Danell, Elisabet Lassila Centerpartiet: Jonna Lundell",
  "Styrelsen beslutar att utse",
  "Sten Danell",
  "Styrelsen beslutar enligt ledningsgruppens förslag samt inbjuder till regelbunden återkoppling.",
  "§ 26 Överläggningar om it-samverkan mellan länets kommuner Dnr 2010.013-0 Ordföranden har väckt frågan om behovet av ett långsiktigt it-samarbete mellan kommunerna. § 27",
  "Styrelsen tar del av följande. – Granskning av årsbokslut 2009-12-31 – Minnesskrift om skolorienteringen",
];

async function planMeeting(page: Page): Promise<string> {
  await page.goto("/vasternorrland/meetings/new");
  await tabTo(page, page.getByLabel("Organ", { exact: true }));
  await page.keyboard.type("Styrelse");
  // The order in which a date field takes its digits is the browser's, not the page's.
  await page.getByLabel("Dag", { exact: true }).fill("2014-04-22");
  await tabTo(page, page.getByLabel("Plats"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Förbundets kansli, Härnösand");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function addCase(page: Page, meeting: string, number: string): Promise<void> {
  await page.goto(`${meeting}/add?q=${number}`);
  await press(page, page.getByRole("button", { name: /^Lägg till / }).first());
  await expect(page.getByText(/^Står som punkt/)).toBeVisible();
}

async function attend(page: Page): Promise<void> {
  const people = page.getByRole("region", { name: "Deltagare" });
  await expect(people.getByText("Gunnar Åslund")).toBeVisible();
  await page.keyboard.press("p");
  for (let row = 0; row < 8; row += 1) {
    const current = page.locator("[data-row]:focus");
    await page.keyboard.press("Space");
    await expect(current).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("ArrowDown");
  }
}

/** Goes so many items on or back, without waiting between them. */
async function go(page: Page, key: "j" | "k", steps: number): Promise<void> {
  await page.keyboard.press("Escape");
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
  await expect(page.getByRole("region", { name: "Punkten" })).toHaveAttribute("aria-busy", "false");
}

/** Takes the item up and writes what was said. */
async function write(page: Page, number: number, ...paragraphs: string[]): Promise<void> {
  await page.keyboard.press("n");
  await expect(page.locator("article").getByText(`§ ${number}`, { exact: true })).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.locator("[contenteditable=true]")).toBeFocused();
  for (const [place, paragraph] of paragraphs.entries()) {
    if (place > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph);
  }
  await page.keyboard.press("Escape");
}

/** Opens the form for a decision, says its form and its words, and records it. */
async function decide(page: Page, outcome: string, lead: string): Promise<void> {
  const before = await decisions(page).count();
  await page.keyboard.press("d");
  await choose(page, outcome);
  await tabTo(page, page.getByLabel("Egen inledning"));
  await page.keyboard.insertText(lead);
  await record(page, before + 1);
}

const decisions = (page: Page) => page.getByRole("region", { name: "Beslut", exact: true }).getByRole("button", { name: "Ändra" });

async function choose(page: Page, outcome: string): Promise<void> {
  await expect(page.getByLabel("Beslutets form")).toBeFocused();
  await page.keyboard.type(outcome);
}

async function toClauses(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("textbox", { name: /[Aa]tt-sats/ }).first());
}

async function record(page: Page, count: number): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await expect(decisions(page)).toHaveCount(count);
}

async function nominate(page: Page): Promise<void> {
  await press(page, page.locator("summary", { hasText: "Nomineringar" }));
  await tabTo(page, page.getByLabel("Nomineringar, en rad för varje part"));
  await page.keyboard.type("Socialdemokraterna: Sten Danell och Elisabet Lassila\nCenterpartiet: Jonna Lundell\nMiljöpartiet: Eva Anderberg");
  await press(page, page.getByRole("button", { name: "Spara nomineringar" }));
  await expect(page.getByLabel("Nomineringar, en rad för varje part")).toHaveValue(/Danell, Elisabet/);
}

async function elect(page: Page): Promise<void> {
  await page.keyboard.press("Alt+d");
  await choose(page, "Val");
  await tabTo(page, page.getByLabel("Egen inledning"));
  await page.keyboard.insertText("Styrelsen beslutar att utse");
  await tabTo(page, page.getByLabel("Namn"));
  await page.keyboard.type("Sten Danell");
  await press(page, page.getByRole("button", { name: "Lägg till namn" }));
  await page.keyboard.type("Jonna Lundell");
  await record(page, 1);
}

async function addOthers(page: Page): Promise<void> {
  await page.keyboard.press("Alt+l");
  const dialog = page.getByRole("dialog");
  for (const { name, affiliation, duty, spans } of others) {
    await expect(dialog.getByLabel("Namn")).toBeFocused();
    await expect(dialog.getByLabel("Namn")).toHaveValue("");
    await page.keyboard.type(name);
    await tabTo(page, dialog.getByLabel("Organisation eller titel"));
    await page.keyboard.type(affiliation);
    if (duty) {
      await tabTo(page, dialog.getByLabel("Uppgift vid sammanträdet"));
      await page.keyboard.type(duty);
    }
    await tabTo(page, dialog.getByLabel("Närvarande"));
    await page.keyboard.type(spans);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("region", { name: "Deltagare" }).getByText("Kirsi Allas")).toBeVisible();
  await page.keyboard.press("Escape");
}

/** Chooses from the menu at the top of the room. */
async function menu(page: Page, choice: string): Promise<void> {
  await press(page, page.getByRole("button", { name: "Mer", exact: true }));
  const item = page.getByRole("menuitem", { name: choice });
  await expect(item).toBeVisible();
  for (let step = 0; step < 6 && !(await item.evaluate((node) => node === document.activeElement)); step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}

/** Goes on with Tab until the control has the focus; one that can't be reached so fails the journey. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < 90; step += 1) {
    if (await control.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${control.toString()} is not reached with Tab`);
}

async function minutesOf(page: Page, meeting: string): Promise<string> {
  const pdf = await page.request.get(`/api/workspaces${meeting}/minutes.pdf`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.body())), { mergePages: true });
  return text;
}

/** The letters alone: line ends and parted words make no difference. */
function letters(words: string): string {
  return words.replace(/[\s\u00ad\u2010-]+/g, "");
}
