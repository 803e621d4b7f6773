import type { Tx } from "./transaction.ts";

/** The sealed file of an approved version: its blob, the SHA-256 of its bytes in hex, and its size in bytes. */
export type SealedFile = { readonly blobId: string; readonly digest: string; readonly size: number };

/** Keeps which file was sealed for a version. Refused by the database for a version that isn't approved. */
export async function addSealedFile(
  tx: Tx,
  workspaceId: string,
  sealed: { versionId: string; blobId: string; digest: string; sealedAt: Date },
): Promise<void> {
  await tx.sealedFile.create({ data: { workspaceId, ...sealed } });
}

/** The sealed file of a version; null where there is none. */
export async function findSealedFile(tx: Tx, workspaceId: string, versionId: string): Promise<SealedFile | null> {
  const row = await tx.sealedFile.findUnique({
    where: { workspaceId_versionId: { workspaceId, versionId } },
    select: { blobId: true, digest: true, blob: { select: { size: true } } },
  });
  return row && { blobId: row.blobId, digest: row.digest, size: row.blob.size };
}
