import { createHash } from "node:crypto";

/** A revision with a hole for the signature: what stands before and after it. All of it but the hole, and the file before, is signed. */
export type Revision = { readonly before: Buffer; readonly after: Buffer };

/**
 * The revision that is appended to a sealed file to hold one signature (ISO 32000-1, 7.5.6 and 12.8): an invisible field on
 * the last page, the signature's dictionary with a hole of `size` bytes in hex, and the catalog and the page once more, naming
 * them. Nothing else of the file is touched. The same file, moment and size give the same bytes, and it is by that that a
 * revision is known again; so what is written here never changes, other than under a new name of the field. Throws on a file
 * that isn't written as the typesetter writes.
 */
export function revisionOf(file: Buffer, at: Date, size: number): Revision {
  const { root, info, id, size: next, startxref } = trailerOf(file);
  const [catalog, page] = [objectOf(file, startxref, root), lastPageOf(file, startxref, root)];
  const [field, signature] = [next, next + 1];
  const before = [
    object(root, withEntry(catalog, `/AcroForm <<\n    /Fields [${field} 0 R]\n    /SigFlags 3\n  >>`)),
    object(page.number, withEntry(page.text, `/Annots [${field} 0 R]`)),
    object(field, `<<\n  /Type /Annot\n  /Subtype /Widget\n  /FT /Sig\n  /T (attsats-certificate-1)\n  /Rect [0 0 0 0]\n  /F 132\n  /P ${page.number} 0 R\n  /V ${signature} 0 R\n>>`),
  ];
  const starts = startsOf(file.length + 1, before);
  const offsets = new Map([root, page.number, field, signature].map((number, i) => [number, starts[i]!]));
  const opening = (range: string) =>
    `${signature} 0 obj\n<<\n  /Type /Sig\n  /Filter /Adobe.PPKLite\n  /SubFilter /ETSI.CAdES.detached\n  /M (D:${stampOf(at)})\n  /ByteRange [${range}]\n  /Contents `;
  const hole = starts[3]! + opening(rangeOf(0, 0, 0)).length;
  const holeEnd = hole + 2 * size + 2;
  const closing = "\n>>\nendobj\n";
  const changed = createHash("sha256").update(file).digest("hex").slice(0, 32);
  const after = `${closing}${tableOf(offsets)}trailer\n<<\n  /Size ${next + 2}\n  /Root ${root} 0 R\n  /Info ${info}\n  /ID [${id} <${changed}>]\n  /Prev ${startxref}\n>>\nstartxref\n${holeEnd + closing.length}\n%%EOF\n`;
  return {
    before: Buffer.from(`\n${before.join("")}${opening(rangeOf(hole, holeEnd, after.length))}`, "latin1"),
    after: Buffer.from(after, "latin1"),
  };
}

/** The moment that a revision's text says it was signed, and what stands in its hole; null for what is none of ours. */
export function readRevision(revision: Buffer): { readonly at: Date; readonly contents: Buffer } | null {
  const found = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)\n {2}\/ByteRange \[[\d ]+\]\n {2}\/Contents <((?:[0-9a-f]{2})+)>\n/.exec(revision.toString("latin1"));
  if (!found) return null;
  const [, year, month, day, hours, minutes, seconds, contents] = found;
  const at = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(at.getTime()) ? null : { at, contents: Buffer.from(contents!, "hex") };
}

type Trailer = { root: number; info: string; id: string; size: number; startxref: number };

function trailerOf(file: Buffer): Trailer {
  const end = file.toString("latin1", file.lastIndexOf("\ntrailer\n"));
  const found = /\/Size (\d+)\n\s*\/Root (\d+) 0 R\n\s*\/Info (\d+ 0 R)\n\s*\/ID \[(\([\w+/=]+\)) \([\w+/=]+\)\][^]*startxref\n(\d+)\n%%EOF$/.exec(end);
  if (!found) throw new Error("The file has no trailer of the typesetter's form.");
  const [, size, root, info, id, startxref] = found as unknown as [string, string, string, string, string, string];
  return { root: Number(root), info, id, size: Number(size), startxref: Number(startxref) };
}

/** The text of an object that is one dictionary, found by the table at `startxref`, which has all of them in one piece from 0. */
function objectOf(file: Buffer, startxref: number, number: number): string {
  const first = file.indexOf("\n", startxref + "xref\n".length) + 1;
  const entry = file.toString("latin1", first + 20 * number, first + 20 * number + 20);
  const start = /^\d{10} 00000 n\r\n$/.test(entry) ? Number(entry.slice(0, 10)) : -1;
  const text = start < 0 ? "" : file.toString("latin1", start, file.indexOf("\nendobj\n", start));
  const opening = `${number} 0 obj\n`;
  if (!text.startsWith(`${opening}<<\n`) || !text.endsWith("\n>>")) throw new Error(`Object ${number} is not a dictionary of the typesetter's form.`);
  return text.slice(opening.length);
}

function lastPageOf(file: Buffer, startxref: number, root: number): { number: number; text: string } {
  let [number, text] = [root, objectOf(file, startxref, root)];
  while (!/^ {2}\/Type \/Page$/m.test(text)) {
    const below = /^ {2}\/Pages (\d+) 0 R$/m.exec(text) ?? /^ {2}\/Kids \[(?:\d+ 0 R )*(\d+) 0 R\]$/m.exec(text);
    // A page lies below its parents, and has been written after them.
    if (!below || (number !== root && Number(below[1]) <= number)) throw new Error("The file has no last page that can be found.");
    number = Number(below[1]);
    text = objectOf(file, startxref, number);
  }
  return { number, text };
}

/** The dictionary with one entry more. Throws where it has that one already. */
function withEntry(dictionary: string, entry: string): string {
  const [name] = entry.split(" ");
  if (dictionary.includes(`\n  ${name} `)) throw new Error(`The dictionary has ${name} already.`);
  return `${dictionary.slice(0, -">>".length)}  ${entry}\n>>`;
}

const object = (number: number, text: string): string => `${number} 0 obj\n${text}\nendobj\n`;

/** Where each of the objects begins, and where the next one would. */
function startsOf(from: number, objects: readonly string[]): number[] {
  return objects.reduce((starts, text) => [...starts, starts.at(-1)! + text.length], [from]);
}

function tableOf(offsets: ReadonlyMap<number, number>): string {
  const entries = [...offsets].toSorted(([a], [b]) => a - b);
  return `xref\n${entries.map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n\r\n`).join("")}`;
}

const rangeOf = (hole: number, holeEnd: number, after: number): string => `0 ${[hole, holeEnd, after].map((at) => String(at).padStart(10, "0")).join(" ")}`;

/** "20100504100000Z": UTC, to the second. */
const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`;
