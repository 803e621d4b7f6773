import { describe, expect, test } from "vitest";
import type { ConditionState } from "#lib/domain/condition/compute.ts";
import { fallingWithout } from "#lib/domain/condition/supposed-replies.ts";
import { pledgedTallies } from "#lib/domain/condition/tally.ts";
import { allMembers, facts, municipality, reply } from "./given.ts";

describe("if one declines", () => {
  const given = facts([municipality("Luleå", 74178, reply("endorse")), municipality("Pajala", 6282), municipality("Kiruna", 22944)]);
  const condition = (id: string, expression: ReturnType<typeof allMembers>, state: ConditionState = "pending", confirmed: "met" | null = null) => ({ id, expression, state, confirmed });
  const falling = (who: string, ...conditions: ReturnType<typeof condition>[]) => fallingWithout(who, conditions, given, ["tillsättning"]).map(({ id }) => id);

  test("the condition that all endorse falls, that most do doesn't", () => {
    expect(falling("Pajala", condition("alla", allMembers()), condition("de flesta", allMembers({ enough: { kind: "most" } })))).toEqual(["alla"]);
  });
  test("so does one that is met by its endorsement", () => {
    const luleå = allMembers({ who: { kind: "organisations", ids: ["Luleå"] } });
    expect(falling("Luleå", condition("Luleå", luleå, "met"))).toEqual(["Luleå"]);
    expect(falling("Pajala", condition("Luleå", luleå, "met"))).toEqual([]);
  });
  test("one that can't be met already doesn't fall by it, nor one that a person has confirmed", () => {
    expect(falling("Pajala", condition("redan", allMembers(), "cannotBeMet"), condition("bekräftat", allMembers(), "met", "met"))).toEqual([]);
  });
});

test("a demand on money tells how far it has come, held to its day", () => {
  const given = facts([], { pledges: [{ decidedOn: "2011-02-01", sum: 300n }, { decidedOn: "2011-03-01", sum: 100n }] });
  expect(pledgedTallies({ kind: "allOf", of: [allMembers(), { kind: "pledged", atLeast: 500n }] }, given)).toEqual([{ pledged: 400n, atLeast: 500n }]);
  expect(pledgedTallies({ kind: "by", day: "2011-02-28", of: { kind: "pledged", atLeast: 500n } }, given)).toEqual([{ pledged: 300n, atLeast: 500n }]);
});
