import type { WhoAndWhen } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import { isNewest, type MinutesVersion, sealedNumbers } from "./minutes-version.ts";
import { reasonAgainstActing, reasonAgainstChangingVersion, reasonAgainstPerson } from "./under-signing.ts";

/** What someone refuses to sign, and why: `paragraphs` are the §§, null for the whole. */
export type Refusing = {
  readonly signatoryId: string;
  readonly reason: string;
  readonly paragraphs: readonly number[] | null;
  readonly done: WhoAndWhen;
};

/**
 * Refuses a version, or single §§ of it, with the reason. The version is over then, and what was signed of it counts for
 * nothing; a new one can be asked for. Refused for one who isn't asked or has signed, without a reason, for §§ that
 * aren't in it, and once all have signed.
 */
export function refuse(versions: readonly MinutesVersion[], versionId: string, refusing: Refusing): MinutesVersion | Refused {
  const version = newest(versions, versionId);
  if (version instanceof Refused) return version;
  const { signatoryId, reason, paragraphs, done } = refusing;
  const refusal =
    reasonAgainstActing(version, signatoryId) ??
    reasonAgainstPerson(version, signatoryId, done.by) ??
    reasonAgainstEnding(version, reason) ??
    reasonAgainstParagraphs(version, paragraphs);
  return refusal ?? { ...version, ended: { by: done.by, at: done.at, reason: reason.trim(), refused: { signatoryId, paragraphs } } };
}

/**
 * Takes a version back, as when its text must be mended or reasons of a reservation have come in: by the secretary, with
 * the reason, until all have signed.
 */
export function recall(versions: readonly MinutesVersion[], versionId: string, { reason, done }: { readonly reason: string; readonly done: WhoAndWhen }): MinutesVersion | Refused {
  const version = newest(versions, versionId);
  if (version instanceof Refused) return version;
  return reasonAgainstEnding(version, reason) ?? { ...version, ended: { by: done.by, at: done.at, reason: reason.trim(), refused: null } };
}

function newest(versions: readonly MinutesVersion[], versionId: string): MinutesVersion | Refused {
  const version = versions.find(({ id }) => id === versionId);
  if (!version) return new Refused("approval.unknownVersion");
  return isNewest(version, versions) ? version : new Refused("approval.olderVersion", { number: version.number });
}

function reasonAgainstEnding(version: MinutesVersion, reason: string): Refused | null {
  return reasonAgainstChangingVersion(version) ?? (reason.trim() === "" ? new Refused("approval.reasonMissing") : null);
}

function reasonAgainstParagraphs(version: MinutesVersion, paragraphs: readonly number[] | null): Refused | null {
  if (paragraphs === null) return null;
  if (paragraphs.length === 0) return new Refused("approval.noParagraphs");
  const unknown = paragraphs.find((number) => !sealedNumbers(version).includes(number));
  return unknown === undefined ? null : new Refused("approval.unknownParagraph", { number: unknown });
}
