import type { StoredDecision } from "#lib/data/decision.ts";
import type { StoredMotion } from "#lib/data/motion.ts";
import type { ProposalBefore } from "#lib/data/proposals-before.ts";
import type { StoredRemark } from "#lib/data/remark.ts";
import type { Body } from "#lib/domain/body/body.ts";
import type { ClauseOrigin } from "#lib/domain/decision/origins.ts";
import type { ReasonAgainstMoving } from "#lib/domain/motion/may-move.ts";
import type { QuestionStep } from "#lib/domain/question/order.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import type { ReasonAgainstRemark } from "#lib/domain/reservation/may-reserve.ts";
import type { NotParticipating } from "#lib/domain/reservation/reservation.ts";

/**
 * How far an item has come at the meeting, as one who is there may know it: secretary, chair and members see the same,
 * but for drafts, which are their drafter's own, and what has been handed in and isn't in the record yet, which is for
 * those of the body and those who preside (`isSeenBy`). In an open division nobody sees what others vote but those who
 * preside over a roll call.
 */
export type TreatmentView = Readonly<{
  itemId: string;
  body: Pick<Body, "name" | "kind" | "legalForm" | "rules">;
  proposals: readonly ProposalBefore[];
  motions: readonly StoredMotion[];
  treatment: Treatment;
  steps: readonly QuestionStep[];
  decisions: readonly StoredDecision[];
  /** For each decision with clauses, by its id, where each clause came from and what became of it. */
  origins: Readonly<Record<string, readonly ClauseOrigin[]>>;
  remarks: readonly StoredRemark[];
  notParticipating: readonly NotParticipating[];
  people: readonly TreatmentPerson[];
  chairId: string | null;
  roll: RollInShort;
  self: TreatmentSelf;
}>;

/**
 * What those who would be on the roll now weigh together: in each voting group, none where nobody belongs to one. Of the
 * groups a majority can be asked for in each. `isWeighted` where not all have one vote.
 */
export type RollInShort = Readonly<{ groups: readonly Readonly<{ name: string | null; votes: number }>[]; isWeighted: boolean }>;

/** One who takes part in the meeting, as of this item. */
export type TreatmentPerson = Readonly<{ id: string; personId: string | null; name: string; affiliation: string; serves: boolean; mayMove: boolean }>;

/** Who looks, and what they may do here and now; where something can't be done, why not. */
export type TreatmentSelf = Readonly<{
  personId: string;
  /** As one who takes part in the meeting; null for one who doesn't. */
  participantId: string | null;
  isSecretary: boolean;
  /** May put questions and hold divisions: the secretary, and who chairs the item. */
  presides: boolean;
  againstMoving: readonly ReasonAgainstMoving[];
  againstReserving: readonly ReasonAgainstRemark[];
  againstStating: readonly ReasonAgainstRemark[];
}>;
