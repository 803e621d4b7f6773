import { createHash } from "node:crypto";
import { addPiece } from "#lib/data/blob.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { checkSize, pieceSize } from "#lib/domain/document/size.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";

/** What was stored: how many bytes, their SHA-256 in hexadecimal, and the first of them to judge the kind by. */
export type Stored = { size: number; sha256: string; sample: Uint8Array };

const sampleSize = 8 * 1024;

/**
 * Stores the bytes as they come under a blob that isn't complete, in pieces of 1 MB. Each piece is saved in a short
 * transaction of its own, and no more is read until it is, so that the memory used doesn't grow with the file.
 * Refuses `document.tooLarge` as soon as there is too much, `document.empty`, and `document.brokenOff` when the sender
 * goes away before the end.
 */
export async function storePieces(
  blob: { workspaceId: string; blobId: string; fileName: string },
  body: ReadableStream<Uint8Array>,
): Promise<Stored> {
  const { workspaceId, blobId, fileName } = blob;
  const hash = createHash("sha256");
  const piece = new Uint8Array(pieceSize);
  let sample: Uint8Array = new Uint8Array();
  let [filled, index, size] = [0, 0, 0];

  async function savePiece() {
    if (index === 0) sample = piece.slice(0, Math.min(filled, sampleSize));
    await inTransaction(workspaceId, (tx) => addPiece(tx, workspaceId, blobId, index, piece.subarray(0, filled)));
    index += 1;
    filled = 0;
  }

  const reader = body.getReader();
  for (let chunk = await next(reader, fileName); chunk; chunk = await next(reader, fileName)) {
    size = accepted(checkSize(size + chunk.length, fileName));
    hash.update(chunk);
    for (let read = 0; read < chunk.length; ) {
      const part = chunk.subarray(read, read + pieceSize - filled);
      piece.set(part, filled);
      filled += part.length;
      read += part.length;
      if (filled === pieceSize) await savePiece();
    }
  }
  if (filled > 0) await savePiece();
  accepted(checkSize(size, fileName));
  return { size, sha256: hash.digest("hex"), sample };
}

/** The next bytes, or undefined at the end. What is left after a refusal is not read, nor is the sender cut off. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>, fileName: string): Promise<Uint8Array | undefined> {
  try {
    const { value } = await reader.read();
    return value;
  } catch {
    throw new Refused("document.brokenOff", { fileName });
  }
}
