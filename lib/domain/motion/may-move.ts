import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { type Meeting, meetingState } from "#lib/domain/meeting/meeting.ts";
import { recusalFrom } from "#lib/domain/presence/present.ts";
import type { MeetingItem, Participant, Presence } from "#lib/domain/presence/presence.ts";
import { rightsOn } from "#lib/domain/presence/rights.ts";
import { Refused } from "#lib/domain/refused.ts";

/** One who wants to move something: as a participant of the meeting, and whether a mandate in the body is held. */
export type WouldBeMover = { readonly participant: Participant | null; readonly hasMandate: boolean };

/** Where it is to be moved: the meeting, the item on its agenda and as it is treated, and whether it has been put. */
export type MovingAt = {
  readonly meeting: Meeting;
  readonly presence: Presence;
  readonly item: Pick<AgendaItem, "withdrawn">;
  readonly treated: MeetingItem;
  readonly anyQuestionPut: boolean;
};

export type ReasonAgainstMoving =
  | { readonly reason: "meetingClosed" }
  | { readonly reason: "meetingCancelled" }
  | { readonly reason: "itemWithdrawn" }
  | { readonly reason: "questionPut" }
  | { readonly reason: "noMandate" }
  | { readonly reason: "recused"; readonly because: string }
  | { readonly reason: "noRight" };

/**
 * All that hinders someone from moving anything on an item; nothing when it may be done. At an open meeting the right
 * to move is what counts (`rightsOn`). Before it, those with a mandate in the body can prepare and hand in, and a
 * recusal that is already known hinders. Nothing is moved once a question has been put on the item.
 */
export function reasonsAgainstMoving(mover: WouldBeMover, at: MovingAt): readonly ReasonAgainstMoving[] {
  const reasons: ReasonAgainstMoving[] = [];
  const state = meetingState(at.meeting);
  if (state === "closed") reasons.push({ reason: "meetingClosed" });
  if (state === "cancelled") reasons.push({ reason: "meetingCancelled" });
  if (at.item.withdrawn) reasons.push({ reason: "itemWithdrawn" });
  if (at.anyQuestionPut) reasons.push({ reason: "questionPut" });
  if (reasons.length > 0) return reasons;
  const recusal = mover.participant && recusalFrom(mover.participant, at.treated);
  if (recusal) return [{ reason: "recused", because: recusal.reason }];
  if (state !== "open") return mover.hasMandate ? [] : [{ reason: "noMandate" }];
  return mayMoveNow(mover, at) ? [] : [{ reason: "noRight" }];
}

function mayMoveNow({ participant }: WouldBeMover, { presence, treated }: MovingAt): boolean {
  return participant !== null && rightsOn(presence, participant, treated).includes("move");
}

/** Refuses one who may not move, for the first of the reasons; null when there is none. */
export function reasonAgainstMoving(mover: WouldBeMover, at: MovingAt): Refused | null {
  const [first] = reasonsAgainstMoving(mover, at);
  if (!first) return null;
  switch (first.reason) {
    case "meetingClosed":
      return new Refused("motion.meetingClosed");
    case "meetingCancelled":
      return new Refused("motion.meetingCancelled");
    case "itemWithdrawn":
      return new Refused("motion.itemWithdrawn");
    case "questionPut":
      return new Refused("motion.questionPut");
    case "noMandate":
      return new Refused("motion.noMandate");
    case "recused":
      return new Refused("motion.recused", { because: first.because });
    case "noRight":
      return new Refused("motion.noRight");
  }
}
