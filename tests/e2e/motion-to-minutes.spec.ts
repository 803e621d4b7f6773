import type { Browser, Page } from "playwright/test";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

test.setTimeout(120_000);

const phone = { width: 360, height: 740 };
const title = "Kompetensförsörjning inom äldreomsorgen";

/** A person of the board in a browser of their own; what goes wrong in it is told at the end. */
async function person(browser: Browser, who: "chair" | "member1" | "member2" | "member3", errors: string[]): Promise<Page> {
  const context = await browser.newContext(who === "chair" ? {} : { viewport: phone });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && errors.push(`${who}: ${message.text()}`));
  page.on("pageerror", (error) => errors.push(`${who}: ${String(error)}`));
  await signInAs(page, who);
  return page;
}

/** A meeting of the board far enough ahead to be nobody else's, with one case. Gives its address. */
async function planMeeting(page: Page): Promise<string> {
  await page.goto("/vasternorrland/meetings/new");
  await page.getByLabel("Organ", { exact: true }).selectOption({ label: "Styrelse" });
  await page.getByLabel("Dag", { exact: true }).fill("2033-03-10");
  await page.getByLabel("Plats").fill("Länets hus, Härnösand");
  await page.getByRole("button", { name: "Planera" }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}/add?${new URLSearchParams({ q: title })}`);
  await page.getByRole("button", { name: /^Lägg till / }).first().click();
  await expect(page.getByText(/^Står som punkt/)).toBeVisible();
  return address;
}

/** Opens the meeting, notes that all eight are there, and takes up the case. */
async function takeUp(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/room`);
  await page.getByRole("button", { name: "Öppna sammanträdet" }).click();
  await expect(page.getByRole("region", { name: "Deltagare" }).getByText("Gunnar Åslund")).toBeVisible();
  await page.keyboard.press("p");
  for (let row = 0; row < 8; row += 1) {
    const current = page.locator("[data-row]:focus");
    await page.keyboard.press("Space");
    await expect(current).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("ArrowDown");
  }
  await page.getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.getByRole("button", { name: /^Ta upp som §/ }).click();
  await expect(page.locator("article").getByText(/^§ \d+$/)).toBeVisible();
}

async function vote(page: Page, side: "Ja" | "Nej"): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: new RegExp(`^${side}`) }).click();
  await dialog.getByRole("button", { name: "Lämna min röst" }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Du har röstat")).toBeVisible();
}

test("five people take a change from the phone to the minutes: moved, joined, put, voted on by name, reserved against", async ({ page, browser }) => {
  const errors: string[] = [];
  await signInAs(page, "secretary");
  const address = await planMeeting(page);
  await takeUp(page, address);

  const [chair, mover, seconder, opponent] = [
    await person(browser, "chair", errors),
    await person(browser, "member1", errors),
    await person(browser, "member2", errors),
    await person(browser, "member3", errors),
  ];
  for (const member of [mover, seconder, opponent]) await member.goto(`${address}/follow`);
  await chair.goto(`${address}/chair`);
  await page.goto(`${address}/chair`);

  await test.step("a change is drafted on the phone, struck and added as on paper, and handed in", async () => {
    await expect(mover.getByRole("heading", { name: title })).toBeVisible();
    await mover.getByRole("button", { name: "Ändra att-sats 2" }).click();
    await mover.getByLabel("Så här ska att-satsen lyda").fill("följa upp planen efter två år");
    await expect(mover.getByRole("group", { name: "Ändringen" }).locator("ins")).toContainText("två");
    await expectAccessible(mover);
    await mover.getByRole("button", { name: "Spara utkast" }).click();
    await expect(mover.getByText("Eget utkast")).toBeVisible();
    await expect(seconder.getByText("Sten Danell yrkar")).toHaveCount(0);
    await mover.getByRole("button", { name: "Lämna in" }).click();
    await expect(mover.getByText("Inlämnat, väntar på sekreteraren")).toBeVisible();
  });

  await test.step("the secretary takes it into the record, and another joins it", async () => {
    await page.getByRole("button", { name: "Anteckna", exact: true }).click();
    await seconder.getByRole("article", { name: "Yrkande av Sten Danell" }).getByRole("button", { name: "Instäm" }).click();
    await expect(mover.getByText("Sten Danell och Elisabet Lassila yrkar ändring av att-sats 2")).toBeVisible();
  });

  await test.step("a third moves rejection, which is recorded too", async () => {
    await opponent.getByRole("button", { name: "Yrka", exact: true }).click();
    await opponent.getByRole("button", { name: "Avslag" }).click();
    await opponent.getByRole("button", { name: "Lämna in" }).click();
    await page.getByRole("button", { name: "Anteckna", exact: true }).click();
    await expect(chair.getByText("Ewa Lindeman yrkar avslag")).toBeVisible();
  });

  await test.step("the chair puts the question in one press, and a roll call is called", async () => {
    await expect(chair.getByText("Det finns följande förslag till beslut: kansliets förslag och avslag.")).toBeVisible();
    await expectAccessible(chair);
    await chair.getByRole("group", { name: "Vad har bifallits?" }).getByRole("button", { name: "Kansliets förslag" }).click();
    await chair.getByRole("button", { name: "Votering är begärd" }).click();
    await chair.getByRole("button", { name: "Öppna voteringen" }).click();
  });

  await test.step("all vote from their own devices, and see that they have", async () => {
    await expect(mover.getByRole("dialog")).toBeVisible();
    await expectAccessible(mover);
    await vote(mover, "Ja");
    await vote(seconder, "Ja");
    await vote(opponent, "Nej");
    await expect(chair.getByText("3 av 8 har röstat")).toBeVisible();
    const own = chair.getByRole("region", { name: "Din egen röst" });
    await own.getByRole("button", { name: /^Ja/ }).click();
    await own.getByRole("button", { name: "Lämna min röst" }).click();
    await expect(chair.getByText("4 av 8 har röstat")).toBeVisible();
    await chair.getByRole("button", { name: "Avsluta voteringen" }).click();
  });

  await test.step("the change is carried, the decision written, and the one who lost reserves", async () => {
    await chair.getByRole("group", { name: "Vad har bifallits?" }).getByRole("button", { name: /^Sten Danell och Elisabet Lassilas yrkande/ }).click();
    await chair.getByRole("button", { name: "Skriv beslutet" }).click();
    await expect(mover.getByText("Ändrad enligt Sten Danell och Elisabet Lassilas yrkande.")).toBeVisible();
    await opponent.getByRole("button", { name: "Reservera mig" }).click();
    await opponent.getByLabel("Skriftliga skäl").fill("Planen är inte finansierad.");
    await opponent.getByRole("button", { name: "Reservera mig" }).last().click();
    await expect(opponent.getByText("Ewa Lindeman reserverar sig mot beslutet")).toBeVisible();
    await expectAccessible(opponent);
  });

  await test.step("the minutes have it all", async () => {
    await page.goto(`${address}/minutes`);
    for (const told of ["Elisabet Lassila", "yrkar avslag", "följa upp planen efter två år", "Planen är inte finansierad."]) {
      await expect(page.getByRole("main").getByText(told).first()).toBeVisible();
    }
  });
  expect(errors, "errors on the others' consoles").toEqual([]);
});
