import { z } from "zod";
import { newId } from "#lib/data/id.ts";
import { addParticipants } from "#lib/data/participant.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import { readSpans } from "#lib/domain/presence/read-spans.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "./at-meeting.ts";

/** What can be said of anyone who takes part; members and substitutes come with their mandates. */
export const participantWords = {
  name: z.string().trim().min(1, "presence.nameMissing").max(200, "presence.nameTooLong"),
  affiliation: z.string().trim().max(200, "presence.affiliationTooLong").default(""),
  duty: z.enum(["chair", "secretary"]).nullable().default(null),
};

export const addParticipantShape = z.strictObject({
  meetingId: z.uuid(),
  capacity: z.enum(["member", "substitute", "observer", "coOpted", "guest", "official"]),
  spans: z.string().max(300, "presence.spanTooLong").default(""),
  ...participantWords,
});

/**
 * Adds one who takes part without a mandate (a guest, an official, one co-opted), present for the whole meeting or the
 * §§ typed. Gives the participant's id.
 */
export async function addParticipant(context: ActContext, input: z.infer<typeof addParticipantShape>) {
  const { meetingId, name, affiliation, capacity, duty } = input;
  return atMeeting(
    context,
    { act: "presence.add", meetingId, policy: "minutes.write", during: "recording" },
    async (at) => {
      const { items } = await loadPresence(at.tx, at.workspaceId, at);
      const spans = accepted(readSpans(input.spans, items, stockholmDay(at.meeting.startsAt)));
      const added: Participant = {
        id: newId(),
        personId: null,
        mandate: null,
        name,
        affiliation,
        capacity,
        duty,
        present: true,
        atDistance: false,
        spans,
        serving: [],
        recusals: [],
      };
      await addParticipants(at.tx, at.workspaceId, meetingId, [added]);
      const subject = { type: "participant", id: added.id };
      return { value: { participantId: added.id }, subject, facts: { name }, after: added };
    },
  );
}
