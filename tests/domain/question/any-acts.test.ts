import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { findClause, flatten } from "#lib/domain/clause/tree.ts";
import { checkDecision } from "#lib/domain/decision/check-decision.ts";
import { decisionFromQuestions, type DraftDecision } from "#lib/domain/decision/from-questions.ts";
import { type ClauseOrigin, originsOf } from "#lib/domain/decision/origins.ts";
import { ownClauses } from "#lib/domain/motion/own-clauses.ts";
import { questionOrder } from "#lib/domain/question/order.ts";
import { resultOf } from "#lib/domain/question/result-of.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import { Refused } from "#lib/domain/refused.ts";
import { counted } from "#tests/support/counted.ts";
import { after, anyMeeting, type Meeting } from "./any-meeting.ts";

/** Every state that the sequence passes through is looked at, not only where it ends. */
function everyState({ start, acts }: { start: Meeting; acts: readonly Parameters<typeof after>[1][] }): readonly Treatment[] {
  const states = acts.reduce<readonly Meeting[]>((passed, act) => [...passed, after(passed.at(-1)!, act)], [start]);
  return [...new Set(states)].map(({ treatment }) => treatment);
}

describe("whatever is moved, joined, withdrawn, put, found, voted on, closed, cancelled and undone", () => {
  test("one question is open at a time; no decision follows from an open one, and none with a clause without origin", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        for (const treatment of everyState(meeting)) {
          expectOneAtATime(treatment);
          const decisions = decisionFromQuestions(treatment);
          if (decisions instanceof Refused) continue;
          expectAllDecided(treatment);
          for (const decision of decisions) {
            reached.add(decision.outcome);
            expectOrigins(decision, treatment);
            expectFit(decision, treatment);
          }
        }
      }),
      { numRuns: counted(10_000) },
    );
    expect([...reached].sort()).toEqual(["adopted", "adoptedWithChanges", "deferred", "elected", "referredBack", "rejected"]);
  }, 300_000);
});

/** None is next while one is open (a counter-proposal is part of the one it is for), and the formal question is first. */
function expectOneAtATime(treatment: Treatment): void {
  const steps = questionOrder(treatment);
  const next = steps.filter(({ state }) => state === "next");
  const open = steps.filter(({ key, state }) => state === "put" && !key.startsWith("counter:"));
  const isRight = next.length <= (open.length > 0 ? 0 : 1) && steps.findIndex(({ key }) => key === "today") <= 0;
  if (!isRight) expect.fail(JSON.stringify(steps));
}

/** Told by the questions themselves, not by the order that the decision is read from. */
function expectAllDecided(treatment: Treatment): void {
  const open = treatment.questions.filter((question) => resultOf(treatment, question).state === "open");
  const steps = questionOrder(treatment);
  for (const { key } of open) expect(steps.find((step) => step.key === key)?.state).toBe("falls");
  for (const { state } of steps) expect(["decided", "falls"]).toContain(state);
}

function expectOrigins(decision: DraftDecision, treatment: Treatment): void {
  const origins = originsOf(decision, treatment);
  for (const { clause } of flatten(decision.clauses)) {
    const origin = origins.find(({ change }) => change.id === clause.id);
    expect(origin?.from).not.toBeNull();
    expect(clause.text).toBe(textByOrigin(origin!, treatment));
  }
  for (const { change, changedBy } of origins.filter((one) => one.change.kind === "removed")) {
    expect([change.id, changedBy]).not.toEqual([change.id, null]);
  }
}

/** What the clause must read: as its source has it, or as the motion that changed it. */
function textByOrigin({ change, from, changedBy }: ClauseOrigin, { matter }: Treatment): string | undefined {
  const motionOf = (id: string | null) => matter.motions.find((motion) => motion.id === id);
  const changing = motionOf(changedBy)?.moved;
  if (changing?.kind === "amend") return changing.amendment.after?.text;
  const source = from?.kind === "motion" ? motionOf(from.motionId) : undefined;
  const proposed = matter.proposals.find(({ versionId }) => from?.kind === "proposal" && versionId === from.versionId);
  const clauses: readonly Clause[] = source ? ownClauses(source) : (proposed?.clauses ?? []);
  return findClause(clauses, change.id)?.text;
}

/** The decision can be written as it is. A rejection of what was moved without a proposal has yet to be put in words. */
function expectFit(draft: DraftDecision, { matter }: Treatment): void {
  const proposed = matter.proposals.find(({ versionId }) => versionId === draft.proposalVersionId)?.clauses ?? null;
  const lead = draft.outcome === "rejected" && proposed === null ? "Styrelsen avslår framställningen." : "";
  const decision = { ...draft, id: "decision", lead };
  expect(checkDecision(decision, { meetingDay: "2010-04-22", proposed })).toEqual(decision);
}
