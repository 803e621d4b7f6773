import { describe, expect, test } from "vitest";
import { newDecision } from "#lib/domain/decision/decision.ts";
import type { MeetingRecord, RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import { withoutSecrets } from "#lib/domain/minutes/without-secrets.ts";
import { renderMinutesDocx } from "#lib/documents/docx/render-minutes-docx.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { originNotes } from "#lib/documents/minutes/origin-notes.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { readDocx } from "#tests/documents/read-docx.ts";
import { plain, readPdf } from "#tests/documents/read-pdf.ts";
import { open } from "#tests/domain/meeting/meetings.ts";
import { treating } from "#tests/domain/question/in-the-chair.ts";
import { add, change, matter, secretary, strike } from "#tests/domain/question/matters.ts";
import { anna, bo, by, callsTheRoll, carin, dag, item, presence, styrelsen } from "./told-items.ts";

/** Bo's change is carried by a roll call, and Anna's addition and Dag's striking by acclamation; Dag reserves. */
const motions = [by(change("x", "a", "tillsätta två samordnare"), bo), by(strike("y", "c"), dag), by(add("z", "följa upp arbetet"), anna)];
const put = treating(matter({ motions })).finds("main", "proposal:office").finds("clause:a", "motion:x");
const voted = callsTheRoll(put, "clause:a", { [carin]: "yes", [bo]: "yes", [anna]: "yes", [dag]: "no" });
const meeting = voted.finds("clause:c", "motion:y").finds("addition:z", "motion:z");

const decided = (given: Partial<Extract<RecordedItem, { withheld: false }>> = {}) =>
  item(meeting, {
    decisions: meeting.decisions(),
    remarks: [{ id: "r", itemId: "item", kind: "reservation", participantIds: [dag], announced: secretary, text: "Kostnaden är för hög.", textHandedIn: secretary, admitted: null, withdrawn: null }],
    ...given,
  });

function recordOf(...items: readonly RecordedItem[]): MeetingRecord {
  const body = { id: "board", kind: "board" as const, legalForm: "nonprofitAssociation" as const, setUpByBodyId: null, from: "2003-01-01", to: null, ...styrelsen };
  const paragraphs = items.map(({ id }, place) => ({ number: 18 + place, itemId: id, state: "given" as const }));
  const treated = items.map(({ id }, place) => ({ id, number: 18 + place, treatedFrom: null, treatedTo: null, isWithdrawn: false }));
  return {
    association: "Kommunförbundet Ådalen",
    language: "sv",
    body,
    meeting: open,
    presence: { ...presence, items: treated },
    paragraphs,
    items,
    firstPage: { number: 1, set: false, settled: true },
    changedAt: secretary.at,
  };
}

const inOrder = [
  "Kansliets förslag att tillsätta en samordnare",
  "Yrkanden Bo Berg (S) yrkar följande ändring av att-sats 1: att tillsätta",
  "Dag Dahl (M) yrkar strykning av att-sats 3: att ge kansliet i uppdrag att rekrytera",
  "Anna Ask (C) yrkar följande tillägg: att följa upp arbetet",
  "Propositionsordning Ordföranden ställer proposition på kansliets förslag och finner",
  "Omröstning Vid omröstningen avges 3 ja-röster och 1 nej-röst.",
  "Namn Röst Carin Lund (S), ordförande Ja",
  "Beslut Styrelsen beslutar att tillsätta två samordnare",
  "att följa upp arbetet Reservation Dag Dahl (M) reserverar sig mot beslutet med följande motivering: Kostnaden är för hög.",
];

/** Where each begins in the text, and that all are there. */
function expectInOrder(words: string): void {
  const places = inOrder.map((part) => words.indexOf(part));
  expect(inOrder.filter((_, place) => places[place]! < 0)).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

describe("a § with all there can be is printed in the customary order", () => {
  const minutes = minutesOf(recordOf(decided()), "sv");

  test("in the PDF, tagged as an archive wants it", async () => {
    const { pages, roles } = await readPdf(await renderMinutesPdf(minutes, { standard: "a-2a" }));
    expectInOrder(plain(pages.slice(1).join(" ")));
    expect(roles).toMatchObject({ Table: 1, TH: 2 });
    await expect(renderMinutesPdf(minutes, { standard: "ua-1" })).resolves.toBeInstanceOf(Buffer);
  });

  test("in the DOCX, with what is struck and added as Word shows it", async () => {
    const { paragraphs, xml, styles } = readDocx(await renderMinutesDocx(minutes));
    expectInOrder(plain(paragraphs.map(({ text }) => text).join(" ")));
    expect(xml).toMatch(/<w:strike\/>.*?<w:t[^>]*>en samordnare|<w:strike\/>.*?<w:t[^>]*>en/s);
    expect(xml).toContain("<w:u ");
    for (const { style } of paragraphs) if (style) expect(styles).toContain(`w:styleId="${style}"`);
  });

  test("on screen, part by part", () => {
    const [entry] = printedMinutes(minutes).entries;
    expect(entry!.proceedings.map(({ section }) => section)).toEqual(["motions", "questions", "divisions"]);
    expect(entry!.proceedings[0]!.blocks.map(({ kind }) => kind)).toEqual(["label", "text", "change", "text", "change", "text", "clauses"]);
    expect(entry!.remarks.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(["label", "text", "quote"]);
    expect(entry!.decisionLabel).toBe("Beslut");
  });

  test("where nothing was moved the decision has no label of its own", () => {
    const plainItem = item(treating(matter()), { decisions: [newDecision("d", "noted")] });
    const [entry] = printedMinutes(minutesOf(recordOf(plainItem), "sv")).entries;
    expect(entry).toMatchObject({ proceedings: [], decisionLabel: null, remarks: [] });
  });

  test("of a secret § nothing that was moved or voted is left for those whom it may not reach", () => {
    const secret = withoutSecrets(minutesOf(recordOf(decided({ secrecyGround: "OSL 19 kap. 3 §" })), "sv"));
    expect(JSON.stringify(printedMinutes(secret).entries)).not.toContain("Bo Berg");
  });
});

test("each adopted clause tells where it came from, and what was changed", () => {
  const notes = originNotes(recordOf(decided()), "sv");
  const of = (id: string) => notes[id]?.from;
  expect(of("a")).toBe("Ur kansliets förslag, ändrad enligt Bo Bergs yrkande:");
  expect(notes["a"]?.words?.map(({ kind }) => kind)).toContain("removed");
  expect(of("b")).toBe("Lyder som i kansliets förslag.");
  expect(of("z-1")).toBe("Ur Anna Asks tilläggsyrkande.");
  expect(of("c")).toBeUndefined();
});
