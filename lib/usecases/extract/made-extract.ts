import { contentOfVersion } from "#lib/data/approval.ts";
import { approvedErrataOf } from "#lib/data/erratum.ts";
import { addExtract, findExtract, type StoredExtract } from "#lib/data/extract.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { extractOfVersion } from "#lib/documents/extract/extract-of-version.ts";
import { renderExtractDocx, renderExtractPdf } from "#lib/documents/extract/render-extract.ts";
import { readRecord } from "#lib/documents/seal/sealed-content.ts";
import type { ExtractSource } from "#lib/domain/extract/source.ts";

/**
 * The canonical extract of a § in its latest edition: as it is stored, or made now and stored, so that whoever gets it gets
 * the same bytes. It is made of what was frozen at the signing, never of the record as it is now.
 */
export async function madeExtract(tx: Tx, workspaceId: string, source: ExtractSource, at: Date): Promise<StoredExtract> {
  const place = { versionId: source.version.id, number: source.paragraph.number, edition: source.edition };
  const made = await findExtract(tx, workspaceId, place);
  if (made) return made;
  const stored = await contentOfVersion(tx, workspaceId, source.version.id);
  const record = stored && readRecord(stored.content);
  if (!record) throw new Error(`the content of version ${source.version.id} can't be read`);
  const errata = await approvedErrataOf(tx, workspaceId, source);
  const extract = extractOfVersion(record, source, errata);
  return addExtract(tx, workspaceId, place, { pdf: await renderExtractPdf(extract, { standard: "a-2a" }), docx: await renderExtractDocx(extract) }, at);
}
