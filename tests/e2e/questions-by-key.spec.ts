import type { Locator, Page } from "playwright/test";
import { addCaseWithProposal, freeDay, openWithAll, planBoardMeeting, takeUp } from "../support/board-meeting.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/*
 * The secretary alone, by the keys alone: what those who speak move, the order of questions, a roll call with a tie, a
 * referral back, an election by show of hands and by lot, and what is put on record beside the decision.
 */
const cases = ["Gemensam växel i länet", "Avtal om samordnad skolskjuts", "Val till länets trafikråd"] as const;
const proposed = {
  [cases[0]]: ["ställa sig bakom en gemensam växel", "följa upp växeln efter ett år"],
  [cases[1]]: ["teckna avtalet"],
  [cases[2]]: ["välja en ledamot för återstoden av mandatperioden"],
};

test("a meeting's questions are carried by the keys, from what is moved to the decision", async ({ page }) => {
  await signInAs(page, "secretary");
  for (const title of cases) await addCaseWithProposal(page, title, proposed[title]);
  const address = await planBoardMeeting(page, freeDay(), cases);
  await openWithAll(page, address);

  await test.step("a change and a rejection are written down for those who speak", async () => {
    await takeUp(page, cases[0]);
    await expect(page.getByRole("region", { name: "Yrkanden" })).toHaveCount(0);
    await move(page, "Ändra att-sats 2");
    await expect(page.getByLabel("Så här ska att-satsen lyda")).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("följa upp växeln efter två år");
    await expect(page.getByRole("group", { name: "Ändringen" }).locator("ins")).toContainText("två");
    await byWhom(page, "dan", "elis");
    await goAwayAndBack(page);
    await expect(page.getByLabel("Så här ska att-satsen lyda")).toHaveValue("följa upp växeln efter två år");
    await page.keyboard.press("y");
    await expect(page.getByLabel("Så här ska att-satsen lyda")).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Sten Danell och Elisabet Lassila yrkar ändring av att-sats 2")).toBeVisible();
    await move(page, "Avslag");
    await expect(page.getByRole("combobox", { name: "Vem yrkar?" })).toBeFocused();
    await by(page, "lind");
    await expect(page.getByText("Ewa Lindeman yrkar avslag")).toBeVisible();
  });

  await test.step("one key finds the proposal carried, another the change", async () => {
    await page.keyboard.press("b");
    await expect(page.getByText(/^Ställ proposition först/)).toBeVisible();
    await page.keyboard.press("1");
    await expect(page.getByText("Bifallet: kansliets förslag")).toBeVisible();
    await expect(page.getByText(/^Ställ proposition först/)).toHaveCount(0);
    await page.keyboard.press("1");
    await expect(page.getByText(/^Bifallet: Sten Danell/)).toBeVisible();
    await page.keyboard.press("z");
    await expect(page.getByText(/^Bifallet: Sten Danell/)).toHaveCount(0);
    await page.keyboard.press("1");
    await expect(page.getByText(/^Bifallet: Sten Danell/)).toBeVisible();
  });

  await test.step("a roll call is entered as it is answered", async () => {
    await page.keyboard.press("v");
    await expect(page.getByRole("radio", { name: /^Namnupprop/ })).toBeFocused();
    await page.keyboard.press("Enter");
    const roll = page.getByRole("list", { name: "Röstlängd" });
    await expect(roll.getByRole("listitem")).toHaveCount(8);
    await page.keyboard.press("v");
    const answers = ["j", "n", "j", "n", "j", "n"];
    for (const name of await roll.getByRole("group").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))) {
      await expect(roll.getByRole("group", { name: name! }).getByRole("button").first()).toBeFocused();
      await page.keyboard.press(name === "Gunnar Åslund" ? "a" : (answers.pop() ?? "a"));
    }
    await expect(page.getByText("8 av 8 har röstat")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the linter calls the open division an error, leads to it, and is asked before the meeting is closed", async () => {
    await expect(page.getByRole("button", { name: /^1 fel/ })).toBeVisible();
    await page.keyboard.press("Alt+e");
    await expect(page.getByRole("dialog").getByText(/^§ \d+: en omröstning pågår fortfarande\./)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Votering med namnupprop" })).toBeFocused();
    await page.getByRole("button", { name: "Avsluta sammanträdet" }).press("Enter");
    await expect(page.getByRole("dialog").getByText("Ett fel finns kvar i protokollet")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the tie is decided by the casting vote, and the error is gone", async () => {
    await page.keyboard.press("x");
    await expect(page.getByText("Rösterna är lika.", { exact: true })).toBeVisible();
    await page.keyboard.press("1");
    await expect(page.getByText(/med ordförandens utslagsröst$/)).toBeVisible();
    await expect(page.getByRole("button", { name: /^1 fel/ })).toHaveCount(0);
  });

  await test.step("the decision is written, and one who lost reserves", async () => {
    await page.keyboard.press("b");
    await expect(decisions(page).getByText("Ändrad enligt Sten Danell och Elisabet Lassilas yrkande")).toBeVisible();
    await page.keyboard.press("r");
    await expect(page.getByRole("radio", { name: "Reservation" })).toBeFocused();
    await tabTo(page, page.getByRole("combobox", { name: "För vem?" }));
    await page.keyboard.type("lind");
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByLabel("Skriftliga skäl"));
    await page.keyboard.type("Växeln är inte finansierad.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Ewa Lindeman reserverar sig mot beslutet")).toBeVisible();
    await expect(row(page, "Ewa Lindeman").getByText(/har yrkat · har röstat · reserverar sig/)).toBeVisible();
  });

  await test.step("another item is referred back, with what is to be found out", async () => {
    await takeUp(page, cases[1]);
    await move(page, "Återremiss");
    await page.keyboard.type("vad driften kostar kommunerna");
    await by(page, "byl");
    await expect(page.getByText("Hans-Erik Bylund yrkar återremiss")).toBeVisible();
    await page.keyboard.press("2");
    await expect(page.getByText("Bifallet: återremiss")).toBeVisible();
    await page.keyboard.press("b");
    await expect(decisions(page).getByText("vad driften kostar kommunerna")).toBeVisible();
  });

  await test.step("an election is counted by hands, and the lot falls", async () => {
    await takeUp(page, cases[2]);
    await enter(page, page.locator("summary", { hasText: "Nomineringar" }));
    await tabTo(page, page.getByLabel("Nomineringar, en rad för varje part"));
    await page.keyboard.type("Centerpartiet: Maja Ek\nModeraterna: Nils Ström");
    await enter(page, page.getByRole("button", { name: "Spara nomineringar" }));
    await tabTo(page, page.getByLabel("Ordinarie", { exact: true }));
    await page.keyboard.press("Control+a");
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await expect(page.getByText("En ordinarie ska väljas.")).toBeVisible();
    await page.keyboard.press("Alt+1");
    await expect(page.getByText("Bifallet: kansliets förslag")).toBeVisible();
    await page.keyboard.press("Alt+1");
    await expect(page.getByText("Bifallet: Maja Ek")).toBeVisible();
    await page.keyboard.press("v");
    await expect(page.getByRole("radio", { name: /^Slutna sedlar/ })).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Votering med handuppräckning" })).toBeVisible();
    await page.keyboard.press("v");
    await expect(page.getByLabel("Maja Ek")).toBeFocused();
    for (const votes of ["4", "4", "0"]) {
      await page.keyboard.press("Control+a");
      await page.keyboard.type(votes);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(page.getByRole("row", { name: /Maja Ek 4/ })).toBeVisible();
    await page.keyboard.press("Alt+x");
    await expect(page.getByText("Rösterna är lika.", { exact: true })).toBeVisible();
    await page.keyboard.press("Alt+2");
    await enter(page, page.getByRole("button", { name: "Anteckna lottens utfall" }));
    await expect(page.getByText("Bifallet: Nils Ström genom lottning")).toBeVisible();
    await page.keyboard.press("Alt+b");
    await expect(decisions(page).getByText("Nils Ström")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the keys are told where they are asked for", async () => {
    await page.keyboard.press("?");
    for (const told of ["Yrkande för den som talar", "Propositionsordningen", "Avsluta voteringen"]) await expect(page.getByRole("dialog").getByText(told)).toBeVisible();
    await page.keyboard.press("Escape");
  });
});

test("what is handed in on a phone is told in the last line, moves nothing, and is taken up by one key", async ({ page, browser }) => {
  await signInAs(page, "secretary");
  const title = "Fordonspool för hemtjänsten";
  await addCaseWithProposal(page, title, ["inrätta en gemensam fordonspool"]);
  const address = await planBoardMeeting(page, freeDay(), [title]);
  await openWithAll(page, address);
  await takeUp(page, title);
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signInAs(phone, "member1");
  await phone.goto(`${address}/follow`);
  await phone.getByRole("button", { name: "Yrka", exact: true }).click();
  await phone.getByRole("button", { name: "Avslag" }).click();

  await page.keyboard.press("Alt+d");
  const form = page.getByLabel("Beslutets form");
  await expect(form).toBeFocused();
  const before = await form.boundingBox();
  await phone.getByRole("button", { name: "Lämna in" }).click();
  await expect(page.getByText("Yrkande inlämnat av Sten Danell: avslag")).toBeVisible();
  await expect(form).toBeFocused();
  expect(await form.boundingBox()).toEqual(before);
  await page.keyboard.press("Alt+m");
  await expect(page.getByText("Sten Danell yrkar avslag")).toBeVisible();
  await expect(page.getByText("Yrkande inlämnat av Sten Danell: avslag")).toHaveCount(0);
  await phone.context().close();
});

const decisions = (page: Page) => page.getByRole("region", { name: "Beslut", exact: true });
const row = (page: Page, name: string) => page.getByRole("region", { name: "Deltagare" }).locator("[data-row]", { hasText: name });

/** Opens the form for what someone moves, and chooses what. */
async function move(page: Page, what: string): Promise<void> {
  await page.keyboard.press("y");
  const list = page.getByRole("list", { name: "Välj vad du yrkar" });
  await expect(list.getByRole("button").first()).toBeFocused();
  const chosen = list.getByRole("button", { name: what });
  for (let step = 0; step < 20 && !(await isFocused(chosen)); step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Says who moves it, by the beginning of a name, and records it. */
async function by(page: Page, ...names: string[]): Promise<void> {
  await byWhom(page, ...names);
  await page.keyboard.press("Control+Enter");
}

/** Says who moves it, by the beginning of a name. */
async function byWhom(page: Page, ...names: string[]): Promise<void> {
  await tabTo(page, page.getByRole("combobox", { name: "Vem yrkar?" }));
  for (const name of names) {
    await page.keyboard.type(name);
    await expect(page.getByRole("option", { selected: true })).toBeVisible();
    await page.keyboard.press("Enter");
  }
}

/** Goes to the item that follows, and back to the first: nothing takes the focus there. */
async function goAwayAndBack(page: Page): Promise<void> {
  await page.keyboard.press("Alt+j");
  await expect(page.getByRole("heading", { name: cases[1] })).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { name: cases[0] })).toBeVisible();
  await expect(page.locator("article :focus")).toHaveCount(0);
}

async function enter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}

/** Goes on with Tab until the control has the focus; one that can't be reached so fails the journey. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < 90 && !(await isFocused(control)); step += 1) await page.keyboard.press("Tab");
  await expect(control).toBeFocused();
}

async function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((node) => node === document.activeElement);
}
