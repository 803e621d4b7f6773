import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/domain/audit/event.ts";
import type { Minutes, MinutesEntry, MinutesPart } from "#lib/domain/minutes/minutes.ts";

/** A file that is enclosed with the minutes: its name as printed, and the SHA-256 of its bytes in hex. */
export type SealedAttachment = { readonly name: string; readonly sha256: string };

/** One § and the digest of all that it says. */
export type ParagraphDigest = { readonly number: number; readonly digest: string };

/**
 * What is signed. `text` is the content in its canonical form, `digest` what stands for the whole of it. Digests are
 * SHA-256 in hex.
 */
export type SealedContent = {
  readonly text: string;
  readonly digest: string;
  readonly cover: string;
  readonly paragraphs: readonly ParagraphDigest[];
};

/** The content as it is written in `text`; a new form gets a new name. */
export type SealedRecord = {
  readonly format: typeof contentFormat;
  readonly cover: Omit<Minutes, "draft" | "asOf" | "entries">;
  readonly entries: readonly SealedEntry[];
  readonly attachments: readonly SealedAttachment[];
};
export type SealedEntry = WithoutMarks<MinutesEntry>;

// Whether words were written by hand is for the writer's screen; the words are the same.
type WithoutMarks<E> = E extends { proceedings: MinutesPart[]; remarks: MinutesPart | null }
  ? Omit<E, "proceedings" | "remarks"> & { proceedings: SealedPart[]; remarks: SealedPart | null }
  : E;
type SealedPart = Omit<MinutesPart, "byHand">;

export const contentFormat = "attsats-content-1";

/**
 * Gives the canonical form of minutes and what is enclosed with them, and its digests: the cover and each § by itself,
 * the whole from these, so that one § can be shown to belong to it without the others. The order of the attachments, and
 * whether the minutes are a draft and since when they read as they do, make no difference; everything else does. The
 * JSON is that of RFC 8785. Throws on an attachment's digest that is no SHA-256 in small hex.
 */
export function sealedContent(minutes: Minutes, attachments: readonly SealedAttachment[]): SealedContent {
  return digestsOf(recordOf(minutes, attachments));
}

/** The digests of a record that has been sealed, reckoned anew from what it says. */
export function digestsOf(record: SealedRecord): SealedContent {
  const cover = sha256(canonicalJson(record.cover));
  const paragraphs = record.entries.map((entry) => ({ number: entry.number, digest: sha256(canonicalJson(entry)) }));
  const { format, attachments } = record;
  const digest = sha256(canonicalJson({ format, cover, paragraphs, attachments }));
  return { text: canonicalJson(record), digest, cover, paragraphs };
}

/** Reads the text of a sealed content; null for what has not the form of one. Whether it is true its digest tells. */
export function readRecord(text: string): SealedRecord | null {
  try {
    const read = JSON.parse(text) as Partial<SealedRecord> | null;
    const lists = [read?.entries, read?.attachments].every((list) => Array.isArray(list) && list.every(isObject));
    return read?.format === contentFormat && isObject(read.cover) && lists ? (read as SealedRecord) : null;
  } catch {
    // Damaged text is one of the things that are looked for.
    return null;
  }
}

/** The minutes that were sealed, for printing them or a § of them anew. `asOf` becomes the document's date. */
export function minutesOfRecord({ cover, entries }: SealedRecord, asOf: Date): Minutes {
  return { ...cover, draft: false, asOf, entries: entries.map(marked) };
}

/** SHA-256 in hex; of a string its UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

function recordOf({ draft: _, asOf: __, entries, ...cover }: Minutes, attachments: readonly SealedAttachment[]): SealedRecord {
  const broken = attachments.find((attachment) => !/^[0-9a-f]{64}$/.test(attachment.sha256));
  if (broken) throw new Error(`The digest of the attachment "${broken.name}" is no SHA-256 in hex.`);
  return { format: contentFormat, cover, entries: entries.map(unmarked), attachments: attachments.map(named).toSorted(byName) };
}

// A caller's rows may hold more than what is sealed of them.
const named = ({ name, sha256: digest }: SealedAttachment): SealedAttachment => ({ name, sha256: digest });

const byName = (a: SealedAttachment, b: SealedAttachment): number =>
  compare(a.name, b.name) || compare(a.sha256, b.sha256);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function unmarked(entry: MinutesEntry): SealedEntry {
  if (entry.kind !== "paragraph") return entry;
  return { ...entry, proceedings: entry.proceedings.map(unmarkedPart), remarks: entry.remarks && unmarkedPart(entry.remarks) };
}

const unmarkedPart = ({ byHand: _, ...part }: MinutesPart): SealedPart => part;

function marked(entry: SealedEntry): MinutesEntry {
  if (entry.kind !== "paragraph") return entry;
  const markedPart = (part: SealedPart): MinutesPart => ({ ...part, byHand: "no" });
  return { ...entry, proceedings: entry.proceedings.map(markedPart), remarks: entry.remarks && markedPart(entry.remarks) };
}
