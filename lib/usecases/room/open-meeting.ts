import { z } from "zod";
import { loadAgenda, saveAgenda } from "#lib/data/agenda.ts";
import { newId } from "#lib/data/id.ts";
import { saveMeeting } from "#lib/data/meeting.ts";
import { loadNamedMandates } from "#lib/data/named-mandate.ts";
import { addParticipants, loadParticipants } from "#lib/data/participant.ts";
import { fixNewestVersions } from "#lib/data/proposal.ts";
import { pinVersions, proposalsOn } from "#lib/domain/agenda/pin.ts";
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
      const agenda = await loadAgenda(tx, workspaceId, meetingId);
      const versions = await fixNewestVersions(tx, workspaceId, proposalsOn(agenda), now);
      await saveAgenda(tx, workspaceId, meetingId, agenda, pinVersions(agenda, versions));
      return { value: null };
    },
  );
}
