import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gridColumns, gridPlace } from "#lib/domain/recommendation/county-grid.ts";
import { progressOf, summaryOf } from "#lib/domain/recommendation/summary.ts";

describe("a county's picture", () => {
  const codes = readFileSync("prisma/seed/municipalities.csv", "utf8").split("\n").slice(1).map((line) => line.split(",")[0]!).filter((code) => code !== "");

  test.each([["25", 14], ["22", 7]] as const)("holds each municipality of county %s once", (county, count) => {
    const places = codes.filter((code) => code.startsWith(county)).map((code) => gridPlace(code));
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(count);
    expect(places).not.toContain(null);
    for (const place of places) expect(place!.column).toBeLessThanOrEqual(gridColumns(county)!);
  });

  test("is drawn for no other county, and for no organisation without a code", () => {
    expect([gridPlace("0180"), gridPlace(null), gridColumns("01"), gridColumns(null)]).toEqual([null, null, null, null]);
  });
});

describe("a round in figures", () => {
  test("counts those that have been asked, and their replies by what they say", () => {
    const rows = [
      { standing: "replied", word: "oppose" }, { standing: "replied", word: "endorse" }, { standing: "replied", word: "endorse" },
      { standing: "waiting", word: null }, { standing: "notSent", word: null },
    ] as const;
    expect(summaryOf(rows)).toEqual({ asked: 4, replied: 3, words: [{ word: "endorse", count: 2 }, { word: "oppose", count: 1 }] });
  });

  test("grows by day, whatever the order of the replies", () => {
    const days = ["2011-03-02", "2011-02-20", "2011-03-02"];
    expect(progressOf(days)).toEqual([{ day: "2011-02-20", count: 1 }, { day: "2011-03-02", count: 3 }]);
    expect(progressOf(days.toReversed())).toEqual(progressOf(days));
  });
});
