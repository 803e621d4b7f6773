import { Refused } from "#lib/domain/refused.ts";
import { recusalFrom } from "./present.ts";
import type { MeetingItem, Participant, Presence, Recusal, Service } from "./presence.ts";
import { reasonsAgainstServing } from "./serving.ts";
import { reaches, type Span } from "./span.ts";

type Attendance = Pick<Participant, "present" | "atDistance" | "spans">;

/**
 * Records whether, how and when someone is there. Refuses items that the meeting hasn't, and attending at a distance
 * for those who could serve where the body doesn't permit it.
 */
export function attend(presence: Presence, participantId: string, attendance: Attendance): Presence | Refused {
  if (!itemsIn(attendance.spans).every((id) => itemOf(presence, id))) return new Refused("presence.unknownItem");
  return change(presence, participantId, (participant) => {
    const couldServe = participant.capacity === "member" || participant.capacity === "substitute";
    const isRefused = attendance.present && attendance.atDistance && couldServe && !presence.rules.attendAtDistance;
    return isRefused ? new Refused("presence.distanceNotPermitted", { name: participant.name }) : { ...participant, ...attendance };
  });
}

/** Records that someone left when an item was done. Refused for one who isn't there to the end, or came later than that. */
export function leaveAfter(presence: Presence, participantId: string, itemId: string): Presence | Refused {
  const placeOf = (id: string) => presence.items.findIndex((item) => item.id === id);
  if (placeOf(itemId) < 0) return new Refused("presence.unknownItem");
  return change(presence, participantId, (participant) => {
    const open = openEnd(participant);
    if (!participant.present || !open) return new Refused("presence.notThereToTheEnd", { name: participant.name });
    const cameLater = open.fromItemId !== null && placeOf(open.fromItemId) > placeOf(itemId);
    if (cameLater) return new Refused("presence.cameLater", { name: participant.name });
    return { ...participant, spans: [...participant.spans.slice(0, -1), { ...open, toItemId: itemId }] };
  });
}

/**
 * Records that someone came, or came back, for an item and stays. Refused for one who is there to the end already.
 * Whether one who comes back may serve again is another matter: see `reasonsAgainstServing`.
 */
export function comeBackFor(presence: Presence, participantId: string, itemId: string): Presence | Refused {
  if (!itemOf(presence, itemId)) return new Refused("presence.unknownItem");
  return change(presence, participantId, (participant) => {
    if (participant.present && openEnd(participant)) return new Refused("presence.alreadyThere", { name: participant.name });
    const span: Span = { kind: "fromTo", fromItemId: itemId, toItemId: null };
    return { ...participant, present: true, spans: participant.present ? [...participant.spans, span] : [span] };
  });
}

/** Records a recusal from one item. Refused without a reason, and when there is one already. */
export function recuse(presence: Presence, participantId: string, recusal: Recusal): Presence | Refused {
  const item = itemOf(presence, recusal.itemId);
  if (!item) return new Refused("presence.unknownItem");
  return change(presence, participantId, (participant) => {
    const reason = recusal.reason.trim();
    if (reason === "") return new Refused("presence.recusalReason");
    if (recusalFrom(participant, item)) return new Refused("presence.alreadyRecused", { name: participant.name });
    return { ...participant, recusals: [...participant.recusals, { ...recusal, reason }] };
  });
}

/** Takes back a recusal that was recorded by mistake. */
export function takeBackRecusal(presence: Presence, participantId: string, itemId: string): Presence | Refused {
  return change(presence, participantId, (participant) => ({
    ...participant,
    recusals: participant.recusals.filter((recusal) => recusal.itemId !== itemId),
  }));
}

/**
 * Calls a substitute in for a member, for the whole meeting or some of it. Refused for one who is no substitute, for
 * one who isn't a member, and where at any of the items the member serves, another substitute serves for that member,
 * or this one serves for somebody else. Being absent or recused at some of them is no hindrance: then nobody serves.
 */
export function callIn(presence: Presence, substituteId: string, service: Service): Presence | Refused {
  const member = presence.participants.find(({ id, capacity }) => id === service.memberId && capacity === "member");
  if (!member) return new Refused("presence.unknownMember");
  const called = change(presence, substituteId, (participant) =>
    participant.capacity === "substitute"
      ? { ...participant, serving: [...participant.serving, service] }
      : new Refused("presence.notSubstitute", { name: participant.name }),
  );
  return called instanceof Refused ? called : (clash(called, substituteId, service) ?? called);
}

/** Ends a substitute's service for a member altogether. */
export function endService(presence: Presence, substituteId: string, memberId: string): Presence | Refused {
  return change(presence, substituteId, (participant) => ({
    ...participant,
    serving: participant.serving.filter((service) => service.memberId !== memberId),
  }));
}

function clash(presence: Presence, substituteId: string, { spans }: Service): Refused | null {
  const substitute = presence.participants.find(({ id }) => id === substituteId)!;
  const items = presence.items.filter((item) => !item.isWithdrawn && reaches(spans, item, presence.items) === "yes");
  const nameOf = (id: string) => presence.participants.find((participant) => participant.id === id)?.name ?? "";
  for (const item of items) {
    for (const against of reasonsAgainstServing(presence, substitute, item)) {
      if (against.reason === "memberServes") return new Refused("presence.memberServes", { name: nameOf(against.memberId) });
      if (against.reason === "anotherServes") return new Refused("presence.anotherServes", { name: nameOf(against.participantId) });
      if (against.reason === "servesForTwo") return new Refused("presence.servesForTwo", { name: substitute.name });
    }
  }
  return null;
}

/** The span that has no end, as one to be closed; a participant without spans is there from the start. */
function openEnd({ spans }: Participant): Extract<Span, { kind: "fromTo" }> | null {
  const last = spans.at(-1);
  if (!last) return { kind: "fromTo", fromItemId: null, toItemId: null };
  return last.kind === "fromTo" && last.toItemId === null ? last : null;
}

function itemsIn(spans: readonly Span[]): readonly string[] {
  return spans.flatMap((span) => {
    if (span.kind === "items") return span.itemIds;
    return span.kind === "fromTo" ? [span.fromItemId, span.toItemId].filter((id) => id !== null) : [];
  });
}

function itemOf(presence: Presence, itemId: string): MeetingItem | undefined {
  return presence.items.find(({ id }) => id === itemId);
}

function change(presence: Presence, participantId: string, rule: (participant: Participant) => Participant | Refused): Presence | Refused {
  const participant = presence.participants.find(({ id }) => id === participantId);
  if (!participant) return new Refused("presence.unknownParticipant");
  const changed = rule(participant);
  if (changed instanceof Refused) return changed;
  return { ...presence, participants: presence.participants.map((other) => (other === participant ? changed : other)) };
}
