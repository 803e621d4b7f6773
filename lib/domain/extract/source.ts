import { approvedAt, type MinutesVersion, type VersionParagraph } from "#lib/domain/approval/minutes-version.ts";
import { Refused } from "#lib/domain/refused.ts";

/** What an extract of a § is made from: the approved version that seals it, and when that was approved. */
export type ExtractSource = {
  readonly version: MinutesVersion;
  readonly paragraph: VersionParagraph;
  readonly approvedAt: Date;
  /** 1, and one more for each erratum of the § that has been approved. */
  readonly edition: number;
  /** Since when the extract reads as it does: the approval of the §, or of the last erratum. */
  readonly asOf: Date;
};

/**
 * Gives what an extract of a § is made from: the version approved last of those that seal it, whether with the minutes or
 * by itself (DOMAIN.md §3, "Extract"). Refuses a § that isn't approved: nobody has answered for its text yet.
 */
export function extractSource(versions: readonly MinutesVersion[], number: number): ExtractSource | Refused {
  const corrected = whenCorrected(versions, number);
  const sources = versions.flatMap((version): readonly ExtractSource[] => {
    const at = approvedAt(version);
    const paragraph = version.paragraphs.find((each) => each.number === number && each.standing === "sealed");
    if (!at || !paragraph || version.part === "erratum") return [];
    return [{ version, paragraph, approvedAt: at, edition: corrected.length + 1, asOf: corrected.at(-1) ?? at }];
  });
  const latest = sources.toSorted((a, b) => a.approvedAt.getTime() - b.approvedAt.getTime()).at(-1);
  return latest ?? new Refused("extract.notApproved", { number });
}

/** When errata of a § were approved, in order. */
export function whenCorrected(versions: readonly MinutesVersion[], number: number): readonly Date[] {
  const errata = versions.filter(({ part, paragraphs }) => part === "erratum" && paragraphs.some((each) => each.number === number));
  return errata.flatMap((version) => approvedAt(version) ?? []).toSorted((a, b) => a.getTime() - b.getTime());
}
