import { describe, expect, test } from "vitest";
import type { ParagraphSeries } from "#lib/domain/paragraph/paragraph.ts";
import { beginAt, skipNumber } from "#lib/domain/paragraph/skip-number.ts";
import { Refused } from "#lib/domain/refused.ts";

const unnumbered: ParagraphSeries = { numberedBefore: 14, numberedAfter: null, paragraphs: [] };
const numbered: ParagraphSeries = { ...unnumbered, paragraphs: [{ number: 26, itemId: "network", state: "given" }] };

describe("leaving a number out", () => {
  test("given § 26, as in the minutes without § 27, § 27 stands as missing", () => {
    expect(skipNumber(numbered)).toEqual({ ...numbered, paragraphs: [...numbered.paragraphs, { number: 27, itemId: null, state: "missing" }] });
  });

  test("given a meeting without §§, it is the number after the year's earlier meetings", () => {
    expect(skipNumber(unnumbered)).toMatchObject({ paragraphs: [{ number: 15, state: "missing" }] });
  });

  test("is refused when that number belongs to a later meeting", () => {
    expect(skipNumber({ ...numbered, numberedAfter: 27 })).toEqual(new Refused("paragraph.laterMeetingNumbered", { number: 27 }));
    expect(skipNumber({ ...numbered, numberedAfter: 28 })).not.toBeInstanceOf(Refused);
  });
});

describe("saying with which § the meeting begins", () => {
  test("given that the year's earlier meetings are not kept here, the next § is the one that is said", () => {
    const begun = beginAt({ ...unnumbered, numberedBefore: 0 }, 15);
    expect(begun).toEqual({ ...unnumbered, numberedBefore: 14 });
  });

  test("is refused once the meeting has §§", () => {
    expect(beginAt(numbered, 40)).toEqual(new Refused("paragraph.alreadyNumbered"));
  });

  test("is refused for a number that an earlier meeting has taken, and allowed for the one after", () => {
    expect(beginAt(unnumbered, 14)).toEqual(new Refused("paragraph.takenEarlier", { number: 14 }));
    expect(beginAt(unnumbered, 15)).not.toBeInstanceOf(Refused);
  });

  test.each([0, -1, 1.5, Number.NaN])("is refused for %s, which is no number of a §", (number) => {
    expect(beginAt({ ...unnumbered, numberedBefore: 0 }, number)).toEqual(new Refused("paragraph.badNumber", { number }));
  });
});
