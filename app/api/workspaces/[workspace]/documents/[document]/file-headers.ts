import type { OpenDocument } from "#lib/queries/document/open-document.ts";

/** What a browser can show by itself; the rest is always saved. */
const shown = /^(?:application\/pdf|text\/plain|image\/(?:png|jpeg|webp|gif))$/;

/**
 * The headers of a document. Whatever it holds, it can neither run nor reach anything of ours: it is taken for what it
 * was judged to be, never for a page, and stands in a sandbox without origin. It may be kept by the one who asked, but
 * must be asked for anew, since what may be read can change.
 */
export function fileHeaders({ name, mediaType, sha256 }: Pick<OpenDocument, "name" | "mediaType" | "sha256">, save: boolean): Headers {
  const disposition = save || !shown.test(mediaType) ? "attachment" : "inline";
  return new Headers({
    "Content-Type": mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType,
    "Content-Disposition": `${disposition}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
    "Accept-Ranges": "bytes",
    ETag: `"${sha256}"`,
  });
}

/** For receivers that don't know the other form: what isn't plain ASCII becomes a line. */
function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
}

/** As RFC 8187 writes a value: `encodeURIComponent`, and the four signs it leaves that the RFC doesn't. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
