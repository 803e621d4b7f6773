import { isPresent, recusalFrom } from "./present.ts";
import type { MeetingItem, Participant, Presence } from "./presence.ts";
import { servesOn } from "./serving.ts";

/** What one can do at a meeting (DOMAIN.md §1). */
export type Right = "attend" | "speak" | "move" | "vote" | "reserve";

/**
 * What a participant may do on an item. Those who serve may do all. One who is recused may at most attend; observers,
 * co-opted persons and substitutes who don't serve have what the body's rules give them, and a member who is there
 * but can't serve has what such a substitute has. Guests and officials attend and speak. One who isn't there has none.
 */
export function rightsOn(presence: Presence, participant: Participant, item: MeetingItem): readonly Right[] {
  if (!isPresent(presence, participant, item)) return [];
  if (servesOn(presence, participant, item)) return ["attend", "speak", "move", "vote", "reserve"];
  if (recusalFrom(participant, item)) return ["attend"];
  const { rights } = presence.rules;
  switch (participant.capacity) {
    case "member":
    case "substitute":
      return rights.substitute;
    case "observer":
      return rights.observer;
    case "coOpted":
      return rights.coOpted;
    case "guest":
    case "official":
      return ["attend", "speak"];
  }
}
