import { requiredForQuorum } from "#lib/domain/body/quorum.ts";
import { presentWhenDecided, recusalFrom } from "./present.ts";
import type { MeetingItem, Presence } from "./presence.ts";
import { entitledOn } from "./serving.ts";

export type Quorum = { readonly present: number; readonly required: number; readonly held: boolean };

/**
 * How many of a body's seats are filled for an item, how many must be, and whether that holds. Counted in seats, not
 * in weights: those who serve, and in a body where the recused may stay also the recused members whose seat nobody
 * has taken, since an assembly is not broken up by a recusal (check).
 */
export function quorumOn(presence: Presence, item: MeetingItem): Quorum {
  const entitled = entitledOn(presence, item);
  const taken = new Set(entitled.map(({ participant, inPlaceOf }) => (inPlaceOf ?? participant).id));
  const stayed = presence.participants.filter(
    (participant) =>
      participant.capacity === "member" &&
      !taken.has(participant.id) &&
      recusalFrom(participant, item) !== undefined &&
      presentWhenDecided(presence, participant, item) === "yes",
  );
  const present = taken.size + (presence.rules.recusedMayStay ? stayed.length : 0);
  const required = requiredForQuorum(presence.rules.quorum, presence.seats);
  return { present, required, held: present >= required };
}
