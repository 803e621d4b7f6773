import { letters } from "../documents/read-pdf.ts";
import { addCaseWithProposal, attend, freeDay, openWithAll, paragraphOn, planBoardMeeting, printedMinutes, takeUp, vote, voteFromTheChair } from "../support/board-meeting.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

// Five browsers at once: on a machine that others use too it takes minutes.

// Seed 002, § 21: what was proposed is approved, but to another end date.
const title = "Utökat bidrag till Coompanion enligt samarbetsavtal";

/** What the § says in the minutes. */
const printed = [
  "Yrkanden Sten Danell (S) och Elisabet Lassila (S) yrkar följande ändring av att-sats 2: att tillstyrka förslaget till samarbetsavtal att gälla till och med utgången av år 2012 2011 Ewa Lindeman (S) yrkar avslag på förslaget.",
  "Propositionsordning Ordföranden ställer proposition på kansliets förslag mot avslag och finner att styrelsen bifaller kansliets förslag. Omröstning begärs.",
  "Den som bifaller kansliets förslag röstar ja. Den som vill avslå förslaget röstar nej.",
  "Efter omröstningen ställer ordföranden proposition på att-sats 2 enligt kansliets förslag mot Sten Danells och Elisabet Lassilas yrkande och finner att styrelsen bifaller Sten Danells och Elisabet Lassilas yrkande.",
  "Omröstning Vid omröstningen avges 3 ja-röster och 1 nej-röst; 4 röstar inte. Ordföranden finner att styrelsen bifaller kansliets förslag.",
  "Ewa Lindeman (S) Nej",
  "Beslut Styrelsen beslutar att bibehålla grundbidraget att tillstyrka förslaget till samarbetsavtal att gälla till och med utgången av år 2011",
  "Reservation Ewa Lindeman (S) reserverar sig mot beslutet med följande motivering: Bidraget är inte finansierat.",
];

test("five people take a change from the phone to the minutes: moved, joined, put, voted on by name, reserved against", async ({ page, browser }) => {
  const errors: string[] = [];
  await signInAs(page, "secretary");
  await addCaseWithProposal(page, title, ["bibehålla grundbidraget", "tillstyrka förslaget till samarbetsavtal att gälla tills vidare"]);
  const editor = page.url();
  const address = await planBoardMeeting(page, freeDay(), [title]);

  const [chair, mover, seconder, opponent] = await Promise.all([
    attend(browser, "chair", errors),
    attend(browser, "member1", errors),
    attend(browser, "member2", errors),
    attend(browser, "member3", errors),
  ]);
  await mover.goto(`${address}/follow`);

  await test.step("a change is drafted on the phone before the meeting, struck and added as on paper", async () => {
    await expect(mover.getByRole("heading", { name: title })).toBeVisible();
    await expect(mover.getByText("Inte behandlad"), "told before the meeting").toHaveCount(0);
    await mover.getByRole("button", { name: /^Punkt \d+ av/ }).click();
    await mover.getByRole("navigation", { name: "Dagordning" }).getByRole("link", { name: title }).click();
    await mover.getByRole("button", { name: "Ändra att-sats 2" }).click();
    await mover.getByLabel("Så här ska att-satsen lyda").fill("tillstyrka förslaget till samarbetsavtal att gälla till och med utgången av år 2011");
    await expect(mover.getByRole("group", { name: "Ändringen" }).locator("ins")).toContainText("2011");
    await expectAccessible(mover);
    await mover.getByRole("button", { name: "Spara utkast" }).click();
    await expect(mover.getByText("Eget utkast")).toBeVisible();
  });

  await test.step("the office changes the clause meanwhile: what was drafted is kept, and stands against the new wording", async () => {
    await page.goto(editor);
    await page.getByRole("textbox", { name: "Att-sats 2", exact: true }).fill("tillstyrka förslaget till samarbetsavtal att gälla till och med utgången av år 2012");
    await expect(page.getByText(/^Sparat \d/)).toBeVisible();
    await mover.getByRole("button", { name: "Lämna in" }).click();
    await expect(mover.getByText("Att-sats 2 har ändrats sedan yrkandet skrevs.")).toBeVisible();
    await mover.getByRole("button", { name: "Skriv vidare" }).click();
    const changed = mover.getByRole("alert").filter({ hasText: "Att-sats 2 har ändrats sedan du började skriva." });
    await expect(changed.locator("ins")).toContainText("2012");
    await expectAccessible(mover);
    await changed.getByRole("button", { name: "Behåll det jag har skrivit" }).click();
    await expect(mover.getByRole("group", { name: "Ändringen" }).locator("del")).toContainText("2012");
    await mover.getByLabel("Yrka ändring av att-sats 2").getByRole("button", { name: "Lämna in" }).click();
    await expect(mover.getByText("Inlämnat, väntar på sekreteraren")).toBeVisible();
  });

  await openWithAll(page, address);
  await takeUp(page, title);
  await Promise.all([seconder, opponent].map((member) => member.goto(`${address}/follow`)));
  await chair.goto(`${address}/chair`);
  await page.goto(`${address}/chair`);

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
    await voteFromTheChair(chair, "Ja");
    await expect(chair.getByText("4 av 8 har röstat")).toBeVisible();
    await chair.getByRole("button", { name: "Avsluta voteringen" }).click();
  });

  await test.step("the change is carried, the decision written, and the one who lost reserves", async () => {
    await chair.getByRole("group", { name: "Vad har bifallits?" }).getByRole("button", { name: /^Sten Danell och Elisabet Lassilas yrkande/ }).click();
    await chair.getByRole("button", { name: "Skriv beslutet" }).click();
    await expect(mover.getByText("Ändrad enligt Sten Danell och Elisabet Lassilas yrkande.")).toBeVisible();
    await opponent.getByRole("button", { name: "Reservera mig" }).click();
    await opponent.getByLabel("Skriftliga skäl").fill("Bidraget är inte finansierat.");
    await opponent.getByRole("button", { name: "Reservera mig" }).last().click();
    await expect(opponent.getByText("Ewa Lindeman reserverar sig mot beslutet")).toBeVisible();
    await expectAccessible(opponent);
  });

  await test.step("the minutes tell it all, on the screen and on paper", async () => {
    const minutes = await printedMinutes(page, address);
    for (const sentence of printed) expect(paragraphOn(title, minutes)).toContain(letters(sentence));
    await page.goto(`${address}/minutes`);
    for (const told of ["Elisabet Lassila", "yrkar avslag", "till och med utgången av år 2011", "Bidraget är inte finansierat."]) {
      await expect(page.getByRole("main").getByText(told).first()).toBeVisible();
    }
  });
  expect(errors, "errors on the others' consoles").toEqual([]);
});
