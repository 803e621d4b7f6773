import type { Finding } from "#lib/domain/lint/finding.ts";
import { anchorOf } from "./anchor.ts";

/** Where a finding is mended, from the page of the minutes: words put there by hand on the page itself, all else in the room. */
export function findingAddress(meeting: string, { place, facts }: Pick<Finding, "place" | "facts">): string {
  const { itemId, divisionId, motionId, remarkId, participantId } = place;
  if (place.isProse) return `#${anchorOf(String(facts["item"]))}`;
  const at = divisionId ?? motionId ?? remarkId ?? participantId ?? (itemId === undefined ? "adjusters" : undefined);
  return `${meeting}/room?${new URLSearchParams({ ...(itemId && { item: itemId }), ...(at && { at }) })}`;
}
