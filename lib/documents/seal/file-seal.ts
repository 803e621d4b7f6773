import { sha256 } from "./sealed-content.ts";
import type { OpenKey } from "./signing-key.ts";

/** The seal that was found on a file: whose key, the signature, and the message that it is to be a signature on. */
export type FileSeal = { readonly keyId: string; readonly signature: Buffer; readonly message: Buffer };

// The end of a PDF that the typesetter has written (ISO 32000, 7.5.5), and the same with our line before it.
const end = /startxref\n\d+\n%%EOF\n?$/;
const sealedEnd = /%attsats-seal-1 ([0-9a-f]{16}) ([0-9a-f]{128})\n(startxref\n\d+\n%%EOF\n?)$/;
const untilEnd = /^[^\n]*\nstartxref\n\d+\n%%EOF/;
const longestEnd = 300;

/**
 * Seals a PDF: adds one line before its last, a comment to every reader of PDF, that holds the signature on the digest of
 * all other bytes. Nothing else moves, so the file stays of the standard it was. The same file and key give the same bytes.
 */
export function sealFile(pdf: Buffer, key: OpenKey): Buffer {
  const found = end.exec(tail(pdf));
  if (!found) throw new Error("The file does not end as a PDF does.");
  const cut = pdf.length - found[0].length;
  const line = `%attsats-seal-1 ${key.id} ${key.sign(messageFor(key.id, pdf)).toString("hex")}\n`;
  return Buffer.concat([pdf.subarray(0, cut), Buffer.from(line, "latin1"), pdf.subarray(cut)]);
}

/** Finds the seal, and what it is to cover: every byte of the file but its own line. Null for a file that has none in its place. */
export function sealOf(bytes: Uint8Array): FileSeal | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = sealedEnd.exec(tail(file));
  if (!found) return null;
  const [all, keyId, signature, ending] = found as unknown as [string, string, string, string];
  const rest = Buffer.concat([file.subarray(0, file.length - all.length), file.subarray(file.length - ending.length)]);
  return { keyId, signature: Buffer.from(signature, "hex"), message: messageFor(keyId, rest) };
}

/**
 * Parts a file after its seal: `sealed` ends where a sealed file does, `appended` is what follows. A file without a seal,
 * or with nothing after it, is all of it `sealed`.
 */
export function partedAfterSeal(bytes: Uint8Array): { readonly sealed: Buffer; readonly appended: Buffer } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf("%attsats-seal-1 ");
  const found = at < 0 ? null : untilEnd.exec(file.toString("latin1", at, at + longestEnd));
  const end = found ? at + found[0].length : file.length;
  return file.length - end <= 1 ? { sealed: file, appended: Buffer.alloc(0) } : { sealed: file.subarray(0, end), appended: file.subarray(end) };
}

function messageFor(keyId: string, rest: Uint8Array): Buffer {
  return Buffer.from(`attsats-seal-1 ${keyId} ${sha256(rest)}\n`, "latin1");
}

const tail = (file: Buffer): string => file.toString("latin1", Math.max(0, file.length - longestEnd));
