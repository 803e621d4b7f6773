import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compute } from "#lib/domain/condition/compute.ts";
import type { Enough, Expression, Group } from "#lib/domain/condition/condition.ts";
import type { ConditionFacts, OrganisationFacts, ReplyFacts } from "#lib/domain/condition/facts.ts";
import { type Change, holds, suppose } from "#lib/domain/condition/holds.ts";
import { resolve } from "#lib/domain/condition/resolve.ts";
import { answerKinds } from "#lib/domain/reply/answer.ts";
import { counted } from "#tests/support/counted.ts";
import { allMembers } from "./given.ts";

const days = ["2011-01-31", "2011-02-15", "2011-03-01", "2011-03-31"] as const;
const day = fc.constantFrom(...days);
const clauseIds = ["a", "b"] as const;
const ids = ["Arjeplog", "Boden", "Kalix", "Luleå", "Pajala", "Piteå"] as const;

const reply: fc.Arbitrary<ReplyFacts> = fc.record({
  receivedOn: day,
  answers: fc.tuple(...clauseIds.map((clauseId) => fc.record({ clauseId: fc.constant(clauseId), kind: fc.constantFrom(...answerKinds), provisoAccepted: fc.option(fc.boolean()) }))),
  isEvidenced: fc.boolean(),
  legalForceOn: fc.option(day),
});
const inOrder = (replies: readonly ReplyFacts[]): ReplyFacts[] => replies.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
const organisation = (id: string): fc.Arbitrary<OrganisationFacts> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom("municipality", "region"),
    countyCode: fc.constantFrom("25", "24"),
    population: fc.integer({ min: 1, max: 100 }),
    isMember: fc.boolean(),
    isAsked: fc.boolean(),
    replies: fc.array(reply, { maxLength: 3 }).map(inOrder),
  });
const facts: fc.Arbitrary<ConditionFacts> = fc.record({
  today: day,
  isClosed: fc.boolean(),
  organisations: fc.tuple(...ids.map(organisation)),
  pledges: fc.array(fc.record({ decidedOn: day, sum: fc.bigInt(1n, 50n) }), { maxLength: 3 }),
});

const group: fc.Arbitrary<Group> = fc.oneof(
  fc.constantFrom<Group>({ kind: "asked" }, { kind: "members" }, { kind: "memberMunicipalities" }, { kind: "county", code: "25" }),
  fc.record({ kind: fc.constant("organisations" as const), ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }) }),
);
const enough: fc.Arbitrary<Enough> = fc.oneof(
  fc.constantFrom<Enough>({ kind: "all" }, { kind: "most" }),
  fc.record({ kind: fc.constant("count" as const), atLeast: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constantFrom("share" as const, "population" as const), percent: fc.integer({ min: 1, max: 100 }) }),
);
const leaf = fc.oneof(
  fc.record({ who: group, enough, clauseIds: fc.constantFrom(null, ["a"], ["a", "b"]), evidenced: fc.boolean(), withLegalForce: fc.boolean(), noObjectionCounts: fc.boolean() }).map(allMembers),
  fc.record({ kind: fc.constant("pledged" as const), atLeast: fc.bigInt(1n, 120n) }),
);
const expression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ kind: fc.constantFrom("allOf" as const, "anyOf" as const), of: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("by" as const), day, of: tie("any") }),
  ),
})).any;

const runs = { numRuns: counted(10_000) };

/** Whether a condition is met when what is named has changed: for it, or against it. */
const metAfter = (condition: Expression, given: ConditionFacts, towards: "for" | "against", changes: readonly Change[]): boolean =>
  holds(resolve(condition, given), given.today, suppose(towards, changes));

describe("whatever the condition, the organisations and their replies", () => {
  test("the reason is a set whose change turns it, and no smaller part of that set does", () => {
    fc.assert(
      fc.property(expression, facts, (condition, given) => {
        const { state, turns } = compute(condition, given);
        if (turns.length === 0) return;
        const isMet = (changes: readonly Change[]): boolean => metAfter(condition, given, state === "met" ? "against" : "for", changes);
        expect(isMet(turns)).toBe(state !== "met");
        for (const left of turns) expect(isMet(turns.filter((change) => change !== left))).toBe(state === "met");
      }),
      runs,
    );
  });

  test("one that is met always has a reason, and so does one that waits", () => {
    fc.assert(
      fc.property(expression, facts, (condition, given) => {
        const { state, turns } = compute(condition, given);
        if (state !== "cannotBeMet") expect(turns.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test("it stands the same in whatever order the organisations do", () => {
    fc.assert(
      fc.property(expression, facts, fc.array(fc.nat(), { minLength: ids.length, maxLength: ids.length }), (condition, given, keys) => {
        const organisations = given.organisations.map((each, index) => ({ each, key: keys[index]! })).toSorted((a, b) => a.key - b.key).map(({ each }) => each);
        const { state, isFinal, turns } = compute(condition, { ...given, organisations });
        const before = compute(condition, given);
        expect({ state, isFinal, hasReason: turns.length > 0 }).toEqual({ state: before.state, isFinal: before.isFinal, hasReason: before.turns.length > 0 });
      }),
      runs,
    );
  });

  test("an endorsement more never breaks it, and pledges more don't either", () => {
    fc.assert(
      fc.property(expression, facts, fc.constantFrom(...ids), (condition, given, id) => {
        if (compute(condition, given).state !== "met") return;
        const early: ReplyFacts = { receivedOn: days[0], answers: clauseIds.map((clauseId) => ({ clauseId, kind: "endorse", provisoAccepted: null })), isEvidenced: true, legalForceOn: days[0] };
        const organisations = given.organisations.map((each) => (each.id === id ? { ...each, replies: [early] } : each));
        expect(compute(condition, { ...given, organisations, pledges: [...given.pledges, { decidedOn: days[0], sum: 1n }] }).state).toBe("met");
      }),
      runs,
    );
  });
});
