import { Refused } from "#lib/domain/refused.ts";
import { type Meeting, meetingState, ongoingAdjournment, type WhoAndWhen } from "./meeting.ts";

/** Records that the notice of meeting has gone out, with that agenda. Refused once the meeting is open, closed or cancelled. */
export function issueNotice(meeting: Meeting, agendaNumber: number, act: WhoAndWhen): Meeting | Refused {
  return refusedOnceBegun(meeting) ?? { ...meeting, notices: [...meeting.notices, { ...act, agendaNumber }] };
}

/** Opens a meeting, whether or not a notice went out. Refused once it is open, closed or cancelled. */
export function openMeeting(meeting: Meeting, act: WhoAndWhen): Meeting | Refused {
  return refusedOnceBegun(meeting) ?? { ...meeting, opened: act };
}

/** Closes a meeting, saying when it ended. Refused unless it is open, while it is adjourned, and with an end it can't have. */
export function closeMeeting(meeting: Meeting, endsAt: Date, act: WhoAndWhen): Meeting | Refused {
  if (meetingState(meeting) !== "open") return refusedOnceBegun(meeting) ?? new Refused("meeting.notOpened");
  if (ongoingAdjournment(meeting)) return new Refused("meeting.stillAdjourned");
  const closed = changeTimes(meeting, meeting.startsAt, endsAt);
  return closed instanceof Refused ? closed : { ...closed, closed: act };
}

/** Opens a closed meeting again, as when it was closed by mistake. Refused once any of its §§ has been signed. */
export function reopenMeeting(meeting: Meeting, anySigned: boolean): Meeting | Refused {
  if (meetingState(meeting) !== "closed") return new Refused("meeting.notClosed");
  return anySigned ? new Refused("meeting.alreadySigned") : { ...meeting, closed: null };
}

/** Calls a meeting off, with a reason. Refused once it has been opened, or called off already. */
export function cancelMeeting(meeting: Meeting, reason: string, act: WhoAndWhen): Meeting | Refused {
  const begun = refusedOnceBegun(meeting);
  if (begun) return begun;
  if (reason.trim() === "") return new Refused("meeting.reasonMissing");
  return { ...meeting, cancelled: { ...act, reason: reason.trim() } };
}

/** Gives the meeting other times. Refuses an end that is not after the start, and times that leave an adjournment outside. */
export function changeTimes(meeting: Meeting, startsAt: Date, endsAt: Date): Meeting | Refused {
  if (endsAt <= startsAt) return new Refused("meeting.endsBeforeItStarts");
  const outside = meeting.adjournments.some(({ from, to }) => from < startsAt || (to ?? from) > endsAt);
  return outside ? new Refused("meeting.adjournmentOutside") : { ...meeting, startsAt, endsAt };
}

function refusedOnceBegun(meeting: Meeting): Refused | null {
  switch (meetingState(meeting)) {
    case "open":
      return new Refused("meeting.alreadyOpen");
    case "closed":
      return new Refused("meeting.alreadyClosed");
    case "cancelled":
      return new Refused("meeting.alreadyCancelled");
    default:
      return null;
  }
}
