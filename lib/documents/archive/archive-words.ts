import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The words that the files of a package are named with. */
export type ArchiveWords = ReturnType<typeof translator<"archive">>;

/** What is in a package is named in the language in which the workspace keeps its minutes. */
export function archiveWords(language: string): ArchiveWords {
  return translator(asLanguage(language), "archive");
}
