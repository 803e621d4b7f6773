import { z } from "zod";
import { newId } from "#lib/data/id.ts";
import { saveMeeting } from "#lib/data/meeting.ts";
import { loadNamedMandates } from "#lib/data/named-mandate.ts";
import { addParticipants, loadParticipants } from "#lib/data/participant.ts";
import { pinProposals } from "#lib/data/pin-proposals.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { openMeeting as open } from "#lib/domain/meeting/lifecycle.ts";
import { calledParticipants } from "#lib/domain/presence/called-participants.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "./at-meeting.ts";

export const openMeetingShape = z.strictObject({ meetingId: z.uuid() });

/**
 * Opens a meeting: those with a mandate in the body on its day are listed, nobody present until recorded, and the
 * proposals on the agenda stay at the versions they have now. Refused once it is open, closed or cancelled.
 */
export async function openMeeting(context: ActContext, { meetingId }: z.infer<typeof openMeetingShape>) {
  return atMeeting(
    context,
    { act: "meeting.open", meetingId, policy: "minutes.write", during: "any" },
    async ({ tx, workspaceId, meeting, body, actor, now }) => {
      await saveMeeting(tx, workspaceId, meeting, accepted(open(meeting, { by: actor.personId, at: now })));
      const listed = new Set((await loadParticipants(tx, workspaceId, meetingId)).map(({ mandate }) => mandate?.id));
      const mandates = await loadNamedMandates(tx, workspaceId, body.id);
      const called = calledParticipants(mandates, stockholmDay(meeting.startsAt), newId);
      await addParticipants(tx, workspaceId, meetingId, called.filter(({ mandate }) => !listed.has(mandate?.id)));
      await pinProposals(tx, workspaceId, meetingId, now);
      return { value: null };
    },
  );
}
