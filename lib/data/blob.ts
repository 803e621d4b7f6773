import { newId } from "./id.ts";
import type { Tx } from "./transaction.ts";

/** What is known of a file when all of it has come. */
export type FileFacts = { sha256: string; size: number; mediaType: string };

/** Begins an upload: a blob that isn't complete. Gives its id. */
export async function beginBlob(tx: Tx, workspaceId: string, startedAt: Date): Promise<string> {
  const id = newId();
  await tx.blob.create({ data: { workspaceId, id, startedAt } });
  return id;
}

/** Adds the piece at `index` (from 0) to an upload that is under way. */
export async function addPiece(tx: Tx, workspaceId: string, blobId: string, index: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.blobPiece.create({ data: { workspaceId, blobId, index, bytes }, select: { index: true } });
}

/** Gives the piece at `index`, or null after the last. */
export async function readPiece(tx: Tx, workspaceId: string, blobId: string, index: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const piece = await tx.blobPiece.findUnique({ where: { workspaceId_blobId_index: { workspaceId, blobId, index } }, select: { bytes: true } });
  return piece?.bytes ?? null;
}

/** The complete blob with this content, or null: the same file is stored once in a workspace. */
export async function findContent(tx: Tx, workspaceId: string, sha256: string): Promise<string | null> {
  const blob = await tx.blob.findUnique({ where: { workspaceId_sha256: { workspaceId, sha256 } }, select: { id: true } });
  return blob?.id ?? null;
}

/** Makes the upload complete; from then on it can be neither changed nor removed. */
export async function completeBlob(tx: Tx, workspaceId: string, blobId: string, facts: FileFacts & { completedAt: Date }): Promise<void> {
  await tx.blob.update({ where: { workspaceId_id: { workspaceId, id: blobId } }, data: facts });
}

/** Takes away an upload that didn't come through, with its pieces. A complete blob stays. */
export async function discardBlob(tx: Tx, workspaceId: string, blobId: string): Promise<void> {
  await tx.blob.deleteMany({ where: { workspaceId, id: blobId, completedAt: null } });
}

/** Takes away the uploads that were begun before the moment and never came to an end, or to wait for a reply. Gives how many. */
export async function discardBrokenOff(tx: Tx, workspaceId: string, before: Date): Promise<number> {
  const { count } = await tx.blob.deleteMany({ where: { workspaceId, completedAt: null, startedAt: { lt: before }, replyFiles: { none: {} } } });
  return count;
}
