import { Refused } from "#lib/domain/refused.ts";

/** Files are stored in pieces of this many bytes, so that none is ever whole in memory. */
export const pieceSize = 1024 * 1024;
/** The most bytes a document may have: 50 MB. */
export const largestDocument = 50 * pieceSize;

/** Gives the size in bytes of a document. Refuses `document.empty` and `document.tooLarge` (with the limit in MB). */
export function checkSize(size: number, fileName: string): number | Refused {
  if (size === 0) return new Refused("document.empty", { fileName });
  if (size > largestDocument) return new Refused("document.tooLarge", { fileName, limit: largestDocument / pieceSize });
  return size;
}
