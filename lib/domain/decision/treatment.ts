import { type AgendaItem, awaitsConsent } from "#lib/domain/agenda/item.ts";
import { type Meeting, meetingState, ongoingAdjournment } from "#lib/domain/meeting/meeting.ts";
import type { Quorum } from "#lib/domain/presence/quorum.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Decision } from "./decision.ts";

/**
 * Gives an item's decisions with one more, last, or with one of them changed in its place. An item can have several,
 * each with its own outcome; one that was withdrawn has no other.
 */
export function withDecision(decisions: readonly Decision[], decision: Decision): readonly Decision[] | Refused {
  const others = decisions.filter(({ id }) => id !== decision.id);
  const isMixed = others.length > 0 && [...others, decision].some(({ outcome }) => outcome === "withdrawn");
  if (isMixed) return new Refused("decision.withdrawnStandsAlone");
  if (others.length === decisions.length) return [...decisions, decision];
  return decisions.map((other) => (other.id === decision.id ? decision : other));
}

export type ReasonAgainstDeciding =
  | { readonly reason: "notOpen" }
  | { readonly reason: "adjourned" }
  | { readonly reason: "withdrawn" }
  | { readonly reason: "awaitsConsent" }
  | { readonly reason: "noQuorum"; readonly present: number; readonly required: number };

type MeetingToDecideAt = Pick<Meeting, "opened" | "closed" | "cancelled" | "notices" | "adjournments">;
type ItemToDecide = Pick<AgendaItem, "addedLateAt" | "takenUpAt" | "withdrawn">;

/**
 * All that stands in the way of deciding an item now: the meeting isn't open or is adjourned, the item is withdrawn or
 * came late and has not been taken up, too few are there. Which of them stops a secretary who writes the minutes
 * afterwards, and which is only told, `refusalToDecide` says.
 */
export function reasonsAgainstDeciding(meeting: MeetingToDecideAt, item: ItemToDecide, quorum: Quorum): readonly ReasonAgainstDeciding[] {
  const reasons: ReasonAgainstDeciding[] = [];
  if (meetingState(meeting) !== "open") reasons.push({ reason: "notOpen" });
  if (ongoingAdjournment(meeting)) reasons.push({ reason: "adjourned" });
  if (item.withdrawn) reasons.push({ reason: "withdrawn" });
  if (awaitsConsent(item)) reasons.push({ reason: "awaitsConsent" });
  if (!quorum.held) reasons.push({ reason: "noQuorum", present: quorum.present, required: quorum.required });
  return reasons;
}

const refusals = {
  notOpen: () => new Refused("decision.notOpen"),
  adjourned: () => new Refused("decision.adjourned"),
  withdrawn: () => new Refused("decision.withdrawn"),
  awaitsConsent: () => new Refused("decision.awaitsConsent"),
  /** Not refused: the minutes may be written before everyone's presence is, so it is told beside the decision instead. */
  noQuorum: () => null,
} as const satisfies Record<ReasonAgainstDeciding["reason"], () => Refused | null>;

/** The refusal of a new decision on an item, by the first of the reasons that stop it; null when none does. */
export function refusalToDecide(reasons: readonly ReasonAgainstDeciding[]): Refused | null {
  return reasons.map(({ reason }) => refusals[reason]()).find((refusal) => refusal !== null) ?? null;
}
