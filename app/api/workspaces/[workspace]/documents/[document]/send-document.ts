import { type OpenDocument, readBytes } from "#lib/queries/document/open-document.ts";
import { readRange } from "./byte-range.ts";
import { fileHeaders } from "./file-headers.ts";

/** Sends a document that may be read, or the part of it asked for; with `?save` as a file to keep. */
export function sendDocument(request: Request, document: OpenDocument): Response {
  const headers = fileHeaders(document, new URL(request.url).searchParams.has("save"));
  if (request.headers.get("if-none-match") === headers.get("etag")) return new Response(null, { status: 304, headers });

  const range = isRangeWanted(request.headers, headers) ? readRange(request.headers.get("range"), document.size) : null;
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${document.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: document.size - 1 };
  if (range) headers.set("Content-Range", `bytes ${start}-${end}/${document.size}`);
  return new Response(readBytes(document, { start, end }), { status: range ? 206 : 200, headers });
}

/** A part is sent only while the file is the one that the receiver has the other parts of (If-Range). */
function isRangeWanted(asked: Headers, sent: Headers): boolean {
  const ifRange = asked.get("if-range");
  return ifRange === null || ifRange === sent.get("etag");
}
