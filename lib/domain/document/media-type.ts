import { Refused } from "#lib/domain/refused.ts";

/** The kinds of file that a case takes, with the ends of name each may have; the first is the usual one. */
const extensions = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "image/tiff": ["tif", "tiff"],
  "text/plain": ["txt", "text", "md", "csv", "log"],
} as const;

export type MediaType = keyof typeof extensions;

export const mediaTypes = Object.keys(extensions) as MediaType[];

/** The ends of name that a kind of file may have, without the point; the first is the usual one. */
export function extensionsOf(mediaType: MediaType): readonly string[] {
  return extensions[mediaType];
}

/**
 * Decides what kind of file this is, by its content: `detected` is what a library has found in it (null when nothing),
 * `sample` its first bytes: 4 kB or more, or all of a shorter file. The name decides only that a text which calls itself
 * a web page or a script is taken at its word.
 * Refuses `document.empty`, and `document.kindNotAccepted` with what was found (`found`: a word the sentence chooses by,
 * `mediaType`: as detected) and the name.
 */
export function judgeMediaType(file: { detected: string | null; sample: Uint8Array; fileName: string }): MediaType | Refused {
  const { detected, sample, fileName } = file;
  if (sample.length === 0) return new Refused("document.empty", { fileName });
  const accepted = mediaTypes.find((mediaType) => mediaType === detected && mediaType !== "text/plain");
  if (accepted) return accepted;
  const found = detected === null || detected === "text/plain" ? kindOfText(sample, fileName) : kindDetected(detected);
  if (found === "plainText") return "text/plain";
  return new Refused("document.kindNotAccepted", { found, mediaType: detected ?? "", fileName });
}

/** What a refused file turned out to be, in words that the sentence can choose by. */
export type RefusedKind =
  | "oldOffice"
  | "office"
  | "richText"
  | "webPage"
  | "drawing"
  | "markup"
  | "program"
  | "archive"
  | "sound"
  | "film"
  | "image"
  | "script"
  | "otherEncoding"
  | "binary"
  | "other";

const knownKinds: readonly [RegExp, RefusedKind][] = [
  [/^application\/x-cfb$|^application\/msword$|^application\/vnd\.ms-(?:excel|powerpoint)$/, "oldOffice"],
  [/^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument|ms-(?:word|excel|powerpoint|visio))/, "office"],
  [/^(?:application|text)\/rtf$/, "richText"],
  [/^text\/html$|^application\/xhtml\+xml$|^application\/vnd\.ms-htmlhelp$/, "webPage"],
  [/^image\/svg\+xml$/, "drawing"],
  [/^(?:application|text)\/xml$/, "markup"],
  [/^application\/(?:x-msdownload|x-elf|x-mach-binary|wasm|java-vm|x-msi|vnd\.android|x-ms-shortcut)/, "program"],
  [/^application\/(?:zip|gzip|x-gtar|x-tar|x-7z|x-rar|x-bzip|x-xz|x-lz|lzip|zstd|x-compress|java-archive|x-arj)/, "archive"],
  [/^audio\//, "sound"],
  [/^video\//, "film"],
  [/^image\//, "image"],
];

function kindDetected(mediaType: string): RefusedKind {
  return knownKinds.find(([form]) => form.test(mediaType))?.[1] ?? "other";
}

const webPageStart = /^<(?:!doctype html|html|head|body|script|iframe|style|meta|title|div|table|p|a|img|form)\b/;

const namedKinds: readonly [RegExp, RefusedKind][] = [
  [/\.svgz?$/i, "drawing"],
  [/\.(?:html?|xhtml|xml|mht|mhtml|hta)$/i, "webPage"],
  [/\.(?:js|mjs|vbs|bat|cmd|ps1|sh|reg|url|lnk)$/i, "script"],
];

function kindOfText(sample: Uint8Array, fileName: string): RefusedKind | "plainText" {
  const text = asUtf8(sample);
  if (text === null) return sample.includes(0) && !hasByteOrderMark16(sample) ? "binary" : "otherEncoding";
  if (/[^\P{Cc}\t\n\r\f]/u.test(text)) return "binary";
  const start = text.replace(/^\uFEFF?(?:\s|<!--[^]*?-->)*/u, "").toLowerCase();
  if (webPageStart.test(start)) return "webPage";
  if (/^<svg\b|^<!doctype svg/.test(start)) return "drawing";
  if (/^<\?xml|^<!doctype|^<!entity/.test(start)) return /<svg\b/.test(start) ? "drawing" : "markup";
  if (start.startsWith("#!")) return "script";
  if (start.startsWith("{\\rtf")) return "richText";
  return namedKinds.find(([end]) => end.test(fileName))?.[1] ?? "plainText";
}

/** A sample of that length may have been cut in the middle of a letter, so its end is left open. */
const cutSample = 4096;

function asUtf8(sample: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(sample, { stream: sample.length >= cutSample });
  } catch {
    return null;
  }
}

function hasByteOrderMark16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
