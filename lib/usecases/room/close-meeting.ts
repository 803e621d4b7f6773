import { z } from "zod";
import { versionsOf } from "#lib/data/approval.ts";
import { saveMeeting, type StoredMeeting } from "#lib/data/meeting.ts";
import { loadMeetingRecord } from "#lib/data/meeting-record.ts";
import { savePages } from "#lib/data/minutes-pages.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { endTreatment } from "#lib/data/treatment.ts";
import { frozenBy } from "#lib/domain/approval/frozen-by.ts";
import { isClock } from "#lib/domain/calendar/clock.ts";
import { stockholmClock } from "#lib/domain/calendar/stockholm.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { isDay } from "#lib/domain/day.ts";
import { closeMeeting as close, reopenMeeting as reopen } from "#lib/domain/meeting/lifecycle.ts";
import { accepted } from "#lib/domain/refused.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { countMinutesPages } from "#lib/documents/minutes/render-minutes-pdf.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "./at-meeting.ts";

export const closeMeetingShape = z.strictObject({
  meetingId: z.uuid(),
  day: z.string().refine(isDay, "meeting.dayWrong"),
  time: z.string().refine(isClock, "meeting.timeWrong"),
});

/**
 * Closes a meeting at a day and time in Stockholm, and counts the pages of its minutes, which can't be changed now: where
 * page numbers run on through the year, the next meeting's follow from them. Refused unless the meeting is open, and
 * while it is adjourned.
 */
export async function closeMeeting(context: ActContext, { meetingId, day, time }: z.infer<typeof closeMeetingShape>) {
  return atMeeting(
    context,
    { act: "meeting.close", meetingId, policy: "minutes.write", during: "any" },
    async ({ tx, workspaceId, meeting, body, version, actor, now }) => {
      const endsAt = stockholmMoment(day, time);
      const closed = accepted(close(meeting, endsAt, { by: actor.personId, at: now }));
      await saveMeeting(tx, workspaceId, meeting, closed);
      await endTreatment(tx, workspaceId, meetingId, endsAt);
      await countPages(tx, workspaceId, { meeting: closed, body, version });
      return { value: null, facts: { time: stockholmClock(endsAt) } };
    },
  );
}

export const reopenMeetingShape = z.strictObject({ meetingId: z.uuid() });

/** Opens again a meeting that was closed by mistake, or whose minutes must be mended. Refused while someone has signed them. */
export async function reopenMeeting(context: ActContext, { meetingId }: z.infer<typeof reopenMeetingShape>) {
  return atMeeting(
    context,
    { act: "meeting.reopen", meetingId, policy: "minutes.write", during: "any" },
    async ({ tx, workspaceId, meeting }) => {
      const { meeting: isSigned } = frozenBy(await versionsOf(tx, workspaceId, meetingId));
      await saveMeeting(tx, workspaceId, meeting, accepted(reopen(meeting, isSigned)));
      await savePages(tx, workspaceId, meetingId, null);
      return { value: null };
    },
  );
}

/** The pages are those of the whole minutes, with what is secret in them. */
async function countPages(tx: Tx, workspaceId: string, stored: StoredMeeting): Promise<void> {
  const record = await loadMeetingRecord(tx, workspaceId, stored, () => true);
  await savePages(tx, workspaceId, stored.meeting.id, await countMinutesPages(minutesOf(record, record.language)));
}
