import type { MinutesPart, MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { versionState } from "#lib/domain/approval/minutes-version.ts";
import { Refused } from "#lib/domain/refused.ts";

/** Why a version can't be published, or null: only what is approved can (DOMAIN.md §2), and an erratum with the § that it corrects. */
export function reasonAgainstPublishing(version: MinutesVersion): Refused | null {
  if (version.part === "erratum") return new Refused("publication.erratum");
  return versionState(version) === "approved" ? null : new Refused("publication.notApproved");
}

/**
 * The last part of the permanent address of what is published of a meeting of a body: the day the meeting began, and for
 * single §§ or where the body has published another meeting of that day the first § too: "2010-04-22", "2010-04-22-18".
 * § numbers are a body's own through the year, so no two are the same.
 */
export function publicationAddress({ part, paragraphs }: { readonly part: MinutesPart; readonly paragraphs: readonly number[] }, day: string, taken: readonly string[]): string {
  return part === "ordinary" && !taken.includes(day) ? day : `${day}-${Math.min(...paragraphs)}`;
}
