import { flatten, type PlacedClause } from "#lib/domain/clause/tree.ts";
import type { MainProposal } from "#lib/domain/question/question.ts";

/** What a motion is moved on: the proposals before the meeting on that item, and the day of the meeting. */
export type MovedOn = { readonly proposals: readonly MainProposal[]; readonly meetingDay: string };

/** A clause as it stands in a proposal before the meeting. */
export type ClauseBefore = { readonly proposal: MainProposal; readonly placed: PlacedClause };

/**
 * Finds a clause among the proposals before the meeting: in the version named, or else in any, since a version may have
 * taken another's place and a clause keeps its id from version to version. Null where it is in none.
 */
export function clauseBeforeMeeting(proposals: readonly MainProposal[], versionId: string, clauseId: string): ClauseBefore | null {
  const named = proposals.filter((proposal) => proposal.versionId === versionId);
  for (const proposal of [...named, ...proposals]) {
    const placed = flatten(proposal.clauses).find(({ clause }) => clause.id === clauseId);
    if (placed) return { proposal, placed };
  }
  return null;
}
