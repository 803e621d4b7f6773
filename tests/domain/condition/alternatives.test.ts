import { describe, expect, test } from "vitest";
import { fromAlternatives, toAlternatives } from "#lib/domain/condition/alternatives.ts";
import type { Pledged } from "#lib/domain/condition/condition.ts";
import { allMembers } from "./given.ts";

const most = allMembers({ enough: { kind: "most" } });
const pledged: Pledged = { kind: "pledged", atLeast: 400_000_00n };

describe("a condition in plain words", () => {
  test("one thing alone is just that", () => {
    expect(fromAlternatives([{ parts: [most], by: null }])).toEqual(most);
    expect(fromAlternatives([{ parts: [most], by: "2011-03-31" }])).toEqual({ kind: "by", day: "2011-03-31", of: most });
  });

  test.each([
    ["one thing", [{ parts: [most], by: null }]],
    ["two things by a day", [{ parts: [most, pledged], by: "2011-03-31" }]],
    ["either all, or most of them and enough money by a day", [{ parts: [allMembers()], by: null }, { parts: [most, pledged], by: "2011-03-31" }]],
  ])("%s is read back as it was built", (_, alternatives) => {
    expect(toAlternatives(fromAlternatives(alternatives))).toEqual(alternatives);
  });

  test("an 'and' over an 'or' is the same as each of its alternatives with the rest", () => {
    expect(toAlternatives({ kind: "allOf", of: [pledged, { kind: "anyOf", of: [most, { kind: "by", day: "2011-03-31", of: allMembers() }] }] })).toEqual([
      { parts: [pledged, most], by: null },
      { parts: [pledged, allMembers()], by: "2011-03-31" },
    ]);
  });
});
