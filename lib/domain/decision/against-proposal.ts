import type { Clause } from "#lib/domain/clause/clause.ts";
import { type ClauseChange, clauseDiff } from "#lib/domain/clause/diff.ts";

/**
 * Tells whether clauses that are adopted say something else than what was proposed: one was added, or reads
 * differently. Act and addressees are how a clause is understood, and no change of it. What is left out is no change
 * of what remains, since it can be decided on its own.
 */
export function saysOtherwise(proposed: readonly Clause[], adopted: readonly Clause[]): boolean {
  return clauseDiff(proposed, adopted).some((change) => change.kind === "added" || readsDifferently(change));
}

/** Tells whether anything at all is other than proposed: also what was left out or moved. */
export function differsFromProposal(proposed: readonly Clause[], adopted: readonly Clause[]): boolean {
  const isOther = ({ kind, moved }: ClauseChange) => kind === "removed" || moved;
  return saysOtherwise(proposed, adopted) || clauseDiff(proposed, adopted).some(isOther);
}

function readsDifferently({ kind, before, after, particulars }: ClauseChange): boolean {
  const isOtherText = before?.clause.text !== after?.clause.text;
  return kind === "changed" && (isOtherText || particulars.includes("condition") || particulars.includes("dueDate"));
}
