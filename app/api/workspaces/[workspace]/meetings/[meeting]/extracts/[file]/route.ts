import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { extractFileName } from "#lib/documents/extract/extract-name.ts";
import { extractOfVersion } from "#lib/documents/extract/extract-of-version.ts";
import { renderExtractDocx, renderExtractPdf } from "#lib/documents/extract/render-extract.ts";
import { readRecord } from "#lib/documents/seal/sealed-content.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import { type ReadableExtract, readableExtract } from "#lib/queries/extract/extract-file.ts";

type Props = { params: Promise<{ workspace: string; meeting: string; file: string }> };

const mediaTypes = { pdf: "application/pdf", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" } as const;
type Format = keyof typeof mediaTypes;

/** The extract of a § as "21.pdf" or "21.docx": the file that was sent, or before it has been, what would be. 404 for what may not be read. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, meeting, file } = await params;
  const asked = /^([1-9]\d{0,5})\.(pdf|docx)$/.exec(file);
  const actor = await currentActor(workspace);
  const isAddress = asked && z.uuid().safeParse(meeting).success;
  const extract = actor && isAddress ? await readableExtract(actor, meeting, Number(asked[1]), new Date()) : null;
  if (!extract) return new Response(null, { status: 404 });
  const format = asked![2] as Format;
  const { body, size } = await fileOf(extract, format);
  const name = extractFileName({ body: extract.bodyName, startsAt: extract.startsAt, number: extract.source.paragraph.number });
  return new Response(body, {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `${format === "pdf" ? "inline" : "attachment"}; filename="${name}.${format}"`,
      "Content-Length": String(size),
      "Cache-Control": "private, no-store",
    },
  });
}

async function fileOf({ workspaceId, source, content, made, errata }: ReadableExtract, format: Format): Promise<{ body: BodyInit; size: number }> {
  if (made) {
    const { blobId, size } = made[format];
    return { body: readBytes({ workspaceId, blobId }, { start: 0, end: size - 1 }), size };
  }
  const record = readRecord(content);
  if (!record) throw new Error(`the content of version ${source.version.id} can't be read`);
  const extract = extractOfVersion(record, source, errata);
  const bytes = format === "pdf" ? await renderExtractPdf(extract, { standard: "a-2a" }) : await renderExtractDocx(extract);
  return { body: new Uint8Array(bytes), size: bytes.length };
}
