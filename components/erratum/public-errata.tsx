import { Notice } from "#components/ui/notice.tsx";
import { longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ShownErratum } from "#lib/queries/public/minutes.ts";

/** What has been corrected of a published § since it was approved, beside it; of what is kept back only that it has been. */
export function PublicErrata({ errata, language }: { errata: readonly ShownErratum[]; language: Language }) {
  const words = translator(language, "erratum");
  return errata.map(({ approvedOn, words: told }, place) => (
    // The errata of a § have no identity here but their order.
    <Notice key={place} kind="warning" title={words("note.title", { day: longDate(approvedOn, language) })}>
      {told ? (
        <>
          <p>{words("note.reads", { stands: told.stands, shouldRead: told.shouldRead })}</p>
          <p>{words("note.reason", { reason: told.reason })}</p>
        </>
      ) : (
        <p>{words("note.keptBack")}</p>
      )}
    </Notice>
  ));
}
