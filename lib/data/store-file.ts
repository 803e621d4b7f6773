import { createHash } from "node:crypto";
import { pieceSize } from "#lib/domain/document/size.ts";
import { addPiece, beginBlob, completeBlob, findContent, readPiece } from "./blob.ts";
import { inTransaction, type Tx } from "./transaction.ts";

/** Stores a file that was made here, in the act's own transaction, and gives its blob's id; the same content is stored once. */
export async function storeFile(tx: Tx, workspaceId: string, bytes: Uint8Array, mediaType: string, at: Date): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const stored = await findContent(tx, workspaceId, sha256);
  if (stored) return stored;
  const blobId = await beginBlob(tx, workspaceId, at);
  for (let start = 0, index = 0; start < bytes.length; start += pieceSize, index += 1) {
    await addPiece(tx, workspaceId, blobId, index, new Uint8Array(bytes.subarray(start, start + pieceSize)));
  }
  await completeBlob(tx, workspaceId, blobId, { sha256, size: bytes.length, mediaType, completedAt: at });
  return blobId;
}

/** All the bytes of a complete file that was made here. Throws where the workspace has no such file. */
export async function readWhole(tx: Tx, workspaceId: string, blobId: string): Promise<Uint8Array> {
  const { size } = await tx.blob.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: blobId } }, select: { size: true } });
  return readFile(tx, workspaceId, blobId, size);
}

/** All the bytes of a stored file: only for what must be had whole, such as a PDF whose pages are taken into another. */
export async function readFile(tx: Tx, workspaceId: string, blobId: string, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  for (let index = 0; index * pieceSize < size; index += 1) {
    const piece = await readPiece(tx, workspaceId, blobId, index);
    if (!piece) throw new Error(`piece ${index} of the file ${blobId} is missing`);
    bytes.set(piece, index * pieceSize);
  }
  return bytes;
}

/**
 * The bytes of a stored file from `start` to `end`, both counted from 0 and included. They are read piece by piece as the
 * receiver takes them, each in a short transaction of its own, so that no connection is held and no file is whole in memory.
 */
export function streamFile(workspaceId: string, blobId: string, { start, end }: { start: number; end: number }): ReadableStream<Uint8Array> {
  let index = Math.floor(start / pieceSize);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await inTransaction(workspaceId, (tx) => readPiece(tx, workspaceId, blobId, index));
        if (!piece) throw new Error(`piece ${index} of the file ${blobId} is missing`);
        const offset = index * pieceSize;
        controller.enqueue(piece.subarray(Math.max(start - offset, 0), end - offset + 1));
        index += 1;
        if (index * pieceSize > end) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
