import { Refused } from "#lib/domain/refused.ts";

/** Where a § stands that approved minutes left: on the agenda of a meeting that isn't over, treated at one that is, or nowhere yet. */
export type LeftStanding = "untouched" | "onAgenda" | "treated";

/** A § of earlier minutes, as the next meeting that may take it up depends on it. */
export type LeftParagraph = {
  readonly number: number;
  readonly bodyId: string;
  readonly startsAt: Date;
  readonly standing: LeftStanding;
};

/**
 * Why a § can't be put on the agenda of a meeting, or null. A § that stays unresolved goes to the next meeting of the body
 * whose § it is (DOMAIN.md §3, "Approval"): refused for one that no approved minutes left (`left` is null), for another
 * body's meeting, for one that isn't later, and while it stands on an agenda already.
 */
export function reasonAgainstTakingUpLeft(number: number, left: LeftParagraph | null, meeting: { readonly bodyId: string; readonly startsAt: Date }): Refused | null {
  if (!left) return new Refused("approval.notUnresolved", { number });
  if (left.bodyId !== meeting.bodyId) return new Refused("approval.otherBody", { number });
  if (left.startsAt >= meeting.startsAt) return new Refused("approval.notLaterMeeting", { number });
  return left.standing === "onAgenda" ? new Refused("approval.takenUpAlready", { number }) : null;
}
