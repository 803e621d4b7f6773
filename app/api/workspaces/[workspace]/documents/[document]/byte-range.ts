/** A part of a file, both ends counted from 0 and included. */
export type ByteRange = { start: number; end: number };

/**
 * Reads a Range header (RFC 9110, 14.2) for a file of `size` bytes. Gives the part asked for, "unsatisfiable" for one
 * that lies beyond the end, and null for no header and for what is not understood or asks for several parts: then the
 * whole file is sent, as the standard allows.
 */
export function readRange(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const count = Math.min(Number(last), size);
    return count === 0 ? "unsatisfiable" : { start: size - count, end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start >= size ? "unsatisfiable" : { start, end };
}
