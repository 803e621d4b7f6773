import { presentWhenDecided, recusalFrom } from "./present.ts";
import type { MeetingItem, Participant, Presence } from "./presence.ts";

/**
 * Who chairs an item: the one who has the duty at this meeting, otherwise the body's chair, otherwise the first of
 * its vice chairs who is there and not recused. Null when none of them is: the body then chooses someone.
 * An assembly's chair for the meeting need not be a delegate, and so need not serve.
 */
export function chairOn(presence: Presence, item: MeetingItem): Participant | null {
  const isThere = (participant: Participant) =>
    presentWhenDecided(presence, participant, item) === "yes" && recusalFrom(participant, item) === undefined;
  const withRole = (role: "chair" | "viceChair") => presence.participants.filter(({ mandate }) => mandate?.role === role);
  const onDuty = presence.participants.filter(({ duty }) => duty === "chair");
  return [...onDuty, ...withRole("chair"), ...withRole("viceChair")].find(isThere) ?? null;
}
