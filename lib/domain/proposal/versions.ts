import type { Clause } from "#lib/domain/clause/clause.ts";
import { validateClauses } from "#lib/domain/clause/validate.ts";
import { Refused } from "#lib/domain/refused.ts";

/**
 * A proposal as far as its rules depend on it. `decided` says that a meeting has adopted or rejected one of its
 * versions; `caseClosed` that the case is.
 */
export type ProposalState = Readonly<{
  withdrawnAt: Date | null;
  decided: boolean;
  caseClosed: boolean;
  latest: LatestVersion;
}>;

/** The newest version. It is a draft until it is fixed; `version` counts how often it has been saved. */
export type LatestVersion = Readonly<{ id: string; number: number; fixedAt: Date | null; version: number }>;

/**
 * Says where an edit is to be saved: in the draft that is there, or in a new version, since what is fixed is never
 * changed. Refuses for what `reasonAgainstChange` tells.
 */
export function editTarget(proposal: ProposalState): "draft" | "newVersion" | Refused {
  return reasonAgainstChange(proposal) ?? (proposal.latest.fixedAt === null ? "draft" : "newVersion");
}

/**
 * Why the newest version can't be fixed, or null: it is fixed already (`proposal.fixed`), it holds no clause yet
 * (`proposal.nothingToFix`), one of its clauses isn't finished (as `validateClauses`), or it can't be changed at all.
 */
export function reasonAgainstFixing(proposal: ProposalState, clauses: readonly Clause[]): Refused | null {
  const closed = reasonAgainstChange(proposal);
  if (closed) return closed;
  if (proposal.latest.fixedAt !== null) return new Refused("proposal.fixed", { number: proposal.latest.number });
  if (clauses.length === 0) return new Refused("proposal.nothingToFix");
  const valid = validateClauses(clauses);
  return valid instanceof Refused ? valid : null;
}

/** Why the proposal can't be changed at all, or null: the case is closed (`proposal.caseClosed`), or it is withdrawn (`proposal.withdrawn`). */
export function reasonAgainstChange(proposal: Omit<ProposalState, "latest">): Refused | null {
  if (proposal.caseClosed) return new Refused("proposal.caseClosed");
  return proposal.withdrawnAt === null ? null : new Refused("proposal.withdrawn");
}

/**
 * Why the proposal can't be withdrawn, or null: as `reasonAgainstChange`, and once a meeting has adopted or rejected
 * it, since what has been decided on is part of the minutes (`proposal.decided`).
 */
export function reasonAgainstWithdrawal(proposal: Omit<ProposalState, "latest">): Refused | null {
  return reasonAgainstChange(proposal) ?? (proposal.decided ? new Refused("proposal.decided") : null);
}
