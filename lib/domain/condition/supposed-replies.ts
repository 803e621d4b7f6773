import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import { stateOf } from "./compute.ts";
import type { Expression } from "./condition.ts";
import type { ConditionFacts } from "./facts.ts";
import type { ConditionOnClauses } from "./in-force.ts";

/**
 * The facts as they would be if organisations answered otherwise today: one answer on every clause that is asked about, with
 * extract and legal force where it endorses. Nothing of it is kept.
 */
export function withSupposedReplies(facts: ConditionFacts, supposed: ReadonlyMap<string, AnswerKind>, clauseIds: readonly string[]): ConditionFacts {
  const organisations = facts.organisations.map((organisation) => {
    const kind = supposed.get(organisation.id);
    if (!kind) return organisation;
    const answers = clauseIds.map((clauseId) => ({ clauseId, kind, provisoAccepted: true }));
    return { ...organisation, isAsked: true, replies: [...organisation.replies, { receivedOn: facts.today, answers, isEvidenced: true, legalForceOn: facts.today }] };
  });
  return { ...facts, organisations };
}

/**
 * The conditions that would no longer be met, or could no longer be, if an organisation opposed all that its clauses ask. One
 * that can't be met as it is, or that a person has confirmed, doesn't fall by it.
 */
export function fallingWithout<C extends Pick<ConditionOnClauses, "state" | "confirmed"> & { expression: Expression }>(
  organisationId: string,
  conditions: readonly C[],
  facts: ConditionFacts,
  clauseIds: readonly string[],
): readonly C[] {
  const then = withSupposedReplies(facts, new Map([[organisationId, "oppose"]]), clauseIds);
  return conditions.filter(({ state, confirmed, expression }) => confirmed === null && state !== "cannotBeMet" && stateOf(expression, then) === "cannotBeMet");
}
