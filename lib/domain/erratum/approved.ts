import { approvedAt, type MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import type { Erratum } from "./erratum.ts";

/** An erratum that all have signed, and when the last did. */
export type ApprovedErratum = Erratum & { readonly approvedAt: Date };

/** The errata that are approved, in the order in which they were: what every reader of their §§ is to see. */
export function approvedErrata(errata: readonly Erratum[], versions: readonly MinutesVersion[]): readonly ApprovedErratum[] {
  const approved = errata.flatMap((erratum) => {
    const version = versions.find(({ id }) => id === erratum.versionId);
    const at = version ? approvedAt(version) : null;
    return at ? [{ ...erratum, approvedAt: at }] : [];
  });
  return approved.toSorted((a, b) => a.approvedAt.getTime() - b.approvedAt.getTime());
}
