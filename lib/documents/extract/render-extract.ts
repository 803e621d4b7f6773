import { docxOf } from "#lib/documents/docx/render-minutes-docx.ts";
import { typeset } from "#lib/documents/typst/typeset.ts";
import type { PdfStandard } from "#lib/documents/typst/typeset.ts";
import { printedExtract } from "./printed-extract.ts";
import type { Extract } from "./printed-extract.ts";

/** Gives the extract as a PDF of the standard asked for; equal extracts give equal bytes. Throws where there is no such §. */
export async function renderExtractPdf(extract: Extract, { standard }: { standard: PdfStandard }): Promise<Buffer> {
  const { pdf } = await typeset("minutes", printedExtract(extract), extract.minutes.asOf, standard);
  return pdf;
}

/** Gives the extract as a DOCX with the same words as the PDF. Throws where there is no such §. */
export async function renderExtractDocx(extract: Extract): Promise<Buffer> {
  return docxOf(printedExtract(extract));
}
