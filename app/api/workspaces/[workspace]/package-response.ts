import type { Outcome } from "#lib/action/outcome.ts";
import { zipBag } from "#lib/documents/archive/zip.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import type { Package } from "#lib/usecases/archive/package.ts";

/** Sends a package as one zip file that is made while it is sent; a refusal as its sentence, which a browser shows by itself. */
export function packageResponse(outcome: Outcome<Package>): Response {
  if (!outcome.ok) return new Response(outcome.sentence, { status: 409, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const { workspaceId, name, files, tags, at } = outcome.value;
  const toPack = files.map(({ content, ...file }) => ({
    ...file,
    open: () => ("text" in content ? Buffer.from(content.text) : readBytes({ workspaceId, blobId: content.stored.blobId }, { start: 0, end: content.stored.size - 1 })),
  }));
  return new Response(zipBag(name, toPack, tags, at), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}.zip`,
      "Cache-Control": "private, no-store",
    },
  });
}
