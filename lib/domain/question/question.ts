import type { Body } from "#lib/domain/body/body.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Nomination } from "#lib/domain/decision/decision.ts";
import type { Division } from "#lib/domain/division/division.ts";
import type { DoneBy, Motion } from "#lib/domain/motion/motion.ts";

/**
 * What the chair can find carried. `today` is that the matter is decided today; `later` that it isn't, where both
 * referral back and deferral are moved. A proposal and a motion stand for themselves; `clause` is the clause as it was
 * proposed, against changes of it; `no` is against an addition. A name is one who can be elected.
 */
export type Option =
  | "today"
  | "later"
  | "referBack"
  | "defer"
  | "reject"
  | "no"
  | `proposal:${string}`
  | `motion:${string}`
  | `clause:${string}`
  | `name:${string}`;

/**
 * Which question it is, the same whenever the order is worked out anew: whether to decide today, whether to refer back
 * or defer, which of the proposals, what a clause is to say (by clause id), whether to add (by motion id), whom to
 * elect. `counter:` finds the counter-proposal of the question whose key follows, which a division with more than two
 * proposals needs first.
 */
export type QuestionKey =
  | "today"
  | "laterHow"
  | "main"
  | `clause:${string}`
  | `addition:${string}`
  | "election:ordinary"
  | "election:substitute"
  | `counter:${string}`;

/** A proposal as the meeting has it before it. */
export type MainProposal = { readonly versionId: string; readonly clauses: readonly Clause[] };

/** All that the order of questions follows from: what is before the meeting on one item. */
export type Matter = {
  readonly body: Pick<Body, "kind" | "legalForm" | "rules">;
  readonly proposals: readonly MainProposal[];
  /** Those in the record, in the order they were taken into it; withdrawn ones too. */
  readonly motions: readonly Motion[];
  readonly nominations: readonly Nomination[];
  /** How many are to be elected, where the item is an election. */
  readonly seats: { readonly ordinary: number; readonly substitute: number };
  /** Whether a minority has already had this case deferred or referred back (KL 5:50: once per case). */
  readonly minorityUsed: boolean;
};

/**
 * A question that has been put. What could be found carried is kept as it was then. `found` is what the chair found
 * carried by acclamation (one option; in an election as many as there are seats), empty until it is said. A division
 * that is called for decides instead; one that is cancelled stays on record.
 */
export type Question = {
  readonly id: string;
  readonly itemId: string;
  readonly key: QuestionKey;
  readonly options: readonly Option[];
  readonly seats: number;
  readonly put: DoneBy;
  readonly found: readonly Option[];
  readonly divisions: readonly Division[];
};
