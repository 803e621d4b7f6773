import { extensionsOf } from "./media-type.ts";
import type { MediaType } from "./media-type.ts";

/** In bytes of UTF-8; with its extension short enough for every file system a member may save it on (255). */
const longestStem = 200;

/** Names that Windows keeps for devices, whatever extension follows. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * Gives a name under which a file can be saved anywhere, made of the one it came with: without folders, without
 * characters that systems forbid or that turn the writing direction, and with an extension that tells the truth.
 * A name with nothing left becomes "dokument".
 */
export function safeFileName(fileName: string, mediaType: MediaType): string {
  const name = fileName
    .toWellFormed()
    .normalize("NFC")
    .replace(/^.*[/\\]/su, "")
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/gu, " ")
    .trim();
  const allowed = extensionsOf(mediaType);
  const [, own, extension] = /^(.*)\.([^.]*)$/u.exec(name) ?? [];
  const fits = own !== undefined && extension !== undefined && allowed.includes(extension.toLowerCase());
  return `${stemOf(fits ? own : name)}.${fits ? extension.toLowerCase() : allowed[0]}`;
}

function stemOf(name: string): string {
  const stem = cutTo(longestStem, name.replace(/^[. ]+/u, "")).replace(/[. ]+$/u, "");
  if (stem === "") return "dokument";
  return deviceName.test(stem.replace(/\..*$/u, "")) ? `_${stem}` : stem;
}

function cutTo(limit: number, text: string): string {
  const cut = new Uint8Array(limit);
  const { read } = new TextEncoder().encodeInto(text, cut);
  return text.slice(0, read);
}
