import type { Outcome } from "#lib/action/outcome.ts";
import { zipBag } from "#lib/documents/archive/zip.ts";
import type { Package } from "#lib/usecases/archive/package.ts";

/** Sends a package as one zip file that is made while it is sent; a refusal as its sentence, which a browser shows by itself. */
export function packageResponse(outcome: Outcome<Package>): Response {
  if (!outcome.ok) return new Response(outcome.sentence, { status: 409, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const { name, files, tags, at } = outcome.value;
  return new Response(zipBag(name, files, tags, at), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}.zip`,
      "Cache-Control": "private, no-store",
    },
  });
}
