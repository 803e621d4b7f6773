import type { Locator, Page } from "playwright/test";
import { letters } from "../documents/read-pdf.ts";
import { addCase, addCaseWithProposal, attend, freeDay, goTo, openWithAll, paragraphOn, planBoardMeeting, printedMinutes, takeUp, vote, voteFromTheChair } from "../support/board-meeting.ts";
import { expect, expectAccessible, test } from "../support/journey.ts";
import { signInAs } from "../support/sign-in.ts";

/*
 * One meeting of the board with five people in five browsers: the secretary in the room, by the keys; the chair at the
 * chair's own screen; three members with phones. An election among nominations by party (seed 002, § 23), a referral
 * back, three proposals against each other, and a closed ballot; and then the minutes, as a secretary would have put it.
 */
// Five browsers at once: on a machine that others use too it takes minutes.
test.use({ viewport: { width: 1440, height: 900 } });

const election = "Val av ledamot till styrgrupp för ERNACT-nätverket";
const referred = "Avtal om gemensam larmmottagning";
const threeWays = "Samordnad beredskapsplanering";
const appointment = "Anställning av förbundsdirektör";

/** What each of the §§ says in the minutes. */
const printed: Record<string, readonly string[]> = {
  [election]: [
    "Följande nomineringar har kommit in: Socialdemokraterna: Sten Danell, Elisabet Lassila Centerpartiet: Jonna Lundell Miljöpartiet: Eva Anderberg Sjukvårdspartiet: Erica Sahlberg",
    "Propositionsordning Ordföranden finner att Sten Danell har valts till ordinarie. Omröstning begärs vid valet av ersättare.",
    "Val av ersättare Vid sluten omröstning får Elisabet Lassila 2 röster och Jonna Lundell 2 röster; 4 röstar inte. Lika röstetal avgörs genom lottning, och lotten faller på Jonna Lundell. Ordföranden finner därmed att Jonna Lundell har valts.",
    "Beslut Styrelsen beslutar att välja Ordinarie Sten Danell Ersättare Jonna Lundell",
  ],
  [referred]: [
    "Yrkanden Elisabet Lassila (S) och Sten Danell (S) yrkar att ärendet återremitteras för att utreda följande: vad driften kostar varje kommun.",
    "Propositionsordning Ordföranden frågar om ärendet ska avgöras i dag eller återremitteras och finner att ärendet ska återremitteras. Omröstning begärs.",
    "Den som vill att ärendet återremitteras röstar ja. Den som vill att ärendet avgörs i dag röstar nej.",
    "Omröstning Vid omröstning genom handuppräckning avges 5 ja-röster och 3 nej-röster. Ordföranden finner att ärendet ska återremitteras.",
    "Beslut Styrelsen beslutar att återremittera ärendet för att utreda följande: vad driften kostar varje kommun.",
  ],
  [threeWays]: [
    "Yrkanden Sten Danell (S) yrkar att styrelsen i stället beslutar att avvakta länsstyrelsens vägledning Ewa Lindeman (S) yrkar avslag på förslaget.",
    "Propositionsordning Ordföranden ställer proposition på kansliets förslag, Sten Danells yrkande och avslag och finner att styrelsen bifaller kansliets förslag. Omröstning begärs.",
    "För att utse motförslag till kansliets förslag ställer ordföranden proposition på Sten Danells yrkande mot avslag och finner att Sten Danells yrkande utses till motförslag.",
    "Den som bifaller kansliets förslag röstar ja. Den som bifaller Sten Danells yrkande röstar nej.",
    "Omröstning Vid omröstningen avges 4 ja-röster och 4 nej-röster. Rösterna har fallit lika, och ordförandens röst avgör. Ordföranden finner därmed att styrelsen bifaller kansliets förslag.",
    "Gunnar Åslund (S), ordförande Ja",
    "Sten Danell (S) Nej",
    "Beslut Styrelsen beslutar att ta fram en gemensam beredskapsplan",
  ],
  [appointment]: [
    "Yrkanden Ewa Lindeman (S) yrkar att styrelsen i stället beslutar att anställa Olle Strandell som förbundsdirektör",
    "Propositionsordning Ordföranden ställer proposition på kansliets förslag mot Ewa Lindemans yrkande och finner att styrelsen bifaller kansliets förslag. Omröstning begärs.",
    "Omröstning Vid sluten omröstning avges 3 ja-röster och 1 nej-röst; 4 röstar inte. Ordföranden finner att styrelsen bifaller kansliets förslag.",
    "Beslut Styrelsen beslutar att anställa Petra Vallinder som förbundsdirektör",
  ],
};

test("five people decide an election by lot, a referral back, one of three proposals and a closed ballot, and the minutes tell it", async ({ page, browser }, info) => {
  const errors: string[] = [];
  await signInAs(page, "secretary");
  await addCase(page, election);
  await addCaseWithProposal(page, referred, ["teckna avtalet"]);
  await addCaseWithProposal(page, threeWays, ["ta fram en gemensam beredskapsplan"]);
  await addCaseWithProposal(page, appointment, ["anställa Petra Vallinder som förbundsdirektör"]);
  const address = await planBoardMeeting(page, freeDay(), [election, referred, threeWays, appointment]);
  await openWithAll(page, address);

  const [chair, sten, elisabet, ewa] = await Promise.all([
    attend(browser, "chair", errors),
    attend(browser, "member1", errors),
    attend(browser, "member2", errors),
    attend(browser, "member3", errors),
  ]);
  const members = [sten, elisabet, ewa];
  await Promise.all([chair.goto(`${address}/chair`), ...members.map((member) => member.goto(`${address}/follow`))]);

  await test.step("§ 23: the ordinary is elected by acclamation, the substitute by ballots from the phones and by lot", async () => {
    await takeUp(page, election);
    await nominate(page, "Socialdemokraterna: Sten Danell och Elisabet Lassila\nCenterpartiet: Jonna Lundell\nMiljöpartiet: Eva Anderberg\nSjukvårdspartiet: Erica Sahlberg");
    await find(chair, "Sten Danell");
    await find(chair, "Jonna Lundell");
    await chair.getByRole("button", { name: "Votering är begärd" }).click();
    await expect(chair.getByRole("radio", { name: /^Slutna sedlar/ })).toBeChecked();
    await chair.getByRole("button", { name: "Öppna voteringen" }).click();
    await expect(sten.getByText("Voteringen är sluten: ingen kan se vad du röstade, bara att.")).toBeVisible();
    await expectAccessible(sten);
    await Promise.all([vote(sten, "Jonna Lundell"), vote(elisabet, "Elisabet Lassila"), vote(ewa, "Elisabet Lassila")]);
    await voteFromTheChair(chair, "Jonna Lundell");
    await closeDivision(chair, 4);
    await expect(chair.getByText("Rösterna är lika.", { exact: true })).toBeVisible();
    await expectAccessible(chair);
    await chair.getByRole("button", { name: "Jonna Lundell", exact: true }).click();
    await chair.getByRole("button", { name: "Anteckna lottens utfall" }).click();
    await expect(ewa.getByText("Bifallet: Jonna Lundell genom lottning")).toBeVisible();
    await writeDecision(chair);
    await expect(decided(sten)).toContainText("Jonna Lundell");
  });

  await test.step("a referral back is moved from the phone, joined, and carried by hands that the chair counts", async () => {
    await goTo(page, referred);
    const seen = ewa.getByRole("heading", { name: referred }).waitFor().then(() => Date.now());
    const pressed = Date.now();
    await takeUp(page, referred);
    info.annotations.push({ type: "from the secretary's key to a member's screen", description: `${(await seen) - pressed} ms` });
    await move(elisabet, "Återremiss", "Vad ska utredas?", "vad driften kostar varje kommun");
    await takeMotion(page, "Elisabet Lassila");
    await sten.getByRole("article", { name: "Yrkande av Elisabet Lassila" }).getByRole("button", { name: "Instäm" }).click();
    await expect(chair.getByText("Elisabet Lassila och Sten Danell yrkar återremiss")).toBeVisible();
    await find(chair, "Återremiss");
    await chair.getByRole("button", { name: "Votering är begärd" }).click();
    await chair.getByRole("radio", { name: /^Handuppräckning/ }).check();
    await chair.getByRole("button", { name: "Öppna voteringen" }).click();
    await chair.getByLabel("Ja", { exact: true }).fill("5");
    await chair.getByLabel("Nej", { exact: true }).fill("3");
    await chair.getByRole("button", { name: "Spara rösttalen" }).click();
    await expect(chair.getByRole("row", { name: "Ja återremiss 5" })).toBeVisible();
    await chair.getByRole("button", { name: "Avsluta voteringen" }).click();
    await expect(ewa.getByText("Bifallet: återremiss efter votering")).toBeVisible();
    await writeDecision(chair);
    await expect(decided(ewa)).toContainText("vad driften kostar varje kommun");
  });

  await test.step("of three proposals one is made the counter-proposal, and a tied roll call hangs on the chair", async () => {
    await takeUp(page, threeWays);
    await elisabet.getByRole("link", { name: "Gå dit" }).click();
    await move(sten, "Eget förslag", "Att-sats 1", "avvakta länsstyrelsens vägledning");
    await takeMotion(page, "Sten Danell");
    await move(ewa, "Avslag");
    await takeMotion(page, "Ewa Lindeman");
    await find(chair, "Kansliets förslag");
    await chair.getByRole("button", { name: "Votering är begärd" }).click();
    await expect(chair.getByText("Huvudförslag är kansliets förslag. Först utser vi ett motförslag.")).toBeVisible();
    await find(chair, "Sten Danells yrkande");
    await chair.getByRole("button", { name: "Håll voteringen" }).click();
    await chair.getByRole("button", { name: "Öppna voteringen" }).click();
    await Promise.all([vote(sten, "Nej"), vote(elisabet, "Nej"), vote(ewa, "Ja")]);
    await voteFromTheChair(chair, "Ja");
    for (const [name, answer] of [["Hans-Erik Bylund", "Ja"], ["Lars-Åke Norman", "Ja"], ["Leif Östmark", "Nej"], ["Tomas Tegel", "Nej"]] as const) {
      await page.getByRole("list", { name: "Röstlängd" }).getByRole("group", { name }).getByRole("button", { name: answer }).focus();
      await page.keyboard.press(answer === "Ja" ? "j" : "n");
    }
    await closeDivision(chair, 8);
    await expect(elisabet.getByText("Bifallet: kansliets förslag med ordförandens utslagsröst")).toBeVisible();
    await writeDecision(chair);
    await expect(decided(elisabet)).toContainText("ta fram en gemensam beredskapsplan");
  });

  await test.step("an appointment is decided by closed ballot, of which nobody sees more than the totals", async () => {
    await takeUp(page, appointment);
    for (const member of [sten, ewa]) await member.getByRole("link", { name: "Gå dit" }).click();
    await move(ewa, "Eget förslag", "Att-sats 1", "anställa Olle Strandell som förbundsdirektör");
    await takeMotion(page, "Ewa Lindeman");
    await find(chair, "Kansliets förslag");
    await chair.getByRole("button", { name: "Votering är begärd" }).click();
    await chair.getByRole("checkbox", { name: /^Frågan gäller en person/ }).check();
    await chair.getByRole("radio", { name: /^Slutna sedlar/ }).check();
    await chair.getByRole("button", { name: "Öppna voteringen" }).click();
    await Promise.all([vote(sten, "Ja"), vote(elisabet, "Ja"), vote(ewa, "Nej")]);
    await voteFromTheChair(chair, "Ja");
    await closeDivision(chair, 4);
    await writeDecision(chair);
    for (const member of members) {
      await expect(decided(member)).toContainText("Petra Vallinder");
      await expectSecret(member, `${address}/follow`);
    }
    await expectSecret(chair, `${address}/chair`);
    await expectSecret(page, page.url());
  });

  await test.step("the minutes read as a secretary would have written them, and keep the ballots' secret", async () => {
    const minutes = await printedMinutes(page, address);
    for (const [title, sentences] of Object.entries(printed)) {
      for (const sentence of sentences) expect(paragraphOn(title, minutes)).toContain(letters(sentence));
    }
    for (const title of [election, appointment]) expect(paragraphOn(title, minutes)).not.toMatch(/Åslund|Bylund|Tegel/);
  });
  expect(errors, "errors on the others' consoles").toEqual([]);
});

const decided = (page: Page): Locator => page.getByRole("region", { name: "Beslut", exact: true });

/** Writes the nominations in the room, and that one ordinary and one substitute are to be elected. */
async function nominate(page: Page, nominations: string): Promise<void> {
  await page.locator("summary", { hasText: "Nomineringar" }).press("Enter");
  await page.getByLabel("Nomineringar, en rad för varje part").fill(nominations);
  await page.getByRole("button", { name: "Spara nomineringar" }).press("Enter");
  await page.getByLabel("Ordinarie", { exact: true }).fill("1");
  await page.getByLabel("Ersättare", { exact: true }).fill("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText("En ordinarie ska väljas.")).toBeVisible();
}

/** Moves something from the phone, and hands it in. */
async function move(member: Page, what: string, field?: string, words = ""): Promise<void> {
  await member.getByRole("button", { name: "Yrka", exact: true }).click();
  await member.getByRole("list", { name: "Välj vad du yrkar" }).getByRole("button", { name: what }).click();
  if (field) await member.getByRole("textbox", { name: field, exact: true }).fill(words);
  await member.getByRole("button", { name: "Lämna in" }).click();
  await expect(member.getByText("Inlämnat, väntar på sekreteraren")).toBeVisible();
}

/** Takes into the record, by the key, what has come from someone's phone. */
async function takeMotion(page: Page, mover: string): Promise<void> {
  const handedIn = page.getByText(`Yrkande inlämnat av ${mover}`);
  await expect(handedIn).toBeVisible();
  await page.keyboard.press("Alt+m");
  await expect(handedIn).toHaveCount(0);
}

/** The chair finds it carried. */
async function find(chair: Page, what: string): Promise<void> {
  await chair.getByRole("group", { name: "Vad har bifallits?" }).getByRole("button", { name: new RegExp(`^${what}`) }).click();
  await expect(chair.getByText(new RegExp(`^(Bifallet|Motförslag): ${what}`, "i"))).toBeVisible();
}

async function closeDivision(chair: Page, voted: number): Promise<void> {
  await expect(chair.getByText(`${voted} av 8 har röstat`)).toBeVisible();
  await chair.getByRole("button", { name: "Avsluta voteringen" }).click();
  await expect(chair.getByRole("button", { name: "Avsluta voteringen" })).toBeHidden();
}

async function writeDecision(chair: Page): Promise<void> {
  await chair.getByRole("button", { name: "Skriv beslutet" }).click();
  await expect(decided(chair)).toBeVisible();
}

/** Of closed ballots no page holds more of anyone than that they have voted: not on the screen, nor in what is sent to draw it. */
async function expectSecret(page: Page, address: string): Promise<void> {
  const sent = (await (await page.request.get(address)).text()).replaceAll('\\"', '"');
  const chosen = [...sent.matchAll(/"hasVoted":true,[^{}]*?"choice":([^,}]+)/g)].map(([, choice]) => choice);
  expect(chosen.length, "ballots told of").toBeGreaterThan(0);
  expect(new Set(chosen)).toEqual(new Set(["null"]));
}
