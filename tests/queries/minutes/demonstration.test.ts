import { beforeAll, describe, expect, test } from "vitest";
import { accountByEmail } from "#lib/data/account.ts";
import { loadActor } from "#lib/data/actor.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { renderMinutesDocx } from "#lib/documents/docx/render-minutes-docx.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { readConditions } from "#lib/queries/condition/conditions-page.ts";
import { listMeetings } from "#lib/queries/meeting/meeting-list.ts";
import { meetingFindings } from "#lib/queries/minutes/findings.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import { roundPage } from "#lib/queries/round/round-page.ts";
import { loadDemonstration } from "#prisma/seed/demonstration.ts";
import { loadReferenceData } from "#prisma/seed/reference.ts";
import { readDocx } from "#tests/documents/read-docx.ts";
import { plain, readPdf } from "#tests/documents/read-pdf.ts";
import { withDatabase } from "../../support/database.ts";

withDatabase();

let april: Read;
let june: Read;

/** What the minutes of a meeting say as a PDF and as a DOCX, § by §, and what the linter finds in them. */
type Read = { pdf: (paragraph: number) => string; docx: (paragraph: number) => string; found: readonly string[] };

beforeAll(async () => {
  await loadReferenceData();
  await loadDemonstration();
  april = await read("2010-04-22");
  june = await read("2010-06-10");
}, 300_000);

async function read(day: string): Promise<Read> {
  const account = await accountByEmail("sekreterare@vasternorrland.example");
  const actor = (await loadActor("vasternorrland", account!.personId))!;
  const { past } = (await listMeetings(actor, { bodyId: null, year: 2010 }, new Date()))!;
  const { id } = past.find(({ startsAt }) => startsAt.toISOString().startsWith(day))!;
  const record = (await meetingRecord(actor, id))!;
  const minutes = minutesOf(record, "sv");
  const found = ((await meetingFindings(actor, id)) ?? []).map(({ code }) => code);
  return { pdf: byParagraph(await pdfWords(minutes)), docx: byParagraph(await docxWords(minutes)), found };
}

async function pdfWords(minutes: Minutes): Promise<string> {
  const { pages } = await readPdf(await renderMinutesPdf(minutes, { standard: "a-2a" }));
  return plain(pages.slice(1).join(" "));
}

async function docxWords(minutes: Minutes): Promise<string> {
  const { paragraphs } = readDocx(await renderMinutesDocx(minutes));
  return plain(paragraphs.map(({ text }) => text).join(" "));
}

/** From one § heading to the next. */
function byParagraph(words: string): (paragraph: number) => string {
  return (paragraph) => words.slice(words.lastIndexOf(`§ ${paragraph} `), words.lastIndexOf(`§ ${paragraph + 1} `));
}

describe.each(["pdf", "docx"] as const)("the minutes of April in the %s", (form) => {
  test("§ 21: a member's change of the end date is moved, put and carried; what was only said stays in the text", () => {
    const words = april[form](21);
    expect(words).toContain("Under överläggningen föreslås att Coompanion bjuds in att presentera sin verksamhet vid nästa sammanträde.");
    expect(words).toContain(
      plain(`Yrkanden Lars-Åke Norman (C) yrkar följande ändring av att-sats 3:
        att godkänna samarbetsavtalet justerat att gälla till och med 2011-12-31
        Propositionsordning
        Ordföranden ställer proposition på kansliets förslag och finner att styrelsen bifaller kansliets förslag.
        Ordföranden ställer därefter proposition på att-sats 3 enligt kansliets förslag mot Lars-Åke Normans yrkande och finner att styrelsen bifaller Lars-Åke Normans yrkande.
        Beslut
        Styrelsen tillstyrker förslaget till samarbetsavtal justerat att gälla till och med 2011-12-31.`),
    );
  });

  test("§ 23: an election among nominations is told by these and the decision", () => {
    expect(april[form](23)).toContain(
      plain(`Sjukvårdspartiet: Erika Sahl Styrelsen beslutar att till styrgruppen för ERNACT-nätverket utse
        Ordinarie Sten Danell Ersättare Jonna Lundell`),
    );
  });
});

describe.each(["pdf", "docx"] as const)("the minutes of June in the %s", (form) => {
  test("a roll call with its list, and a reservation with its reasons", () => {
    const words = june[form](33);
    expect(words).toContain("Hans-Erik Bylund (M) och Lars-Åke Norman (C) yrkar avslag på förslaget.");
    expect(words).toContain("Den som vill avslå förslaget röstar ja. Den som bifaller kansliets förslag röstar nej.");
    expect(words).toContain("Vid omröstningen avges 4 ja-röster och 3 nej-röster; 1 avstår. Ordföranden finner att styrelsen avslår förslaget.");
    expect(words).toContain("Namn I stället för Röst Gunnar Åslund (S), ordförande Ja Hans-Erik Bylund (M) Ja Elisabet Lassila (S) Nej");
    expect(words).toContain("Mona Frisk (S) Tomas Tegel Nej Beslut Styrelsen beslutar att avslå förslaget. Reservation Sten Danell (S) och Elisabet Lassila (S) reserverar sig mot beslutet med följande motivering: En gemensam bilpool");
  });

  test("a referral back", () => {
    const words = june[form](34);
    expect(words).toContain("Ordföranden frågar om ärendet ska avgöras i dag eller återremitteras och finner att ärendet ska återremitteras.");
    expect(words).toContain("Styrelsen beslutar att återremittera ärendet för att utreda följande: vad mellanarkivet kostar varje kommun och vilka som vill delta.");
  });

  test("three proposals, of which one is made the counter-proposal before the vote", () => {
    expect(june[form](37)).toContain(
      plain(`Ordföranden ställer proposition på kansliets förslag, Lars-Åke Normans yrkande och Hans-Erik Bylunds yrkande och finner att styrelsen bifaller kansliets förslag. Omröstning begärs.
        För att utse motförslag till kansliets förslag ställer ordföranden proposition på Lars-Åke Normans yrkande mot Hans-Erik Bylunds yrkande och finner att Lars-Åke Normans yrkande utses till motförslag.
        Följande propositionsordning godkänns: Den som bifaller kansliets förslag röstar ja. Den som bifaller Lars-Åke Normans yrkande röstar nej.`),
    );
  });

  test("a closed ballot, of which nothing but the totals is told", () => {
    const words = june[form](38);
    expect(words).toContain("Vid sluten omröstning får Ewa Lindeman 5 röster och Leif Östmark 3 röster. Ordföranden finner att Ewa Lindeman har valts.");
    expect(words).not.toContain("Gunnar Åslund");
  });
});

test("there is nothing to mend in the minutes of the demonstration", () => {
  expect(april.found).toEqual([]);
  expect(june.found).toEqual([]);
});

test("all of the country's 290 municipalities are asked, and 288 endorse: most of them, so the assignment that waited for it can begin", async () => {
  const account = await accountByEmail("sekreterare@skl.example");
  const actor = (await loadActor("skl", account!.personId))!;
  const cases = await inTransaction(actor.workspace.id, (tx) => tx.case.findMany({ select: { id: true, rounds: { select: { id: true } } } }));
  const { id, rounds } = cases.find((one) => one.rounds.length > 0)!;
  const { rows } = (await roundPage(actor, rounds[0]!.id, new Date()))!;
  expect(rows).toHaveLength(290);
  expect(rows.filter(({ word }) => word?.startsWith("endorse"))).toHaveLength(288);
  expect(new Set(rows.map(({ countyCode }) => countyCode)).size).toBe(21);
  const { decisions } = await readConditions(actor, id, new Date());
  expect(decisions[0]!.conditions.map(({ text, state, computed }) => ({ text, state, computed: computed.state }))).toEqual([
    { text: "de flesta kommunerna tillstyrker", state: "met", computed: "met" },
  ]);
});
