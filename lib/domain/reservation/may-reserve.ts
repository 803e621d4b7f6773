import type { Decision } from "#lib/domain/decision/decision.ts";
import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import { recusalFrom } from "#lib/domain/presence/present.ts";
import type { MeetingItem, Participant, Presence } from "#lib/domain/presence/presence.ts";
import { rightsOn } from "#lib/domain/presence/rights.ts";
import { servesOn } from "#lib/domain/presence/serving.ts";
import type { NotParticipating, Remark } from "./reservation.ts";

/** The item that a remark is about, and what has been recorded of it. */
export type RemarkedItem = {
  readonly meeting: Pick<Meeting, "closed">;
  readonly presence: Presence;
  readonly item: MeetingItem;
  readonly decisions: readonly Decision[];
  readonly remarks: readonly Remark[];
  readonly notParticipating: readonly NotParticipating[];
};

/** Why someone can't make a remark of some kind: what the page says beside the name. */
export type ReasonAgainstRemark = "meetingClosed" | "notDecided" | "recused" | "didNotServe" | "tookNoPart" | "mayNotSpeak" | "alreadyMade";

/** All that hinders someone from reserving against the decision on an item: what took no part in it, and what is too late. */
export function reasonsAgainstReserving(on: RemarkedItem, participant: Participant): readonly ReasonAgainstRemark[] {
  const reasons: readonly (ReasonAgainstRemark | null)[] = [
    on.meeting.closed ? "meetingClosed" : null,
    on.decisions.length === 0 ? "notDecided" : null,
    whyTookNoPart(on, participant),
    hasMade("reservation", on, participant) ? "alreadyMade" : null,
  ];
  return reasons.filter((reason) => reason !== null);
}

/**
 * Why someone took no part in the decision, or null: was recused, did not serve when it was decided, or had declared
 * not to take part. One who only abstained from voting took part (KL 4:25–27).
 */
export function whyTookNoPart(
  { presence, item, notParticipating }: Pick<RemarkedItem, "presence" | "item" | "notParticipating">,
  participant: Participant,
): "recused" | "didNotServe" | "tookNoPart" | null {
  if (recusalFrom(participant, item)) return "recused";
  if (!servesOn(presence, participant, item)) return "didNotServe";
  const hasDeclared = notParticipating.some(({ participantId, itemId }) => participantId === participant.id && itemId === item.id);
  return hasDeclared ? "tookNoPart" : null;
}

/** All that hinders someone from a statement in the minutes or a separate opinion: no right to speak, or too late. */
export function reasonsAgainstStating(on: RemarkedItem, participant: Participant): readonly ReasonAgainstRemark[] {
  const reasons: readonly (ReasonAgainstRemark | null)[] = [
    on.meeting.closed ? "meetingClosed" : null,
    rightsOn(on.presence, participant, on.item).includes("speak") ? null : "mayNotSpeak",
  ];
  return reasons.filter((reason) => reason !== null);
}

function hasMade(kind: Remark["kind"], { remarks, item }: RemarkedItem, { id }: Participant): boolean {
  return remarks.some((remark) => remark.kind === kind && remark.itemId === item.id && !remark.withdrawn && remark.participantIds.includes(id));
}
