import { describe, expect, test } from "vitest";
import { defaultRules } from "#lib/domain/body/rules.ts";
import { firstPageOf, settableFirstPage } from "#lib/domain/minutes/page-numbers.ts";
import { Refused } from "#lib/domain/refused.ts";

const follows = { firstPage: null };
const closed = (pages: number, firstPage: number | null = null) => ({ firstPage, pages });
const notClosed = { firstPage: null, pages: null };

describe("page numbers that run on through the year", () => {
  test("begin at 1 with the year's first minutes", () => {
    expect(firstPageOf(follows, [])).toEqual({ number: 1, set: false, settled: true });
  });

  test("given two earlier minutes of 8 and 12 pages, the third begin on page 21", () => {
    expect(firstPageOf(follows, [closed(8), closed(12)])).toEqual({ number: 21, set: false, settled: true });
  });

  test("begin where the secretary says, as when the year's earlier minutes are not kept here", () => {
    expect(firstPageOf({ firstPage: 43 }, [closed(8)])).toEqual({ number: 43, set: true, settled: true });
  });

  test("given that the meeting before was set to begin on page 43 and has 6 pages, go on from 49", () => {
    expect(firstPageOf(follows, [notClosed, closed(6, 43)])).toEqual({ number: 49, set: false, settled: true });
  });

  test("are not settled while an earlier meeting is still to be closed", () => {
    expect(firstPageOf(follows, [closed(8), notClosed])).toEqual({ number: 9, set: false, settled: false });
    expect(firstPageOf(follows, [notClosed, closed(8)])).toEqual({ number: 9, set: false, settled: false });
  });
});

describe("setting the first page", () => {
  const rules = defaultRules("board", "nonprofitAssociation");
  const throughYear = { rules: { ...rules, paginationThroughYear: true } };

  test("to a number, or to follow from the earlier minutes", () => {
    expect(settableFirstPage(43, throughYear)).toBe(43);
    expect(settableFirstPage(null, throughYear)).toBeNull();
  });

  test.each([0, -3, 1.5])("to %s is refused: that is no page", (number) => {
    expect(settableFirstPage(number, throughYear)).toEqual(new Refused("minutes.badPage"));
  });

  test("is refused where each of the body's minutes begins at 1", () => {
    expect(settableFirstPage(43, { rules })).toEqual(new Refused("minutes.pagesBeginAnew"));
  });
});
