import { Refused } from "#lib/domain/refused.ts";

/**
 * Tells whether a document can be added to a case. A closed case takes the documents of its records, since what comes
 * in is registered whatever the state of the case, but no others. Refuses `case.closed`.
 */
export function checkAttachment(place: { case: { registrationNumber: string; isClosed: boolean }; ofRecord: boolean }): true | Refused {
  if (!place.case.isClosed || place.ofRecord) return true;
  return new Refused("case.closed", { registrationNumber: place.case.registrationNumber });
}
