import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsInWords } from "#lib/domain/paragraph/in-words.ts";
import { dropItem, numberItems, renumber } from "#lib/domain/paragraph/number-items.ts";
import { numberOf, type Paragraph, type ParagraphSeries } from "#lib/domain/paragraph/paragraph.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";

const empty: ParagraphSeries = { numberedBefore: 14, numberedAfter: null, paragraphs: [] };
const abc = accepted(numberItems(empty, ["a", "b", "c"]));
const said = ({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) =>
  paragraphs.map(({ number, itemId, state }) => `${number} ${itemId ?? state}`);

/** §§ 15–28 without § 27, as in the minutes of 22 April 2010. */
const withoutOne = [...Array(14).keys()].map((place) => 15 + place).filter((number) => number !== 27);

describe("numbering items as they are treated", () => {
  it("goes on from the year's earlier meetings, and begins at 1", () => {
    expect(said(abc)).toEqual(["15 a", "16 b", "17 c"]);
    expect(said(accepted(numberItems({ ...empty, numberedBefore: 0 }, ["a"])))).toEqual(["1 a"]);
  });

  it("lets an item keep its number when it is named again", () => {
    expect(said(accepted(numberItems(abc, ["b", "d", "a", "d"])))).toEqual(["15 a", "16 b", "17 c", "18 d"]);
    expect(numberOf(abc.paragraphs, "b")).toBe(16);
    expect(numberOf(abc.paragraphs, "d")).toBeNull();
  });

  it("is refused when a later meeting has taken the next number", () => {
    expect(numberItems({ ...abc, numberedAfter: 18 }, ["d"])).toMatchObject({ code: "paragraph.laterMeetingNumbered", facts: { number: 18 } });
    expect(numberItems({ ...abc, numberedAfter: 19 }, ["d"])).not.toBeInstanceOf(Refused);
  });
});

describe("numbering anew", () => {
  it("follows the order given, from the same first number", () => {
    expect(said(accepted(renumber(abc, ["c", "a", "d", "b"], false)))).toEqual(["15 c", "16 a", "17 d", "18 b"]);
    expect(said(accepted(renumber(empty, ["c"], false)))).toEqual(["15 c"]);
  });

  it("is refused once a § has been signed or extracted", () => {
    expect(renumber(abc, ["b", "a", "c"], true)).toMatchObject({ code: "paragraph.fixed" });
  });

  it("may only change the order once a later meeting has its numbers", () => {
    const followed = { ...abc, numberedAfter: 18 };
    expect(said(accepted(renumber(followed, ["b", "a", "c"], false)))).toEqual(["15 b", "16 a", "17 c"]);
    expect(renumber(followed, ["b", "a"], false)).toMatchObject({ code: "paragraph.laterMeetingNumbered" });
    expect(renumber(followed, ["b", "a", "c", "d"], false)).toMatchObject({ code: "paragraph.laterMeetingNumbered" });
  });
});

describe("a number that falls out", () => {
  it("is closed up while the numbers can change", () => {
    expect(said(accepted(dropItem(abc, "b", false)))).toEqual(["15 a", "16 c"]);
  });

  it("stays as a § that falls out once they are fixed, or a later meeting follows", () => {
    expect(said(accepted(dropItem(abc, "b", true)))).toEqual(["15 a", "16 dropped", "17 c"]);
    expect(said(accepted(dropItem({ ...abc, numberedAfter: 18 }, "b", false)))).toEqual(["15 a", "16 dropped", "17 c"]);
  });

  it("is not used again by the next item", () => {
    const dropped = accepted(dropItem(abc, "c", true));
    expect(said(accepted(numberItems(dropped, ["d"])))).toEqual(["15 a", "16 b", "17 dropped", "18 d"]);
  });

  it("must have been given", () => {
    expect(dropItem(abc, "d", false)).toMatchObject({ code: "paragraph.notNumbered" });
  });
});

describe("§§ in words", () => {
  it.each<[readonly number[], string]>([
    [[18, 19, 26], "§§ 18, 19, 26"],
    [[22], "§ 22"],
    [[15, 16, 17, 18, 19, 20, 21, 22], "§§ 15–22"],
    [[25, 26, 28], "§§ 25–28"],
    [[26, 28], "§§ 26, 28"],
    [[20, 21, 22, 28], "§§ 20–22, 28"],
    [[], ""],
  ])("%j of the meeting without § 27 are %j", (numbers, words) => {
    expect(paragraphsInWords(numbers, withoutOne)).toBe(words);
  });
});

describe("the numbers of a body's year", () => {
  type Step =
    | { readonly kind: "treat"; readonly meeting: number; readonly item: string }
    | { readonly kind: "drop"; readonly meeting: number; readonly item: string; readonly isFixed: boolean }
    | { readonly kind: "anew"; readonly meeting: number; readonly order: readonly string[]; readonly isFixed: boolean };

  const meeting = fc.integer({ min: 0, max: 3 });
  const item = fc.constantFrom("a", "b", "c", "d", "e");
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ kind: fc.constant("treat" as const), meeting, item }),
    fc.record({ kind: fc.constant("drop" as const), meeting, item, isFixed: fc.boolean() }),
    fc.record({ kind: fc.constant("anew" as const), meeting, order: fc.shuffledSubarray(["a", "b", "c", "d", "e"]), isFixed: fc.boolean() }),
  );

  const numbersOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ number }) => number);

  /** What a meeting sees of the year's others: the highest number before it and the lowest after it. */
  function seriesOf(year: readonly (readonly Paragraph[])[], place: number): ParagraphSeries {
    const before = year.slice(0, place).flatMap(numbersOf);
    const after = year.slice(place + 1).flatMap(numbersOf);
    return { numberedBefore: Math.max(0, ...before), numberedAfter: after.length > 0 ? Math.min(...after) : null, paragraphs: year[place]! };
  }

  function after(series: ParagraphSeries, taken: Step): ParagraphSeries | Refused {
    if (taken.kind === "treat") return numberItems(series, [taken.item]);
    if (taken.kind === "drop") return dropItem(series, taken.item, taken.isFixed);
    return renumber(series, taken.order, taken.isFixed);
  }

  it("never repeat, rise through the year, and no item has two", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const year: (readonly Paragraph[])[] = [[], [], [], []];
        for (const taken of steps) {
          const next = after(seriesOf(year, taken.meeting), taken);
          if (!(next instanceof Refused)) year[taken.meeting] = next.paragraphs;
          const numbers = year.flatMap(numbersOf);
          expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        }
        for (const paragraphs of year) {
          const items = paragraphs.flatMap(({ itemId }) => itemId ?? []);
          expect(new Set(items).size).toBe(items.length);
          if (paragraphs.length > 0) expect(numbersOf(paragraphs)).toEqual(paragraphs.map((_, place) => paragraphs[0]!.number + place));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("once given and fixed never change to another item, whatever is tried", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let series = abc;
        for (const taken of steps) {
          const next = after(series, taken.kind === "treat" ? taken : { ...taken, isFixed: true });
          if (next instanceof Refused) continue;
          for (const { number, itemId } of series.paragraphs) {
            const now = next.paragraphs.find((paragraph) => paragraph.number === number);
            expect([itemId, null]).toContain(now?.itemId);
          }
          series = next;
        }
      }),
    );
  });
});
