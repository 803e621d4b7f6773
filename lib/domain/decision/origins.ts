import { type ClauseChange, clauseDiff } from "#lib/domain/clause/diff.ts";
import { idsWithin } from "#lib/domain/clause/content.ts";
import { findClause } from "#lib/domain/clause/tree.ts";
import type { Motion } from "#lib/domain/motion/motion.ts";
import { ownClauses } from "#lib/domain/motion/own-clauses.ts";
import { carriedBy } from "#lib/domain/question/result-of.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import type { Decision } from "./decision.ts";

/** Where a clause was first written: in a proposal before the meeting, or in a motion. */
export type Source =
  | { readonly kind: "proposal"; readonly versionId: string }
  | { readonly kind: "motion"; readonly motionId: string };

/**
 * Where one clause of a decision came from, and what became of it since it was sent out. `changedBy` is the carried
 * motion that changed or struck it. `from` is null for what someone has written into the decision by hand.
 */
export type ClauseOrigin = {
  readonly change: ClauseChange;
  readonly from: Source | null;
  readonly changedBy: string | null;
};

/**
 * Gives every clause of a decision with its origin, as a comparison with the proposal that was sent out, and what was
 * struck of that in its place (DOMAIN.md §2: every adopted clause knows where it came from). A decision without clauses
 * has none.
 */
export function originsOf(
  decision: Pick<Decision, "clauses" | "proposalVersionId">,
  treatment: Pick<Treatment, "matter" | "questions">,
): readonly ClauseOrigin[] {
  if (decision.clauses.length === 0) return [];
  const proposal = treatment.matter.proposals.find(({ versionId }) => versionId === decision.proposalVersionId);
  const carried = carriedMotions(treatment);
  return clauseDiff(proposal?.clauses ?? [], decision.clauses).map((change) => {
    const from: Source | null =
      proposal && change.before ? { kind: "proposal", versionId: proposal.versionId } : sourceIn(carried, change.id);
    return { change, from, changedBy: carried.find((motion) => touches(motion, change.id, proposal?.clauses ?? []))?.id ?? null };
  });
}

/** The motions that some question has carried. */
function carriedMotions(treatment: Pick<Treatment, "matter" | "questions">): readonly Motion[] {
  const options = treatment.questions.flatMap((question) => carriedBy(treatment, question));
  return treatment.matter.motions.filter(({ id }) => options.includes(`motion:${id}`));
}

function sourceIn(carried: readonly Motion[], clauseId: string): Source | null {
  const motion = carried.find((one) => findClause(ownClauses(one), clauseId));
  return motion ? { kind: "motion", motionId: motion.id } : null;
}

/** Whether a motion changes that clause, or strikes it or one that it stands under. */
function touches({ moved }: Motion, clauseId: string, proposed: Decision["clauses"]): boolean {
  if (moved.kind !== "amend") return false;
  const { amendment } = moved;
  if (amendment.clauseId === clauseId) return true;
  const clause = amendment.after === null ? findClause(proposed, amendment.clauseId) : null;
  return clause !== null && idsWithin(clause).includes(clauseId);
}
