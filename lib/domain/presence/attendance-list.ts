import type { Language } from "#lib/domain/calendar/in-words.ts";
import { presentWhenDecided, recusalFrom } from "./present.ts";
import type { MeetingItem, Participant, Presence } from "./presence.ts";
import { membersFor, servesOn } from "./serving.ts";
import { itemsInWords, spansInWords, type SpanWords } from "./span-in-words.ts";

/** One line of the attendance in the minutes: who, for which member if a serving substitute, and when. */
export type AttendanceLine = {
  readonly participant: Participant;
  readonly inPlaceOf: Participant | null;
  readonly when: readonly SpanWords[];
};

/** Those who took part in decisions and the others who were there; who was absent is in neither. */
export type AttendanceList = { readonly deciding: readonly AttendanceLine[]; readonly others: readonly AttendanceLine[] };

/**
 * The attendance as the minutes give it (KL 5:66 and by custom): serving members and substitutes with the §§ on which
 * they served, and the others. One who served on some §§ and was there without serving on others is in both lists.
 * A recusal is told at its § and doesn't shorten a member's line.
 */
export function attendanceList(presence: Presence, language: Language): AttendanceList {
  const present = presence.participants.filter((participant) => participant.present);
  const deciding = present.flatMap((participant) => servedLines(presence, participant, language));
  const others = present.flatMap((participant) => otherLine(presence, participant, language));
  return { deciding, others };
}

function servedLines(presence: Presence, participant: Participant, language: Language): readonly AttendanceLine[] {
  if (participant.capacity === "member") return memberLine(presence, participant, language);
  const served = heldItems(presence)
    .filter((item) => servesOn(presence, participant, item))
    .map((item) => ({ itemId: item.id, inPlaceOf: membersFor(presence, participant, item)[0] ?? null }));
  return [...Map.groupBy(served, ({ inPlaceOf }) => inPlaceOf)].map(([inPlaceOf, ofSeat]) => ({
    participant,
    inPlaceOf,
    when: [itemsInWords(ofSeat.map(({ itemId }) => itemId), presence.items)],
  }));
}

function memberLine(presence: Presence, member: Participant, language: Language): readonly AttendanceLine[] {
  const idle = idleItems(presence, member);
  if (idle.length === 0) return [{ participant: member, inPlaceOf: null, when: spansInWords(member.spans, presence.items, language) }];
  const deciding = heldItems(presence).filter(
    (item) => presentWhenDecided(presence, member, item) === "yes" && !idle.includes(item),
  );
  if (deciding.length === 0) return [];
  return [{ participant: member, inPlaceOf: null, when: [itemsInWords(deciding.map(({ id }) => id), presence.items)] }];
}

function otherLine(presence: Presence, participant: Participant, language: Language): readonly AttendanceLine[] {
  const { items } = presence;
  const idle = idleItems(presence, participant);
  const hasServed = heldItems(presence).some((item) => servesOn(presence, participant, item));
  const onlyDecides = idle.length === 0 && (hasServed || participant.capacity === "member");
  if (onlyDecides) return [];
  const when = hasServed ? [itemsInWords(idle.map(({ id }) => id), items)] : spansInWords(participant.spans, items, language);
  return [{ participant, inPlaceOf: null, when }];
}

/** Items for which one was there without serving, for another reason than recusal. */
function idleItems(presence: Presence, participant: Participant): readonly MeetingItem[] {
  return heldItems(presence).filter(
    (item) =>
      presentWhenDecided(presence, participant, item) === "yes" &&
      !servesOn(presence, participant, item) &&
      !recusalFrom(participant, item),
  );
}

function heldItems(presence: Presence): readonly MeetingItem[] {
  return presence.items.filter(({ isWithdrawn }) => !isWithdrawn);
}
