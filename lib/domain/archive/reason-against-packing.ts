import { type MinutesVersion, sealedNumbers, standingVersions, versionState } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { Refused } from "#lib/domain/refused.ts";

/**
 * Why a meeting can't be packed for the archive yet; null when it can. What is archived is the approved minutes: all §§ of
 * them, also those that were left over and approved later. `versions` are all of the meeting.
 */
export function reasonAgainstPacking(versions: readonly MinutesVersion[]): Refused | null {
  const approved = standingVersions(versions).filter((version) => versionState(version) === "approved");
  const minutes = approved.find(({ part }) => part === "ordinary");
  if (!minutes) return new Refused("archive.notApproved");
  const sealed = new Set(approved.flatMap(sealedNumbers));
  const left = minutes.paragraphs.filter(({ standing, number }) => standing === "unresolved" && !sealed.has(number));
  if (left.length === 0) return null;
  return new Refused("archive.unresolved", { paragraphs: paragraphSpan(left.map(({ number }) => number)), count: left.length });
}
