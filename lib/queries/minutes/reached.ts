import type { GuardedItem } from "#lib/data/meeting-record.ts";
import type { Reach } from "../reach.ts";

/** Tells whether what is recorded of an item reaches someone. */
export function isReached({ id, secrecyGround, case: of }: GuardedItem, { everything, itemIds, caseIds }: Reach): boolean {
  if (everything || itemIds.includes(id)) return true;
  return secrecyGround === null && (of === null || of.secrecyGround === null || caseIds.includes(of.id));
}
