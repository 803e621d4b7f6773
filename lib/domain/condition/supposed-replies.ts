import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import type { ConditionFacts } from "./facts.ts";

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
