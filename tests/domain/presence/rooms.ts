import type { MandateRole } from "#lib/domain/actor/actor.ts";
import { type BodyRules, defaultRules } from "#lib/domain/body/rules.ts";
import { participantFrom } from "#lib/domain/presence/from-mandate.ts";
import type { MeetingItem, Participant, Presence } from "#lib/domain/presence/presence.ts";
import type { Span } from "#lib/domain/presence/span.ts";
import { mandate } from "#tests/domain/mandate/mandates.ts";

/** An item whose id is its § number: `item(18)` is "18". */
export function item(number: number, given: Partial<MeetingItem> = {}): MeetingItem {
  return { id: String(number), number, treatedFrom: null, treatedTo: null, isWithdrawn: false, ...given };
}

/** One on the board's roll, or a substitute or an observer, there for the whole meeting unless the test says otherwise. */
export function seated(id: string, role: MandateRole = "member", given: Partial<Participant> = {}): Participant {
  const person = { id, name: id, affiliation: "" };
  return { ...participantFrom(mandate({ id: `mandate-${id}`, role }), person), present: true, ...given };
}

/** One without a mandate: a guest or an official. */
export function visitor(id: string, given: Partial<Participant> = {}): Participant {
  return { ...seated(id), mandate: null, capacity: "official", ...given };
}

/** §§ 15–28 without § 27. */
export const items: readonly MeetingItem[] = Array.from({ length: 14 }, (_, place) => item(15 + place)).filter(({ number }) => number !== 27);

/** A board where the rules are the default ones but for what is given; as many seats as there are members. */
export function room(participants: readonly Participant[], rules: Partial<BodyRules> = {}): Presence {
  const seats = participants.filter(({ capacity }) => capacity === "member").length;
  return { participants, items, rules: { ...defaultRules("board", "nonprofitAssociation"), ...rules }, seats };
}

export const onItems = (...numbers: number[]): Span => ({ kind: "items", itemIds: numbers.map(String) });
export const fromTo = (from: number | null, to: number | null): Span => ({
  kind: "fromTo",
  fromItemId: from === null ? null : String(from),
  toItemId: to === null ? null : String(to),
});
export const clock = (from: string | null, to: string | null): Span => ({ kind: "clock", day: "2010-04-22", from, to });

/** The ids of those for whom something holds at a § of the meeting. */
export function who(presence: Presence, number: number, holds: (participant: Participant, item: MeetingItem) => boolean): readonly string[] {
  const at = presence.items.find((other) => other.number === number)!;
  return presence.participants.filter((participant) => holds(participant, at)).map(({ id }) => id);
}

/** The participant with that id, as one of the meeting. */
export function participantOf(presence: Presence, id: string): Participant {
  return presence.participants.find((participant) => participant.id === id)!;
}
