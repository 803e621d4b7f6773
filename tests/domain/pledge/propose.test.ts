import { describe, expect, test } from "vitest";
import type { PlanVersion } from "#lib/domain/funding/version.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { proposeByHand, proposePledges } from "#lib/domain/pledge/propose.ts";
import { Refused } from "#lib/domain/refused.ts";
import { coordinator, kr, planningGroup, tkr } from "../funding/seeds.ts";
import { councilPledge, decided } from "./given.ts";

const version = (change: Partial<PlanVersion> = {}): PlanVersion => ({
  id: "plan 1", caseId: "samordnaren", number: 1, name: "", plan: coordinator, decision: { on: "2011-02-03", by: "Styrelsen § 5" }, ...change,
});
const proposed = (known: readonly Pledge[] = [], change: Partial<PlanVersion> = {}) => {
  const result = proposePledges(version(change), known);
  if (result instanceof Refused) throw result;
  return new Map(result.map(({ payer, years }) => [payer.kind === "funder" ? payer.name : payer.organisationId, years]));
};

describe("from the decided plan of seed 000", () => {
  test("each who pays is asked for its shares: the fourteen, the county council, the association and the grant", () => {
    const pledges = proposed();
    expect(pledges.size).toBe(17);
    expect(pledges.get("Luleå")).toEqual([{ year: 2011, sum: kr(104_430) }, { year: 2012, sum: kr(131_284) }]);
    expect(pledges.get("landstinget")).toEqual([2011, 2012].map((year) => ({ year, sum: tkr(240) })));
    expect(pledges.get("SKL")).toEqual([2011, 2012].map((year) => ({ year, sum: tkr(270) })));
  });

  test("a year in which one pays nothing isn't asked for: the association's is 2011 alone", () => {
    expect(proposed().get("förbundet")).toEqual([{ year: 2011, sum: tkr(90) }]);
  });

  test("all that is asked for is what the plan's year costs", () => {
    const of2012 = [...proposed().values()].flat().filter(({ year }) => year === 2012);
    expect(of2012.reduce((sum, each) => sum + each.sum, 0n)).toBe(tkr(950));
  });

  test("one who has decided is left out, and one who has got a proposal by this version, withdrawn or not", () => {
    expect(proposed([decided({ planId: null })]).has("landstinget")).toBe(false);
    expect(proposed([councilPledge()]).has("landstinget")).toBe(false);
    expect(proposed([councilPledge({ withdrawal: { reason: "Avstår.", by: "sekreteraren", at: new Date(0) } })]).has("landstinget")).toBe(false);
  });

  test("one whose decision was reversed is asked anew by a later version", () => {
    const reversal = { reason: "Fel belopp.", by: "sekreteraren", at: new Date(0) };
    expect(proposed([decided({ planId: "plan 0", isReplaced: true })]).has("landstinget")).toBe(false);
    expect(proposed([decided({ planId: "plan 0", isReplaced: true, reversal })]).has("landstinget")).toBe(true);
  });

  test("one who had a proposal by an earlier version gets another", () => {
    expect(proposed([councilPledge({ planId: "plan 0" })]).has("landstinget")).toBe(true);
  });

  test("a plan that isn't decided asks nobody, and neither does one by which all have been asked", () => {
    expect(proposePledges(version({ decision: null }), [])).toEqual(new Refused("pledge.planNotDecided", { number: 1 }));
    const all = [...proposed().keys()].map((name) => councilPledge({ payer: name === "SKL" ? { kind: "funder", name } : { kind: "organisation", organisationId: name } }));
    expect(proposePledges(version(), all)).toEqual(new Refused("pledge.nobodyToAsk"));
  });

  test("a cost that is a range is asked for at its highest", () => {
    const plan = { ...planningGroup, years: [{ year: 2010, low: tkr(500), high: tkr(900) }], components: planningGroup.components.map((component) => (component.name === "Strukturfonderna" ? { ...component, amounts: [{ year: 2010, amount: "remainder" as const }] } : component)) };
    expect(proposed([], { plan }).get("Strukturfonderna")).toEqual([{ year: 2010, sum: tkr(447) }]);
  });
});

describe("by hand", () => {
  const fund = { kind: "funder", name: "Sparbanksstiftelsen" } as const;
  test("one is asked for sums by year", () => {
    expect(proposeByHand({ payer: fund, years: [{ year: 2011, sum: 1n }] })).toEqual({ payer: fund, years: [{ year: 2011, sum: 1n }] });
  });
  test.each([
    ["nobody is named", { payer: { kind: "funder" as const, name: " " }, years: [{ year: 2011, sum: 1n }] }, "pledge.payerMissing"],
    ["there is no sum", { payer: fund, years: [] }, "pledge.sumMissing"],
    ["a sum is nothing", { payer: fund, years: [{ year: 2011, sum: 0n }] }, "pledge.sumMissing"],
    ["a year stands twice", { payer: fund, years: [{ year: 2011, sum: 1n }, { year: 2011, sum: 2n }] }, "pledge.yearTwice"],
  ])("not where %s", (_, entry, code) => {
    expect(proposeByHand(entry)).toMatchObject({ code });
  });
});
