import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { countPages, typeset } from "#lib/documents/typst/typeset.ts";
import type { PdfStandard } from "#lib/documents/typst/typeset.ts";

/**
 * Gives the minutes as a PDF of the standard asked for; equal minutes give equal bytes.
 * Everything in them is printed: use `withoutSecrets` first for readers whom a secret § may not reach.
 */
export async function renderMinutesPdf(minutes: Minutes, { standard }: { standard: PdfStandard }): Promise<Buffer> {
  const { pdf } = await typeset("minutes", printedMinutes(minutes), minutes.asOf, standard);
  return pdf;
}

/** Gives how many pages the minutes take: where page numbers run on through the year, the next meeting starts after them. */
export async function countMinutesPages(minutes: Minutes): Promise<number> {
  return countPages("minutes", printedMinutes(minutes));
}
