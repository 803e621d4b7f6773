import { hasComeBack, presentWhenDecided, recusalFrom } from "./present.ts";
import type { Capacity, MeetingItem, Participant, Presence } from "./presence.ts";
import { reaches } from "./span.ts";

/** Why a participant does not serve on an item: what the page says beside the name. */
export type ReasonAgainstServing =
  | { readonly reason: "otherCapacity"; readonly capacity: Capacity }
  | { readonly reason: "absent" }
  | { readonly reason: "timesUnknown" }
  | { readonly reason: "recused"; readonly because: string }
  | { readonly reason: "distanceNotPermitted" }
  | { readonly reason: "mayNotResume" }
  | { readonly reason: "notCalledIn" }
  | { readonly reason: "memberServes"; readonly memberId: string }
  | { readonly reason: "anotherServes"; readonly memberId: string; readonly participantId: string }
  | { readonly reason: "servesForTwo"; readonly memberIds: readonly string[] };

/**
 * All that hinders a participant from serving on an item; nothing when the participant serves.
 * Members serve when they are there as it is decided, and are not recused. A substitute serves for a named member who
 * does not, as the only one, and for one member at a time. Attending at a distance, and serving again after having
 * been away, are as the body's rules say; after a recusal one always may (DOMAIN.md §3).
 */
export function reasonsAgainstServing(presence: Presence, participant: Participant, item: MeetingItem): readonly ReasonAgainstServing[] {
  const { capacity } = participant;
  if (capacity !== "member" && capacity !== "substitute") return [{ reason: "otherCapacity", capacity }];
  const own = ownReasons(presence, participant, item);
  return capacity === "member" ? own : [...own, ...seatReasons(presence, participant, item)];
}

/** Tells whether a participant serves on an item: takes part in its decision with a vote. */
export function servesOn(presence: Presence, participant: Participant, item: MeetingItem): boolean {
  return reasonsAgainstServing(presence, participant, item).length === 0;
}

/** One entitled to vote on an item: in whose seat, and with what weight and in what group that seat votes. */
export type Entitled = {
  readonly participant: Participant;
  /** The member whose seat a substitute holds; null for members themselves. */
  readonly inPlaceOf: Participant | null;
  readonly voteWeight: number;
  readonly votingGroup: string | null;
};

/** Those who serve on an item, in the order of the participants. A substitute votes with the weight of the seat. */
export function entitledOn(presence: Presence, item: MeetingItem): readonly Entitled[] {
  return presence.participants
    .filter((participant) => servesOn(presence, participant, item))
    .map((participant) => {
      const inPlaceOf = membersFor(presence, participant, item)[0] ?? null;
      const { mandate } = inPlaceOf ?? participant;
      return { participant, inPlaceOf, voteWeight: mandate?.voteWeight ?? 1, votingGroup: mandate?.votingGroup ?? null };
    });
}

/** The substitutes who could be called in for an item: there, not recused, and not called in already. */
export function availableSubstitutes(presence: Presence, item: MeetingItem): readonly Participant[] {
  return presence.participants.filter(
    (participant) =>
      participant.capacity === "substitute" &&
      ownReasons(presence, participant, item).length === 0 &&
      membersFor(presence, participant, item).length === 0,
  );
}

/** The members for whom a substitute has been called in at an item; more than one is a mistake to be mended. */
export function membersFor(presence: Presence, substitute: Participant, item: MeetingItem): readonly Participant[] {
  if (substitute.capacity !== "substitute") return [];
  const called = substitute.serving.filter(({ spans }) => reaches(spans, item, presence.items) === "yes");
  return presence.participants.filter(({ id, capacity }) => capacity === "member" && called.some(({ memberId }) => memberId === id));
}

function ownReasons(presence: Presence, participant: Participant, item: MeetingItem): readonly ReasonAgainstServing[] {
  const { rules } = presence;
  const there = presentWhenDecided(presence, participant, item);
  if (there === "no") return [{ reason: "absent" }];
  const reasons: ReasonAgainstServing[] = [];
  const recusal = recusalFrom(participant, item);
  if (there === "unknown") reasons.push({ reason: "timesUnknown" });
  if (recusal) reasons.push({ reason: "recused", because: recusal.reason });
  if (participant.atDistance && !rules.attendAtDistance) reasons.push({ reason: "distanceNotPermitted" });
  if (rules.resumeService !== "always" && hasComeBack(presence, participant, item)) reasons.push({ reason: "mayNotResume" });
  return reasons;
}

function seatReasons(presence: Presence, substitute: Participant, item: MeetingItem): readonly ReasonAgainstServing[] {
  const members = membersFor(presence, substitute, item);
  const [member] = members;
  if (!member) return [{ reason: "notCalledIn" }];
  if (members.length > 1) return [{ reason: "servesForTwo", memberIds: members.map(({ id }) => id) }];
  if (servesOn(presence, member, item)) return [{ reason: "memberServes", memberId: member.id }];
  const another = presence.participants.find(
    (other) => other !== substitute && membersFor(presence, other, item).includes(member) && ownReasons(presence, other, item).length === 0,
  );
  return another ? [{ reason: "anotherServes", memberId: member.id, participantId: another.id }] : [];
}
