import type { MeetingItem, Participant, Presence } from "#lib/domain/presence/presence.ts";
import { recusalFrom } from "#lib/domain/presence/present.ts";
import { reasonsAgainstServing } from "#lib/domain/presence/serving.ts";
import { spansInWords } from "#lib/domain/presence/span-in-words.ts";
import { typeSpans } from "#lib/domain/presence/type-spans.ts";
import type { Language } from "#lib/domain/calendar/in-words.ts";
import type { RoomPerson } from "./view.ts";

/** A row for each who takes part, as it stands on the selected item. */
export function peopleOf(
  presence: Presence,
  adjusterIds: readonly string[],
  selected: MeetingItem | undefined,
  language: Language,
): RoomPerson[] {
  return presence.participants.map((participant) => personOf(presence, participant, adjusterIds, selected, language));
}

function personOf(
  presence: Presence,
  participant: Participant,
  adjusterIds: readonly string[],
  selected: MeetingItem | undefined,
  language: Language,
): RoomPerson {
  const { items } = presence;
  const against = selected ? reasonsAgainstServing(presence, participant, selected) : [];
  const recusal = selected && recusalFrom(participant, selected);
  const nameOf = (id: string) => presence.participants.find((other) => other.id === id)?.name ?? "";
  return {
    id: participant.id,
    name: participant.name,
    affiliation: participant.affiliation,
    capacity: participant.capacity,
    role: participant.mandate?.role ?? null,
    duty: participant.duty,
    hasMandate: participant.mandate !== null,
    present: participant.present,
    atDistance: participant.atDistance,
    isAdjuster: adjusterIds.includes(participant.id),
    spans: spansInWords(participant.spans, items, language),
    typedSpans: typeSpans(participant.spans, items),
    servingFor: participant.serving.map(({ memberId, spans }) => ({ memberId, name: nameOf(memberId), typedSpans: typeSpans(spans, items) })),
    serves: selected !== undefined && against.length === 0,
    against,
    recusal: recusal ? { reason: recusal.reason, foundBy: recusal.foundBy } : null,
  };
}
