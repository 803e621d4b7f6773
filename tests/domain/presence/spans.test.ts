import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrderOfTreatment } from "#lib/domain/presence/presence.ts";
import { readSpans } from "#lib/domain/presence/read-spans.ts";
import { spansInWords } from "#lib/domain/presence/span-in-words.ts";
import { reaches, type Span } from "#lib/domain/presence/span.ts";
import { Refused } from "#lib/domain/refused.ts";
import { clock, fromTo, item, items, onItems } from "./rooms.ts";

const day = "2010-04-22";
const numbers = items.map(({ number }) => number!);
const covered = (spans: readonly Span[]) => items.filter((one) => reaches(spans, one, items) === "yes").map(({ number }) => number);

describe("spans as they are typed", () => {
  it.each<[string, readonly Span[]]>([
    ["", []],
    [" , ", []],
    ["18", [onItems(18)]],
    ["18,19,26", [onItems(18, 19, 26)]],
    ["§§ 18, 19, 26", [onItems(18, 19, 26)]],
    ["15-22", [fromTo(15, 22)]],
    ["§§ 15–22", [fromTo(15, 22)]],
    ["18-", [fromTo(18, null)]],
    ["-22", [fromTo(null, 22)]],
    ["15-17, 20; 22-", [fromTo(15, 17), onItems(20), fromTo(22, null)]],
    ["09:00-10:30", [clock("09:00", "10:30")]],
    ["kl. 9.00–10.30", [clock("09:00", "10:30")]],
    ["9.30-", [clock("09:30", null)]],
    ["-10:30", [clock(null, "10:30")]],
  ])("%j", (typed, spans) => {
    expect(readSpans(typed, items, day)).toEqual(spans);
  });

  it.each([
    ["27", "presence.noSuchParagraph"],
    ["15-40", "presence.noSuchParagraph"],
    ["22-15", "presence.spanBackwards"],
    ["10:30-09:00", "presence.spanBackwards"],
    ["09:00-09:00", "presence.spanBackwards"],
    ["09:00", "presence.clockNeedsEnds"],
    ["09:00-25:00", "presence.spanUnreadable"],
    ["15-17-19", "presence.spanUnreadable"],
    ["hela mötet", "presence.spanUnreadable"],
    ["18 19", "presence.spanUnreadable"],
    ["-", "presence.spanUnreadable"],
  ])("%j is refused", (typed, code) => {
    expect(readSpans(typed, items, day)).toMatchObject({ code });
  });

  it("never make anything throw, and what is read is of the meeting", () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9,;:. §–-]{0,20}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const spans = readSpans(text, items, day);
        if (spans instanceof Refused) return;
        for (const span of spans) {
          if (span.kind === "items") expect(span.itemIds.every((id) => items.some((one) => one.id === id))).toBe(true);
        }
      }),
    );
  });
});

describe("spans in words", () => {
  const words = (...spans: Span[]) => spansInWords(spans, items, "sv");

  it.each<[string, readonly Span[], object]>([
    ["some §§", [onItems(18, 19, 26)], { kind: "paragraphs", text: "§§ 18, 19, 26" }],
    ["one §", [onItems(22)], { kind: "paragraphs", text: "§ 22" }],
    ["a range", [fromTo(15, 22)], { kind: "paragraphs", text: "§§ 15–22" }],
    ["a range past the number that is missing", [fromTo(18, null)], { kind: "paragraphs", text: "§§ 18–28" }],
    ["two parts", [fromTo(null, 17), fromTo(20, 22)], { kind: "paragraphs", text: "§§ 15–17, 20–22" }],
    ["times of the clock", [clock("09:00", "10:30")], { kind: "clock", text: "kl. 09.00–10.30" }],
    ["nothing typed", [], { kind: "wholeMeeting" }],
    ["every §", [fromTo(15, 20), fromTo(21, null)], { kind: "wholeMeeting" }],
  ])("say %s", (_, spans, expected) => {
    expect(words(...spans)).toEqual([expected]);
  });

  it("say §§ first, then times", () => {
    expect(words(clock("11:00", null), onItems(15))).toEqual([
      { kind: "paragraphs", text: "§ 15" },
      { kind: "clock", text: "kl. 11.00–" },
    ]);
  });

  it("say from which § while the meeting goes on, and which items where none has a §", () => {
    const underWay = items.map((one) => (one.number! > 20 ? { ...one, number: null } : one));
    expect(spansInWords([fromTo(18, null)], underWay, "sv")).toEqual([{ kind: "onwards", text: "§ 18" }]);
    expect(spansInWords([fromTo(18, 19)], underWay, "sv")).toEqual([{ kind: "paragraphs", text: "§§ 18, 19" }]);
    expect(spansInWords([onItems(22)], underWay, "sv")).toEqual([{ kind: "notNumbered", itemIds: ["22"] }]);
  });

  it("leave out what was withdrawn", () => {
    const withdrawn = items.map((one) => (one.number === 28 ? { ...one, number: null, isWithdrawn: true } : one));
    expect(spansInWords([fromTo(15, 26)], withdrawn, "sv")).toEqual([{ kind: "wholeMeeting" }]);
  });

  it("are read back as the same §§", () => {
    const some = fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 1, maxLength: numbers.length - 1 });
    fc.assert(
      fc.property(some, (chosen) => {
        const [said] = spansInWords([onItems(...chosen)], items, "sv");
        const text = said?.kind === "paragraphs" ? said.text : "";
        const read = readSpans(text, items, day);
        expect(read).not.toBeInstanceOf(Refused);
        expect(covered(read as readonly Span[])).toEqual(chosen.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("the order of treatment", () => {
  it("is by §, and then as the agenda has what is still to come", () => {
    const agenda = [item(15), item(90, { number: null }), item(17), item(16), item(91, { number: null })];
    expect(inOrderOfTreatment(agenda).map(({ id }) => id)).toEqual(["15", "16", "17", "90", "91"]);
  });
});
