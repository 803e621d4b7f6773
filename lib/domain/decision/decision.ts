import type { Clause } from "#lib/domain/clause/clause.ts";

/** What became of a matter (DOMAIN.md §3, "Outcome"). A treatment without any is for information only. */
export const outcomes = [
  "adopted",
  "adoptedWithChanges",
  "rejected",
  "referredBack",
  "deferred",
  "noted",
  "statement",
  "elected",
  "withdrawn",
] as const;
export type Outcome = (typeof outcomes)[number];

/** One who was elected, as it is to be printed. `personId` is null for one who is not in the register. */
export type Elected = { readonly personId: string | null; readonly name: string; readonly as: "ordinary" | "substitute" };

/** A name put forward before an election, and by whom: a party, a member. */
export type Nomination = { readonly nominator: string; readonly name: string };

/**
 * One decision of a treatment. What belongs to other outcomes than its own is empty (`checkDecision` sees to that).
 * A decision by reference has a proposal and no clauses. A clause has the same id as the one it came from.
 */
export type Decision = {
  readonly id: string;
  readonly outcome: Outcome;
  /** The words before the clauses, or the whole sentence where there are none; "" for the body's usual words. */
  readonly lead: string;
  readonly clauses: readonly Clause[];
  readonly proposalVersionId: string | null;
  /** What was changed, in words, of what is adopted with changes. */
  readonly changes: string;
  /** What is to be found out of what is referred back. */
  readonly toFindOut: string | null;
  /** To when it is deferred, in words: "nästa sammanträde". */
  readonly deferredTo: string | null;
  /** The day by which it is to come back, of what is deferred or referred back. */
  readonly dueDate: string | null;
  readonly elected: readonly Elected[];
};

/** Gives a decision with nothing but its outcome. */
export function newDecision(id: string, outcome: Outcome): Decision {
  return {
    id,
    outcome,
    lead: "",
    clauses: [],
    proposalVersionId: null,
    changes: "",
    toFindOut: null,
    deferredTo: null,
    dueDate: null,
    elected: [],
  };
}
