import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepBack, passagesOf, reasonAgainstKeepingBack, warningsIn } from "#lib/domain/publication/keep-back.ts";
import { masked, textsOf } from "#lib/domain/publication/masked.ts";

const words = { paragraph: "Publiceras inte här", passage: "[utelämnat]" };
const paragraph = (...runs: object[]) => ({ type: "paragraph", content: runs });
const run = (text: string, bold = false) => ({ type: "text", text, ...(bold && { marks: [{ type: "bold" }] }) });
const entry = (number: number, title: string, text: object[] = [], change: object = {}) => ({ number: `§ ${number}`, title, quiet: false, marks: ["Dnr 2010.013-0"], text, decisionLabel: "Beslut", ...change });

const entries = [
  entry(1, "Öppnande", [paragraph(run("Ordföranden öppnar."))]),
  entry(2, "Ansökan av Anna Ask", [paragraph(run("Anna "), run("Ask", true), run(" bor på Storgatan 12.")), paragraph(run("Hon får bidrag."))]),
];

describe("a whole § that is kept back", () => {
  it("leaves its number and words that say so, and nothing of what it was about", () => {
    const [first, second] = keepBack(entries, { paragraphs: [2], passages: [] }, words);
    expect(first).toEqual(entries[0]);
    expect(second).toEqual({ number: "§ 2", title: "Publiceras inte här", quiet: true, marks: [], text: [], decisionLabel: null });
  });
});

describe("words that are written", () => {
  it("are kept back in every § where they stand, also across runs, and nowhere when they are too short or stand in none", () => {
    const both = [...entries, entry(3, "Svar till Anna  Ask")];
    expect(passagesOf(" Anna Ask ", both)).toEqual([{ number: 2, text: "Anna Ask" }, { number: 3, text: "Anna Ask" }]);
    expect([passagesOf("A", both), passagesOf(" ", both), passagesOf("Bo Berg", both)]).toEqual([[], [], []]);
    expect(reasonAgainstKeepingBack(both, { paragraphs: [], passages: passagesOf("Anna Ask", both) })).toBeNull();
  });
});

describe("a passage that is kept back", () => {
  const kept = (text: string, number = 2) => keepBack(entries, { paragraphs: [], passages: [{ number, text }] }, words);

  it("is gone from the title and the text of its §, also where some of it is in bold; the rest stays as it was", () => {
    const [, second] = kept("Anna Ask");
    expect(second!.title).toBe("Ansökan av [utelämnat]");
    expect(second!.text).toEqual([paragraph(run("[utelämnat]"), run(" bor på Storgatan 12.")), paragraph(run("Hon får bidrag."))]);
  });

  it("is found whatever space is between its words, and only in its own §", () => {
    expect(JSON.stringify(kept("Anna \n Ask"))).not.toContain("Ask");
    expect(kept("Ordföranden", 1)[0]!.text).toEqual([paragraph(run("[utelämnat] öppnar."))]);
    expect(JSON.stringify(kept("öppnar", 2))).toContain("öppnar");
  });

  it("is taken for its letters, not for what signs mean in a pattern or a structure", () => {
    const odd = [entry(3, "Pris (1,41 kr)? .*", [paragraph(run("paragraph"))])];
    expect(keepBack(odd, { paragraphs: [], passages: [{ number: 3, text: "(1,41 kr)?" }] }, words)[0]!.title).toBe("Pris [utelämnat] .*");
    expect(keepBack(odd, { paragraphs: [], passages: [{ number: 3, text: "paragraph" }] }, words)[0]!.text).toEqual([paragraph(run("[utelämnat]"))]);
  });

  it("stands nowhere in what is published, whatever it is and however the text is cut", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "å", " ", ".", "1", "$", "("), minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), fc.array(fc.nat(30), { maxLength: 4 }), (whole, from, length, cuts) => {
        const passage = whole.slice(from % whole.length, (from % whole.length) + 2 + length).trim();
        fc.pre(passage.length >= 2);
        const places = [0, ...cuts.map((cut) => cut % whole.length).toSorted((a, b) => a - b), whole.length];
        const runs = places.slice(1).map((end, place) => run(whole.slice(places[place], end), place % 2 === 1)).filter((each) => each.text !== "");
        const left = textsOf(masked([paragraph(...runs)], [passage], "#")).join("");
        expect(left.replace(/\s+/gu, " ")).not.toContain(passage.replace(/\s+/gu, " "));
      }),
    );
  });
});

describe("is refused", () => {
  const code = (kept: Parameters<typeof reasonAgainstKeepingBack>[1]) => reasonAgainstKeepingBack(entries, kept)?.code;
  it("what isn't there, so that nothing is published that the secretary believes is kept back", () => {
    expect(code({ paragraphs: [3], passages: [] })).toBe("publication.unknownParagraph");
    expect(code({ paragraphs: [], passages: [{ number: 2, text: "Bo Berg" }] })).toBe("publication.passageNotFound");
    expect(code({ paragraphs: [], passages: [{ number: 1, text: "Anna Ask" }] })).toBe("publication.passageNotFound");
    expect(code({ paragraphs: [], passages: [{ number: 2, text: " a " }] })).toBe("publication.passageTooShort");
    expect(code({ paragraphs: [1], passages: [{ number: 2, text: "Anna Ask" }] })).toBeUndefined();
  });
});

it("warns of what is left, by its §", () => {
  expect(warningsIn(entries)).toEqual([{ number: 2, kind: "address", found: "Storgatan 12" }]);
  expect(warningsIn(keepBack(entries, { paragraphs: [], passages: [{ number: 2, text: "Storgatan 12" }] }, words))).toEqual([]);
});
