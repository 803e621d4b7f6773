import { newId } from "./id.ts";
import { storeFile } from "./store-file.ts";
import type { Tx } from "./transaction.ts";

/** A file of an extract: its blob, the SHA-256 of its bytes in hex, and its size in bytes. */
export type ExtractFile = { readonly blobId: string; readonly digest: string; readonly size: number };
export type ExtractFiles = { readonly pdf: ExtractFile; readonly docx: ExtractFile };

/** The canonical extract of a § of an approved version, in one edition. */
export type StoredExtract = ExtractFiles & { readonly id: string; readonly versionId: string; readonly number: number; readonly edition: number };

type Place = Pick<StoredExtract, "versionId" | "number" | "edition">;

export const extractMediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

const files = { pdf: { select: { size: true } }, docx: { select: { size: true } } } as const;

/** The extract of a § in an edition, null where none has been made. */
export async function findExtract(tx: Tx, workspaceId: string, { versionId, number, edition }: Place): Promise<StoredExtract | null> {
  const row = await tx.extract.findUnique({ where: { workspaceId_versionId_number_edition: { workspaceId, versionId, number, edition } }, include: files });
  return (
    row && {
      id: row.id, versionId, number, edition,
      pdf: { blobId: row.pdfBlobId, digest: row.pdfDigest, size: row.pdf.size },
      docx: { blobId: row.docxBlobId, digest: row.docxDigest, size: row.docx.size },
    }
  );
}

/** Stores the files of an extract, by which a recipient's copy can be told from others. Refused by the database for what isn't approved. */
export async function addExtract(tx: Tx, workspaceId: string, place: Place, bytes: { pdf: Uint8Array; docx: Uint8Array }, madeAt: Date): Promise<StoredExtract> {
  const id = newId();
  const pdf = await stored(tx, workspaceId, bytes.pdf, extractMediaTypes.pdf, madeAt);
  const docx = await stored(tx, workspaceId, bytes.docx, extractMediaTypes.docx, madeAt);
  const { versionId, number, edition } = place;
  await tx.extract.create({
    data: { workspaceId, id, versionId, number, edition, madeAt, pdfBlobId: pdf.blobId, pdfDigest: pdf.digest, docxBlobId: docx.blobId, docxDigest: docx.digest },
    select: { id: true },
  });
  return { id, versionId, number, edition, pdf, docx };
}

async function stored(tx: Tx, workspaceId: string, bytes: Uint8Array, mediaType: string, at: Date): Promise<ExtractFile> {
  const blobId = await storeFile(tx, workspaceId, bytes, mediaType, at);
  const { sha256 } = await tx.blob.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: blobId } }, select: { sha256: true } });
  return { blobId, digest: sha256!, size: bytes.length };
}
