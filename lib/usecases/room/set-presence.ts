import { z } from "zod";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { attend } from "#lib/domain/presence/change-presence.ts";
import { readSpans } from "#lib/domain/presence/read-spans.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atPresence } from "./at-presence.ts";

export const setPresenceShape = z.strictObject({
  meetingId: z.uuid(),
  participantId: z.uuid(),
  present: z.boolean(),
  atDistance: z.boolean().default(false),
  /** As it is typed: "18, 19, 26", "15-22", "09:00-10:30"; nothing is the whole meeting. */
  spans: z.string().max(300, "presence.spanTooLong").default(""),
});

/**
 * Records whether someone is there, at a distance or in the room, and when. Refuses times and §§ that can't be read,
 * and attending at a distance where the body does not permit it.
 */
export async function setPresence(context: ActContext, input: z.infer<typeof setPresenceShape>) {
  const { present, atDistance } = input;
  return atPresence(
    context,
    { act: "presence.set", ...input },
    (presence, participant, { meeting }) => {
      const spans = readSpans(input.spans, presence.items, stockholmDay(meeting.startsAt));
      return spans instanceof Refused ? spans : attend(presence, participant.id, { present, atDistance, spans });
    },
    () => ({ present: present ? "yes" : "no", spans: input.spans }),
  );
}
