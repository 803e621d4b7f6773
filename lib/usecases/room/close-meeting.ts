import { z } from "zod";
import { saveMeeting } from "#lib/data/meeting.ts";
import { endTreatment } from "#lib/data/treatment.ts";
import { isClock } from "#lib/domain/calendar/clock.ts";
import { stockholmClock } from "#lib/domain/calendar/stockholm.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { isDay } from "#lib/domain/day.ts";
import { closeMeeting as close, reopenMeeting as reopen } from "#lib/domain/meeting/lifecycle.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "./at-meeting.ts";

export const closeMeetingShape = z.strictObject({
  meetingId: z.uuid(),
  day: z.string().refine(isDay, "meeting.dayWrong"),
  time: z.string().refine(isClock, "meeting.timeWrong"),
});

/** Closes a meeting at a day and time in Stockholm. Refused unless it is open, and while it is adjourned. */
export async function closeMeeting(context: ActContext, { meetingId, day, time }: z.infer<typeof closeMeetingShape>) {
  return atMeeting(
    context,
    { act: "meeting.close", meetingId, policy: "minutes.write", during: "any" },
    async ({ tx, workspaceId, meeting, actor, now }) => {
      const endsAt = stockholmMoment(day, time);
      await saveMeeting(tx, workspaceId, meeting, accepted(close(meeting, endsAt, { by: actor.personId, at: now })));
      await endTreatment(tx, workspaceId, meetingId, endsAt);
      return { value: null, facts: { time: stockholmClock(endsAt) } };
    },
  );
}

export const reopenMeetingShape = z.strictObject({ meetingId: z.uuid() });

/** Opens again a meeting that was closed by mistake. */
export async function reopenMeeting(context: ActContext, { meetingId }: z.infer<typeof reopenMeetingShape>) {
  return atMeeting(
    context,
    { act: "meeting.reopen", meetingId, policy: "minutes.write", during: "any" },
    async ({ tx, workspaceId, meeting }) => {
      await saveMeeting(tx, workspaceId, meeting, accepted(reopen(meeting, false)));
      return { value: null };
    },
  );
}
