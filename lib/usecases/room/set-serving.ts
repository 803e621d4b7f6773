import { z } from "zod";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { callIn, endService } from "#lib/domain/presence/change-presence.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import { readSpans } from "#lib/domain/presence/read-spans.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atPresence } from "./at-presence.ts";

export const setServingShape = z.strictObject({
  meetingId: z.uuid(),
  participantId: z.uuid(),
  /** The member whose place the substitute takes, or null to end all service. */
  memberId: z.uuid().nullable(),
  /** When, as it is typed; nothing is the whole meeting. */
  spans: z.string().max(300, "presence.spanTooLong").default(""),
});

/**
 * Calls a substitute in for a member, in the place of what was recorded for that member before; or ends the
 * substitute's service. Refused where the member serves, or another substitute does (DOMAIN.md §3, "Presence").
 */
export async function setServing(context: ActContext, input: z.infer<typeof setServingShape>) {
  const { memberId } = input;
  return atPresence(
    context,
    { act: memberId ? "presence.callIn" : "presence.endService", ...input },
    (presence, substitute, { meeting }) => {
      if (memberId === null) return withoutService(presence, substitute.id);
      const spans = readSpans(input.spans, presence.items, stockholmDay(meeting.startsAt));
      if (spans instanceof Refused) return spans;
      const ended = endService(presence, substitute.id, memberId);
      return ended instanceof Refused ? ended : callIn(ended, substitute.id, { memberId, spans });
    },
    (presence) => ({ member: presence.participants.find(({ id }) => id === memberId)?.name ?? null }),
  );
}

function withoutService(presence: Presence, substituteId: string): Presence | Refused {
  const served = presence.participants.find(({ id }) => id === substituteId)?.serving ?? [];
  return served.reduce<Presence | Refused>(
    (ended, { memberId }) => (ended instanceof Refused ? ended : endService(ended, substituteId, memberId)),
    presence,
  );
}
