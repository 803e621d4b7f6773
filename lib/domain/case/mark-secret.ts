import { checkSecrecy } from "#lib/domain/record/secrecy.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Case } from "./case.ts";

/**
 * Gives the case with its secrecy mark set to a ground, or lifted (`ground` is null). A closed case can be marked too:
 * what is found to be secret must be kept from that day, whatever the state of the case.
 * Refuses what `checkSecrecy` refuses.
 */
export function markCase(subject: Case, ground: string | null): Case | Refused {
  const secrecy = checkSecrecy(ground);
  return secrecy instanceof Refused ? secrecy : { ...subject, secrecy };
}
