import type { PrintedEntry, PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { numberOf } from "#lib/domain/publication/keep-back.ts";
import type { PublishedErratum } from "#lib/domain/publication/published-errata.ts";
import { paragraphsOf } from "#lib/domain/text/plain-text.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/**
 * The minutes with what has been corrected of each § told under it, as the page beside the file tells it, and where they are
 * to be read as they were sealed, if that is public.
 */
export function withErrata(published: PrintedMinutes, errata: readonly PublishedErratum[], sealedAt: string | null): PrintedMinutes {
  const ofEntry = (entry: PrintedEntry) => errata.filter(({ number }) => number === numberOf(entry));
  return { ...published, entries: published.entries.map((entry) => corrected(entry, ofEntry(entry), sealedAt, published.language)) };
}

function corrected(entry: PrintedEntry, errata: readonly PublishedErratum[], sealedAt: string | null, language: Language): PrintedEntry {
  const words = translator(language, "erratum");
  const told = errata.map((erratum) => ({ ...erratum, title: words("note.title", { day: longDate(stockholmDay(erratum.approvedAt), language) }) }));
  const blocks = told.flatMap(({ title, words: text }) => [
    { kind: "label" as const, words: title },
    { kind: "text" as const, content: paragraphsOf(text ? `${words("note.reads", text)}\n\n${words("note.reason", text)}` : words("note.keptBack")).content },
  ]);
  if (blocks.length === 0) return entry;
  const sealed = sealedAt === null ? [] : [{ kind: "text" as const, content: paragraphsOf(words("note.sealed", { address: sealedAt })).content }];
  const remarks = [...entry.remarks, { section: "remarks" as const, byHand: "no" as const, blocks: [...blocks, ...sealed] }];
  return { ...entry, marks: [...entry.marks, ...told.map(({ title }) => title)], remarks };
}
