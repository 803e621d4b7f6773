import { z } from "zod";
import { saveMeeting } from "#lib/data/meeting.ts";
import { cancelMeeting as cancel } from "#lib/domain/meeting/lifecycle.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "../room/at-meeting.ts";

export const cancelMeetingShape = z.strictObject({
  meetingId: z.uuid(),
  reason: z.string().trim().min(1, "meeting.reasonMissing").max(500, "meeting.reasonTooLong"),
});

/** Calls a meeting off, with the reason. Its agenda and what was sent stay readable. Refused once it has been opened. */
export async function cancelMeeting(context: ActContext, { meetingId, reason }: z.infer<typeof cancelMeetingShape>) {
  return atMeeting(
    context,
    { act: "meeting.cancel", meetingId, policy: "meeting.plan", during: "any" },
    async ({ tx, workspaceId, actor, meeting, now }) => {
      const cancelled = accepted(cancel(meeting, reason, { by: actor.personId, at: now }));
      await saveMeeting(tx, workspaceId, meeting, cancelled);
      return { value: null, facts: { reason }, before: meeting, after: cancelled };
    },
  );
}
