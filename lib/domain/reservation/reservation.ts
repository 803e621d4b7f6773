import type { DoneBy } from "#lib/domain/motion/motion.ts";

/**
 * What someone has put on record beside the decision: a reservation against it, a statement of one's own in the
 * minutes, or a separate opinion (DOMAIN.md §3, "Reservation").
 */
export const remarkKinds = ["reservation", "recordedStatement", "separateOpinion"] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/**
 * A reservation or a statement on one item, by one or several who take part in the meeting. `announced` is when it was
 * said; `text` the written reasons or the statement itself, "" until it is handed in. A statement and an opinion need
 * the chair's leave, which is `admitted`.
 */
export type Remark = {
  readonly id: string;
  readonly itemId: string;
  readonly kind: RemarkKind;
  readonly participantIds: readonly string[];
  readonly announced: DoneBy;
  readonly text: string;
  readonly textHandedIn: DoneBy | null;
  readonly admitted: DoneBy | null;
  readonly withdrawn: DoneBy | null;
};

/** One who has declared beforehand not to take part in the decision of an item (deltar inte i beslutet). */
export type NotParticipating = { readonly participantId: string; readonly itemId: string; readonly declared: DoneBy };
