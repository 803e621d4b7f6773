import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Participant, Presence } from "./presence.ts";

type Words = Pick<Participant, "name" | "affiliation" | "capacity" | "duty">;

/**
 * Changes what is said of one who takes part. A duty is held by one at a time, so it is taken from the one who had it.
 * Refused for another name or capacity than the mandate gives.
 */
export function changeParticipant(presence: Presence, participantId: string, words: Words): Presence | Refused {
  const participant = presence.participants.find(({ id }) => id === participantId);
  if (!participant) return new Refused("presence.unknownParticipant");
  const isSettled = participant.mandate !== null && (words.name !== participant.name || words.capacity !== participant.capacity);
  if (isSettled) return new Refused("presence.mandateSettles", { name: participant.name });
  const participants = presence.participants.map((other) => {
    if (other.id === participantId) return { ...other, ...words };
    return words.duty !== null && other.duty === words.duty ? { ...other, duty: null } : other;
  });
  return { ...presence, participants };
}

/** Why one who takes part can't be taken off the list, or null: who has a mandate is called, and an adjuster is chosen. */
export function reasonAgainstRemoving(participant: Participant, meeting: Pick<Meeting, "adjusterIds">): Refused | null {
  if (participant.mandate !== null) return new Refused("presence.mandateSettles", { name: participant.name });
  return meeting.adjusterIds.includes(participant.id) ? new Refused("presence.isAdjuster", { name: participant.name }) : null;
}
