import { Refused } from "#lib/domain/refused.ts";
import type { Meeting } from "./meeting.ts";

/** Why a meeting's text can't be written now, or null: it can be prepared beforehand, and not changed once closed. */
export function reasonAgainstWriting(meeting: Pick<Meeting, "closed" | "cancelled">): Refused | null {
  if (meeting.cancelled) return new Refused("meeting.alreadyCancelled");
  return meeting.closed ? new Refused("meeting.alreadyClosed") : null;
}

/** Why what happens at a meeting can't be recorded now, or null: only while it is open. */
export function reasonAgainstRecording(meeting: Pick<Meeting, "opened" | "closed" | "cancelled">): Refused | null {
  return reasonAgainstWriting(meeting) ?? (meeting.opened ? null : new Refused("meeting.notOpened"));
}
