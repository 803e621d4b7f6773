import { Refused } from "#lib/domain/refused.ts";
import { type Adjournment, type Meeting, meetingState, ongoingAdjournment } from "./meeting.ts";

/**
 * Gives the meeting with one more adjournment, or the same one changed. Refuses one that ends before it begins, lies
 * outside the meeting, or has a moment in common with another. While the meeting is open its end is only planned, and
 * moves on when an adjournment shows that it goes on longer.
 */
export function adjourn(meeting: Meeting, adjournment: Adjournment): Meeting | Refused {
  const { from, to } = adjournment;
  const latest = to ?? from;
  const endsAt = meetingState(meeting) === "open" && latest > meeting.endsAt ? latest : meeting.endsAt;
  const others = meeting.adjournments.filter((other) => other.id !== adjournment.id);
  if (to !== null && to <= from) return new Refused("meeting.adjournmentBackwards");
  if (from < meeting.startsAt || latest > endsAt) return new Refused("meeting.adjournmentOutside");
  if (others.some((other) => overlap(other, adjournment))) return new Refused("meeting.adjournmentsOverlap");
  const adjournments = [...others, adjournment].toSorted((a, b) => a.from.getTime() - b.from.getTime());
  return { ...meeting, endsAt, adjournments };
}

/** Takes the meeting up again at a moment. Refused when it isn't adjourned, and otherwise as `adjourn` refuses. */
export function takeUpAgain(meeting: Meeting, at: Date): Meeting | Refused {
  const ongoing = ongoingAdjournment(meeting);
  return ongoing ? adjourn(meeting, { ...ongoing, to: at }) : new Refused("meeting.notAdjourned");
}

/** Gives the meeting without an adjournment that was entered by mistake. */
export function removeAdjournment(meeting: Meeting, adjournmentId: string): Meeting {
  return { ...meeting, adjournments: meeting.adjournments.filter(({ id }) => id !== adjournmentId) };
}

function overlap(a: Adjournment, b: Adjournment): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}
