import type { MeetingItem, Participant, Presence, Recusal } from "./presence.ts";
import { type Coverage, holdsWhenDecided, reaches } from "./span.ts";

/** The participant's recusal from an item, if any. */
export function recusalFrom(participant: Participant, item: MeetingItem): Recusal | undefined {
  return participant.recusals.find(({ itemId }) => itemId === item.id);
}

/**
 * Tells whether a participant is in the room, or there at a distance, for any part of an item. One who is recused has
 * left the room, except in a body where they may stay (DOMAIN.md §3, "Recusal"). Not known counts as no.
 */
export function isPresent(presence: Presence, participant: Participant, item: MeetingItem): boolean {
  const hasLeft = recusalFrom(participant, item) !== undefined && !presence.rules.recusedMayStay;
  return !hasLeft && participant.present && reaches(participant.spans, item, presence.items) === "yes";
}

/** Tells whether a participant is there when an item is decided, leaving recusal aside. */
export function presentWhenDecided(presence: Presence, participant: Participant, item: MeetingItem): Coverage {
  return participant.present ? holdsWhenDecided(participant.spans, item, presence.items) : "no";
}

/**
 * Tells whether a participant has come back after breaking off: there for an item decided earlier, away from a later
 * one for another reason than recusal, and there again for this. A substitute breaks off only where called in to
 * serve. Withdrawn items and unknown times tell nothing.
 */
export function hasComeBack(presence: Presence, participant: Participant, item: MeetingItem): boolean {
  if (participant.spans.length === 0) return false;
  const earlier = presence.items
    .slice(0, presence.items.findIndex(({ id }) => id === item.id))
    .filter((other) => !other.isWithdrawn && !recusalFrom(participant, other) && isToServe(presence, participant, other))
    .map((other) => presentWhenDecided(presence, participant, other));
  const firstThere = earlier.indexOf("yes");
  const wasAway = firstThere >= 0 && earlier.includes("no", firstThere);
  return wasAway && presentWhenDecided(presence, participant, item) === "yes";
}

function isToServe(presence: Presence, { capacity, serving }: Participant, item: MeetingItem): boolean {
  return capacity !== "substitute" || serving.some(({ spans }) => reaches(spans, item, presence.items) === "yes");
}
