import type { ApprovedErratum } from "#lib/domain/erratum/approved.ts";
import type { ErratumText } from "#lib/domain/erratum/erratum.ts";
import { type KeptBack, type LaidOut, numberOf, type StandIns } from "./keep-back.ts";
import { holds, masked } from "./masked.ts";

/** An erratum of a published §, as anyone may read it. `words` is null where it touches what is kept back. */
export type PublishedErratum = Pick<ApprovedErratum, "versionId" | "number" | "approvedAt"> & { readonly words: ErratumText | null };

type Shown = {
  /** The §§ as they are published, without what is kept back of them. */
  readonly published: readonly LaidOut[];
  /** All that is secret or kept back of them. */
  readonly kept: KeptBack;
  readonly marker: StandIns["passage"];
};

/**
 * What the public is told of errata. Nothing of a § that is kept back. Where the words that are corrected don't stand in what
 * is published, the correction would tell what was there: then only that there is one. Of the others the passages that are
 * kept back are masked in the new wording and the reason too.
 */
export function publishedErrata(errata: readonly ApprovedErratum[], { published, kept, marker }: Shown): readonly PublishedErratum[] {
  return errata.flatMap(({ versionId, number, approvedAt, stands, shouldRead, reason }) => {
    const entry = published.find((each) => numberOf(each) === number);
    if (!entry || kept.paragraphs.includes(number)) return [];
    const passages = kept.passages.filter((passage) => passage.number === number).map(({ text }) => text);
    const isPublic = passages.length === 0 || (holds(entry, stands) && !passages.some((passage) => holds(stands, passage)));
    const words = isPublic ? masked({ stands, shouldRead, reason }, passages, marker) : null;
    return [{ versionId, number, approvedAt, words }];
  });
}
