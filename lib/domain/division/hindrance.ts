import { mandatesOn } from "#lib/domain/mandate/mandate.ts";
import { recusalFrom } from "#lib/domain/presence/present.ts";
import type { MeetingItem, Presence } from "#lib/domain/presence/presence.ts";
import { servesOn } from "#lib/domain/presence/serving.ts";

/** What has happened to one on the roll since the division was opened. */
export type Hindrance = "recused" | "left" | "mandateEnded";

/**
 * What hinders one on a frozen roll from voting now: a recusal, having left (or been taken off the list, or the member
 * having come back whose seat it was), or a mandate that has ended by the day. Null when nothing does.
 */
export function hindranceNow(participantId: string, presence: Presence, item: MeetingItem, day: string): Hindrance | null {
  const participant = presence.participants.find(({ id }) => id === participantId);
  if (!participant) return "left";
  const { mandate } = participant;
  if (recusalFrom(participant, item)) return "recused";
  if (mandate && mandatesOn([mandate], day).length === 0) return "mandateEnded";
  return servesOn(presence, participant, item) ? null : "left";
}
