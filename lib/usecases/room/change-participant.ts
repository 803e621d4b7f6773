import { z } from "zod";
import { removeParticipantRow } from "#lib/data/participant.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { changeParticipant as change, reasonAgainstRemoving } from "#lib/domain/presence/change-participant.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { participantWords } from "./add-participant.ts";
import { atMeeting } from "./at-meeting.ts";
import { atPresence } from "./at-presence.ts";

export const changeParticipantShape = z.strictObject({
  meetingId: z.uuid(),
  participantId: z.uuid(),
  capacity: z.enum(["member", "substitute", "observer", "coOpted", "guest", "official"]),
  ...participantWords,
});

/** Changes what is said of one who takes part, and the duty at the meeting. Refuses what a mandate settles. */
export async function changeParticipant(context: ActContext, input: z.infer<typeof changeParticipantShape>) {
  const { meetingId, participantId, ...words } = input;
  return atPresence(context, { act: "presence.change", meetingId, participantId }, (presence) => change(presence, participantId, words));
}

export const removeParticipantShape = z.strictObject({ meetingId: z.uuid(), participantId: z.uuid() });

/** Takes away one who was added by mistake. Refused for one with a mandate, who is called and can be absent, not gone. */
export async function removeParticipant(context: ActContext, { meetingId, participantId }: z.infer<typeof removeParticipantShape>) {
  return atMeeting(
    context,
    { act: "presence.remove", meetingId, policy: "minutes.write", during: "recording" },
    async (at) => {
      const presence = await loadPresence(at.tx, at.workspaceId, at);
      const participant = presence.participants.find(({ id }) => id === participantId);
      if (!participant) throw new Refused("presence.unknownParticipant");
      accepted(reasonAgainstRemoving(participant, at.meeting));
      await removeParticipantRow(at.tx, at.workspaceId, participantId);
      return { value: null, subject: { type: "participant", id: participantId }, facts: { name: participant.name }, before: participant };
    },
  );
}
