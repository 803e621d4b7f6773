import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { reasonAgainstCondition } from "#lib/domain/condition/check-condition.ts";
import type { Expression } from "#lib/domain/condition/condition.ts";
import { clauseStandings, type ConditionOnClauses, confirmCondition, type Confirmation } from "#lib/domain/condition/in-force.ts";
import { Refused } from "#lib/domain/refused.ts";
import { allMembers } from "./given.ts";

const clause = (id: string, ...children: Clause[]): Clause => ({ id, text: id, act: null, addressees: [], dueDate: null, condition: null, children });

/** § 5 of Norrbotten: one main clause, four under it. */
const paragraph5 = [clause("tillsättning", clause("tre år"), clause("finansiering"), clause("placering"), clause("rekrytering"))];
const a = (change: Partial<ConditionOnClauses> = {}): ConditionOnClauses => ({ id: "A", clauseIds: ["tillsättning"], state: "pending", confirmed: null, ...change });
const b = (change: Partial<ConditionOnClauses> = {}): ConditionOnClauses => ({ id: "B", clauseIds: ["placering", "rekrytering"], state: "pending", confirmed: null, ...change });
const standings = (...conditions: readonly ConditionOnClauses[]) => Object.fromEntries(clauseStandings(paragraph5, conditions));

describe("the clauses of § 5, under condition A on the main clause and B on the last two", () => {
  test("are all in force without conditions", () => {
    expect(new Set(Object.values(standings()))).toEqual(new Set(["inForce"]));
  });

  test("wait all five while A waits", () => {
    expect(new Set(Object.values(standings(a(), b())))).toEqual(new Set(["waits"]));
  });

  test("the last two are falling when B can't be met as the replies stand; the others are in force when A is confirmed", () => {
    expect(standings(a({ state: "met", confirmed: "met" }), b({ state: "cannotBeMet" }))).toEqual({
      tillsättning: "inForce", "tre år": "inForce", finansiering: "inForce", placering: "falling", rekrytering: "falling",
    });
  });

  test("come into force by a person's word, not by the computation", () => {
    const met = a({ state: "met", confirmed: "met" });
    expect(standings(met, b({ state: "met" })).rekrytering).toBe("toConfirm");
    expect(standings(met, b({ state: "met", confirmed: "met" })).rekrytering).toBe("inForce");
  });

  test("one that lapses takes what hangs under it along, whatever its own conditions", () => {
    expect(new Set(Object.values(standings(a({ confirmed: "failed" }), b({ state: "met", confirmed: "met" }))))).toEqual(new Set(["lapsed"]));
  });

  test("what is confirmed stays so, whatever is computed afterwards", () => {
    expect(standings(b({ state: "cannotBeMet", confirmed: "met" })).placering).toBe("inForce");
  });
});

describe("that a condition is met or has failed is confirmed", () => {
  const confirmation = (change: Partial<Confirmation> = {}): Confirmation => ({
    conditionId: "B", outcome: "met", on: "2011-04-20", itemId: null, reason: "", by: "sekreteraren", at: new Date("2011-04-21T08:00:00Z"), ...change,
  });
  const computed = (state: "met" | "pending" | "cannotBeMet") => ({ state, isFinal: false, turns: [] });
  const confirmed = (state: "met" | "pending" | "cannotBeMet", change: Partial<Confirmation> = {}) =>
    confirmCondition({ confirmed: null, computed: computed(state) }, confirmation(change), "2011-04-21");

  test("as computed, without more", () => {
    expect(confirmed("met")).toEqual(confirmation());
    expect(confirmed("cannotBeMet", { outcome: "failed" })).toEqual(confirmation({ outcome: "failed" }));
  });

  test.each([
    ["met, where it can't be met", "cannotBeMet", { outcome: "met" }],
    ["failed, where it is met", "met", { outcome: "failed" }],
    ["met, while it waits", "pending", { outcome: "met" }],
    ["failed, while it waits", "pending", { outcome: "failed" }],
  ] as const)("otherwise (%s) only with a reason", (_, state, change) => {
    expect(confirmed(state, change)).toEqual(new Refused("condition.reasonMissing"));
    expect(confirmed(state, { ...change, reason: "Pajala har svarat muntligen." })).toMatchObject({ reason: "Pajala har svarat muntligen." });
  });

  test("once, and not on a day to come", () => {
    expect(confirmCondition({ confirmed: confirmation(), computed: computed("met") }, confirmation(), "2011-04-21")).toEqual(new Refused("condition.isConfirmed"));
    expect(confirmed("met", { on: "2011-04-22" })).toEqual(new Refused("condition.dayToCome"));
  });
});

describe("a condition that can't be kept", () => {
  const nested = (depth: number): Expression => (depth === 0 ? allMembers() : { kind: "allOf", of: [nested(depth - 1)] });
  test.each<[string, Expression, string]>([
    ["has no parts", { kind: "anyOf", of: [] }, "condition.empty"],
    ["is too deep", nested(5), "condition.tooLarge"],
    ["has too many parts", { kind: "allOf", of: Array.from({ length: 41 }, () => allMembers()) }, "condition.tooLarge"],
    ["is to be met by a day that isn't one", { kind: "by", day: "2011-02-30", of: allMembers() }, "condition.noSuchDay"],
    ["asks for no money", { kind: "pledged", atLeast: 0n }, "condition.sumMissing"],
    ["is about no clause", allMembers({ clauseIds: [] }), "condition.clauseMissing"],
    ["names nobody", allMembers({ who: { kind: "organisations", ids: [] } }), "condition.nobodyNamed"],
    ["asks for half an organisation", allMembers({ enough: { kind: "count", atLeast: 1.5 } }), "condition.numberWrong"],
    ["asks for more than it names", allMembers({ who: { kind: "organisations", ids: ["Luleå"] }, enough: { kind: "count", atLeast: 2 } }), "condition.numberWrong"],
    ["asks for nothing of a hundred", allMembers({ enough: { kind: "share", percent: 0 } }), "condition.percentWrong"],
    ["asks for more than a hundred of a hundred", { kind: "allOf", of: [allMembers({ enough: { kind: "population", percent: 101 } })] }, "condition.percentWrong"],
  ])("%s", (_, expression, code) => {
    expect(reasonAgainstCondition(expression)?.code).toBe(code);
  });

  test("and one that can: all members, and the county council, by a day", () => {
    expect(reasonAgainstCondition({ kind: "by", day: "2011-03-31", of: { kind: "allOf", of: [allMembers(), allMembers({ who: { kind: "organisations", ids: ["landstinget"] } })] } })).toBe(null);
  });
});
