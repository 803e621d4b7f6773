import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { compilePdf, countPages } from "#lib/documents/typst/compile-pdf.ts";
import type { PdfStandard } from "#lib/documents/typst/compile-pdf.ts";

/**
 * Gives the minutes as a PDF of the standard asked for; equal minutes give equal bytes.
 * Everything in them is printed: use `withoutSecrets` first for readers whom a secret § may not reach.
 */
export async function renderMinutesPdf(minutes: Minutes, { standard }: { standard: PdfStandard }): Promise<Buffer> {
  return compilePdf("minutes", printedMinutes(minutes), minutes.asOf, standard);
}

/** Gives how many pages the minutes take: where page numbers run on through the year, the next meeting starts after them. */
export async function countMinutesPages(minutes: Minutes): Promise<number> {
  return countPages("minutes", printedMinutes(minutes));
}
