import type { ClauseContent } from "#lib/domain/clause/edit.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";

/** What can be moved (DOMAIN.md §3, "Motion"). */
export const motionKinds = ["approve", "reject", "amend", "add", "alternative", "referBack", "defer"] as const;
export type MotionKind = (typeof motionKinds)[number];

/**
 * A change of one clause, kept against the clause as the mover had it (`before`), so that it can be shown as a diff and
 * merged. `after` is null when the clause is to be struck, with its sub-clauses.
 */
export type Amendment = {
  readonly proposalVersionId: string;
  readonly clauseId: string;
  readonly before: ClauseContent;
  readonly after: ClauseContent | null;
};

/**
 * What a motion asks for. `reject` concerns the whole matter. `add` makes clauses of its own, last in the decision;
 * `standsAlone` when they make sense also if the proposal falls. An alternative stands against the proposals.
 */
export type Moved =
  | { readonly kind: "approve"; readonly proposalVersionId: string }
  | { readonly kind: "reject" }
  | { readonly kind: "amend"; readonly amendment: Amendment }
  | { readonly kind: "add"; readonly clauses: readonly Clause[]; readonly standsAlone: boolean }
  | { readonly kind: "alternative"; readonly clauses: readonly Clause[] }
  | { readonly kind: "referBack"; readonly toFindOut: string; readonly dueDate: string | null }
  | { readonly kind: "defer"; readonly to: string; readonly dueDate: string | null };

/** One who moves. `personId` is null for one who is not in the register, and is written down by name. */
export type Mover = { readonly personId: string | null; readonly name: string };

/** Who did something, and when. `by` is a person's id. */
export type DoneBy = { readonly by: string; readonly at: Date };

/**
 * A motion on an item. A draft is its drafter's own until it is handed in; the secretary takes it into the record, and
 * only what is in the record is put. It can be withdrawn until it is put; the minutes then leave it out (KL 5:66).
 */
export type Motion = {
  readonly id: string;
  readonly itemId: string;
  readonly moved: Moved;
  readonly movers: readonly Mover[];
  /** Why, in the movers' own words; "" for none. */
  readonly reasons: string;
  readonly drafted: DoneBy;
  readonly handedIn: DoneBy | null;
  readonly recorded: DoneBy | null;
  readonly withdrawn: DoneBy | null;
};

export type MotionState = "draft" | "handedIn" | "recorded" | "withdrawn";

/** How far a motion has come. */
export function motionState({ handedIn, recorded, withdrawn }: Motion): MotionState {
  if (withdrawn) return "withdrawn";
  if (recorded) return "recorded";
  return handedIn ? "handedIn" : "draft";
}
