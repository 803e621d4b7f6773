import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import { chairOn } from "#lib/domain/presence/chair.ts";
import type { Participant, Presence } from "#lib/domain/presence/presence.ts";
import type { Signatory } from "./minutes-version.ts";

/** One who is to sign, before being asked. */
export type ToSign = Omit<Signatory, "id" | "replacesId">;

/**
 * Who signs some of a meeting's §§, in the order the lines are printed: secretary, chair and adjusters. Where several
 * have chaired, each signs for the §§ that they chaired.
 */
export function whoSigns(meeting: Pick<Meeting, "adjusterIds">, presence: Presence, numbers: readonly number[]): readonly ToSign[] {
  const secretaries = presence.participants.filter(({ duty }) => duty === "secretary");
  const adjusters = meeting.adjusterIds.flatMap((id) => presence.participants.find((participant) => participant.id === id) ?? []);
  return [
    ...secretaries.map((participant) => toSign("secretary", participant)),
    ...chairs(presence, numbers),
    ...adjusters.map((participant) => toSign("adjuster", participant)),
  ];
}

function chairs(presence: Presence, numbers: readonly number[]): readonly ToSign[] {
  const items = presence.items.filter(({ number }) => number !== null && numbers.includes(number));
  const byChair = Map.groupBy(items, (item) => chairOn(presence, item));
  const chaired = [...byChair].flatMap(([chair, those]) => (chair ? [{ chair, those }] : []));
  return chaired.map(({ chair, those }) => toSign("chair", chair, chaired.length > 1 ? those.flatMap(({ number }) => number ?? []) : null));
}

function toSign(capacity: ToSign["capacity"], { id, personId, name }: Participant, paragraphs: readonly number[] | null = null): ToSign {
  return { capacity, participantId: id, personId, name, paragraphs };
}
