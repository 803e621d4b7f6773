import { describe, expect, test } from "vitest";
import { ownPart } from "#lib/domain/funding/own-part.ts";
import type { FundingPlan, Key } from "#lib/domain/funding/plan.ts";

function plan(key: Key): FundingPlan {
  const group = { kind: "group" as const, id: "g", name: "Kommunerna", key, members: [{ organisationId: "stora", weight: 3 }, { organisationId: "lilla", weight: 1 }] };
  return {
    years: [{ year: 2011, low: 40_000_00n, high: 60_000_00n }],
    payers: [group, { kind: "organisation", id: "o", organisationId: "lilla" }],
    components: [
      { id: "a", name: "Eget", kind: "ownSum", amounts: [{ year: 2011, amount: 5_000_00n }], between: [{ payerId: "o", hundredths: 10_000 }] },
      { id: "b", name: "Rest", kind: "shared", amounts: [{ year: 2011, amount: "remainder" }], between: [{ payerId: "g", hundredths: 10_000 }] },
    ],
    population: { asOf: "2010-12-31", source: "SCB", imported: false, figures: [{ organisationId: "stora", count: 900 }, { organisationId: "lilla", count: 100 }] },
    smallestUnit: "krona",
  };
}

describe("what a plan costs one organisation", () => {
  test.each([
    ["population", 100, 1000, 3_500_00n],
    ["equal", 1, 2, 17_500_00n],
    ["weights", 1, 4, 8_750_00n],
  ] as const)("is its share by %s and what it pays on its own", (key, weight, weights, amount) => {
    expect(ownPart(plan(key), "lilla", "low")).toEqual([
      { year: 2011, amount: amount + 5_000_00n, own: 5_000_00n, inGroups: [{ name: "Kommunerna", key, sum: 35_000_00n, weight, weights, amount }] },
    ]);
  });

  test("follows the end of a cost that is a range, and is nothing for one who doesn't pay", () => {
    expect(ownPart(plan("equal"), "stora", "high")).toMatchObject([{ amount: 27_500_00n, own: 0n }]);
    expect(ownPart(plan("equal"), "annan", "high")).toEqual([{ year: 2011, amount: 0n, own: 0n, inGroups: [] }]);
  });
});
