import { Refused } from "#lib/domain/refused.ts";

/**
 * Gives the official who is to answer for a case, or null for nobody. `officials` are the ids of those who can.
 * Refuses `case.notAnOfficial` for anyone else; one who already answers for the case (`present`) may remain so
 * after having left the office.
 */
export function checkResponsible(personId: string | null, officials: readonly string[], present: string | null): string | null | Refused {
  if (personId === null || personId === present || officials.includes(personId)) return personId;
  return new Refused("case.notAnOfficial");
}
