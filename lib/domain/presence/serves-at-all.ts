import type { Participant, Presence } from "./presence.ts";
import { servesOn } from "./serving.ts";

/**
 * Tells whether someone serves at any item of the meeting. Before there are items to look at, a member who is there
 * does, and a substitute who has been called in.
 */
export function servesAtAll(presence: Presence, participant: Participant): boolean {
  const items = presence.items.filter(({ isWithdrawn }) => !isWithdrawn);
  if (items.length > 0) return items.some((item) => servesOn(presence, participant, item));
  const isCalled = participant.capacity === "member" || participant.serving.length > 0;
  return participant.present && isCalled;
}
