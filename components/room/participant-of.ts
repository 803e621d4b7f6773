import type { Mover } from "#lib/domain/motion/motion.ts";
import type { TreatmentPerson } from "#lib/queries/treatment/view.ts";

/** Whom of those at the meeting a mover is: by the register, or by name for one who isn't in it. */
export function participantOf({ personId, name }: Mover, people: readonly TreatmentPerson[]): string | undefined {
  return people.find((person) => (personId === null ? person.name === name : person.personId === personId))?.id;
}
