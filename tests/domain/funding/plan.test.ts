import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { balanceOf, sourcesOf } from "#lib/domain/funding/balance.ts";
import { checkPlan } from "#lib/domain/funding/check-plan.ts";
import { dividePlan } from "#lib/domain/funding/divide-year.ts";
import { type Component, type FundingPlan, type Group, organisationsIn, type Payer } from "#lib/domain/funding/plan.ts";
import { ratePerInhabitant } from "#lib/domain/funding/rate.ts";
import { without } from "#lib/domain/funding/without.ts";
import { coordinator, kr, tkr } from "./seeds.ts";
import { counted } from "#tests/support/counted.ts";

const one: Component = { id: "c", name: "Sin del", kind: "ownSum", amounts: [{ year: 2011, amount: tkr(100) }], between: [{ payerId: "p", hundredths: 10_000 }] };
const payer: Payer = { kind: "organisation", id: "p", organisationId: "a" };
const group: Group = { kind: "group", id: "g", name: "Kommunerna", key: "weights", members: [{ organisationId: "a", weight: 1 }, { organisationId: "b", weight: 3 }] };
const plan: FundingPlan = { years: [{ year: 2011, low: tkr(100), high: tkr(100) }], payers: [payer, group], components: [one], population: null, smallestUnit: "krona" };

describe("a plan is refused", () => {
  const refusals: readonly [string, Partial<FundingPlan>, string][] = [
    ["without years", { years: [] }, "noYears"],
    ["with more years than anyone plans for", { years: Array.from({ length: 21 }, (_, place) => ({ year: 2011 + place, low: 0n, high: 0n })) }, "tooManyYears"],
    ["with a year twice", { years: [...plan.years, ...plan.years] }, "yearTwice"],
    ["with a cost below nothing", { years: [{ year: 2011, low: -1n, high: 0n }] }, "negative"],
    ["with a range upside down", { years: [{ year: 2011, low: 2n, high: 1n }] }, "rangeUpsideDown"],
    ["with an organisation that pays as two", { payers: [payer, { ...payer, id: "q" }] }, "payerTwice"],
    ["with a funder without a name", { payers: [payer, { kind: "funder", id: "f", name: " " }] }, "payerUnnamed"],
    ["with a group of nobody", { payers: [payer, { ...group, members: [] }] }, "groupEmpty"],
    ["with a member twice", { payers: [payer, { ...group, members: [...group.members, ...group.members] }] }, "memberTwice"],
    ["by inhabitants without a day", { payers: [payer, { ...group, key: "population" }] }, "noPopulationDay"],
    [
      "by inhabitants where one has no figure",
      { payers: [payer, { ...group, key: "population" }], population: { asOf: "2010-12-31", source: "SCB", imported: false, figures: [{ organisationId: "a", count: 5 }] } },
      "noFigure",
    ],
    ["by weights that are all nothing", { payers: [payer, { ...group, members: [{ organisationId: "a", weight: 0 }] }] }, "noWeights"],
    ["by a weight below nothing", { payers: [payer, { ...group, members: [{ organisationId: "a", weight: -1 }] }] }, "notWeight"],
    ["by half a weight", { payers: [payer, { ...group, members: [{ organisationId: "a", weight: 0.5 }] }] }, "notWeight"],
    ["with a component without a name", { components: [{ ...one, name: "" }] }, "componentUnnamed"],
    ["with a sum in a year it hasn't", { components: [{ ...one, amounts: [{ year: 2012, amount: 1n }] }] }, "yearOutside"],
    ["with a sum below nothing", { components: [{ ...one, amounts: [{ year: 2011, amount: -1n }] }] }, "negative"],
    ["with a component that nobody pays", { components: [{ ...one, between: [] }] }, "nobodyPays"],
    ["with a part twice", { components: [{ ...one, between: [{ payerId: "p", hundredths: 5_000 }, { payerId: "p", hundredths: 5_000 }] }] }, "partTwice"],
    ["with a part of one who isn't in it", { components: [{ ...one, between: [{ payerId: "x", hundredths: 10_000 }] }] }, "payerUnknown"],
    ["with a part that is nothing", { components: [{ ...one, between: [{ payerId: "p", hundredths: 10_000 }, { payerId: "g", hundredths: 0 }] }] }, "notPercentage"],
    ["with parts that aren't 100 %", { components: [{ ...one, between: [{ payerId: "p", hundredths: 3_333 }] }] }, "notWhole"],
    ["with two remainders in a year", { components: [one, one].map((component) => ({ ...component, amounts: [{ year: 2011, amount: "remainder" }] })) }, "remainderTwice"],
  ];

  test.each(refusals)("%s", (_, wrong, code) => {
    expect(checkPlan({ ...plan, ...wrong })).toMatchObject({ code: `funding.${code}` });
  });

  it("but not when it has only its years and what they cost", () => {
    const bare = { ...plan, payers: [], components: [] };
    expect(checkPlan(bare)).toBe(bare);
    expect(dividePlan(bare, "high").map(balanceOf)).toEqual([{ state: "short", by: tkr(100) }]);
  });
});

describe("a year", () => {
  const remainder: Component = { id: "r", name: "Resten", kind: "shared", amounts: [{ year: 2011, amount: "remainder" }], between: [{ payerId: "g", hundredths: 10_000 }] };

  it("has nothing for the remainder when the sums exceed the cost, never less than nothing", () => {
    const [year] = dividePlan({ ...plan, years: [{ year: 2011, low: tkr(80), high: tkr(80) }], components: [one, remainder] }, "high");
    expect(year!.components[1]).toMatchObject({ componentId: "r", amount: 0n, isRemainder: true });
    expect(balanceOf(year!)).toEqual({ state: "surplus", by: tkr(20) });
  });

  it("counts its remainder from the end of the range that is asked for", () => {
    const ranged = { ...plan, years: [{ year: 2011, low: tkr(150), high: tkr(200) }], components: [one, remainder] };
    expect((["low", "high"] as const).map((end) => dividePlan(ranged, end)[0]!.components[1]!.amount)).toEqual([tkr(50), tkr(100)]);
  });

  it("counts together what one pays on its own and in a group", () => {
    const [year] = dividePlan({ ...plan, years: [{ year: 2011, low: tkr(200), high: tkr(200) }], components: [one, remainder] }, "high");
    expect(year!.paid).toEqual([{ id: "a", amount: tkr(125) }, { id: "b", amount: tkr(75) }]);
  });

  it("divides by weight", () => {
    const [year] = dividePlan({ ...plan, components: [remainder] }, "high");
    expect(year!.groups[0]!.shares.map(({ id, amount, weight }) => [id, amount, weight])).toEqual([["a", tkr(25), 1n], ["b", tkr(75), 3n]]);
  });
});

describe("if one declines", () => {
  it("a group of that one alone pays nothing, and its part is lost", () => {
    const alone: FundingPlan = {
      ...plan,
      payers: [{ ...group, members: [{ organisationId: "a", weight: 1 }] }],
      components: [{ ...one, between: [{ payerId: "g", hundredths: 10_000 }] }],
    };
    const [year] = without(alone, "a", "high");
    expect(year!.after).toMatchObject({ lost: tkr(100), groups: [], paid: [] });
  });

  it("a remainder isn't counted anew", () => {
    const [year] = without(coordinator, "förbundet", "high");
    expect(year!.after.components.map(({ amount }) => amount)).toEqual(year!.before.components.map(({ amount }) => amount));
    expect(balanceOf(year!.after)).toEqual({ state: "short", by: tkr(90) });
  });

  it("what the others pay and what nobody pays is what was paid before, whoever it is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...organisationsIn(coordinator)), (declining) => {
        for (const { before, after, changes } of without(coordinator, declining, "high")) {
          expect(sourcesOf(after) + after.lost).toBe(sourcesOf(before));
          expect(changes.find(({ id }) => id === declining)?.after ?? 0n).toBe(0n);
        }
      }),
    );
  });
});

test("each year's money is all its components, whatever the sums and percentages", () => {
  const amounts = fc.tuple(fc.bigInt({ min: 0n, max: tkr(9_999) }), fc.integer({ min: 1, max: 9_999 }), fc.constantFrom("krona" as const, "ore" as const));
  fc.assert(
    fc.property(amounts, ([sum, hundredths, smallestUnit]) => {
      const between = [{ payerId: "p", hundredths }, { payerId: "g", hundredths: 10_000 - hundredths }];
      const [year] = dividePlan({ ...plan, smallestUnit, components: [{ ...one, amounts: [{ year: 2011, amount: sum }], between }] }, "high");
      expect(sourcesOf(year!)).toBe(sum);
    }),
    { numRuns: counted(10_000) },
  );
});

test("the rate is rounded to the nearest ten-thousandth of a krona, and there is none without inhabitants", () => {
  expect(ratePerInhabitant(kr(1), 3)).toBe(3_333n);
  expect(ratePerInhabitant(kr(2), 3)).toBe(6_667n);
  expect(ratePerInhabitant(kr(1), 0)).toBeNull();
});
