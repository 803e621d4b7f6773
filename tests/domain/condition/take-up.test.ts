import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ConditionState } from "#lib/domain/condition/compute.ts";
import type { ConditionOnClauses, Confirmation } from "#lib/domain/condition/in-force.ts";
import { outcomeToTakeUp, type TakenUp, whatFollows } from "#lib/domain/condition/take-up.ts";
import { Refused } from "#lib/domain/refused.ts";

const confirmation: Confirmation = { conditionId: "B", outcome: "met", on: "2011-04-20", itemId: null, reason: "", by: "sekreteraren", at: new Date("2011-04-21T08:00:00Z") };

describe("a condition is put before the body that decided", () => {
  const outcome = (state: ConditionState, { isFinal = false, confirmed = null as Confirmation | null, came = null as TakenUp["came"] | null } = {}) => {
    const given = outcomeToTakeUp(confirmed, { state, isFinal, turns: [] }, came && { itemId: "i", outcome: "met", came });
    return given instanceof Refused ? given.code : given;
  };

  test("as met when the replies say so, and as failed once no more are taken", () => {
    expect(outcome("met")).toBe("met");
    expect(outcome("cannotBeMet", { isFinal: true })).toBe("failed");
    expect(outcome("cannotBeMet")).toBe("condition.canStillTurn");
    expect(outcome("pending")).toBe("condition.stillWaits");
  });

  test("not when it is confirmed, nor again unless the body decided something else", () => {
    expect(outcome("met", { confirmed: confirmation })).toBe("condition.isConfirmed");
    expect(outcome("met", { came: "waits" })).toBe("condition.isTakenUp");
    expect(outcome("met", { came: "adopted" })).toBe("condition.isTakenUp");
    expect(outcome("met", { came: "otherwise" })).toBe("met");
  });
});

describe("what follows when a condition of § 5 is confirmed", () => {
  const clause = (id: string, ...children: Clause[]): Clause => ({ id, text: id, act: null, addressees: [], dueDate: null, condition: null, children });
  const paragraph5 = [clause("tillsättning", clause("tre år"), clause("placering"), clause("rekrytering"))];
  const condition = (id: string, clauseIds: readonly string[], confirmed: Confirmation["outcome"] | null = null): ConditionOnClauses => ({ id, clauseIds, state: "met", confirmed });
  const follows = (a: ConditionOnClauses["confirmed"], b: ConditionOnClauses["confirmed"], ended: { id: string; outcome: "met" | "failed" }) =>
    whatFollows(paragraph5, [condition("A", ["tillsättning"], a), condition("B", ["placering", "rekrytering"], b)], ended).map(({ label }) => label);

  test("is what waits for nothing else", () => {
    expect(follows(null, null, { id: "A", outcome: "met" })).toEqual(["1", "1.1"]);
    expect(follows(null, null, { id: "B", outcome: "met" })).toEqual([]);
    expect(follows("met", null, { id: "B", outcome: "met" })).toEqual(["1.2", "1.3"]);
    expect(follows(null, "met", { id: "A", outcome: "met" })).toEqual(["1", "1.1", "1.2", "1.3"]);
  });

  test("or what lapses, with all that hangs under it and hasn't lapsed already", () => {
    expect(follows(null, null, { id: "B", outcome: "failed" })).toEqual(["1.2", "1.3"]);
    expect(follows(null, "failed", { id: "A", outcome: "failed" })).toEqual(["1", "1.1"]);
  });
});
