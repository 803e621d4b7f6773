import { readBytes } from "#lib/queries/document/open-document.ts";
import { fetchByLink, fetchByLinkShape } from "#lib/usecases/extract/fetch-by-link.ts";
import { fileHeaders } from "../../../workspaces/[workspace]/documents/[document]/file-headers.ts";

type Props = { params: Promise<{ token: string; format: string }> };

/** The file that a link leads to; that it was fetched is kept. 404 for a link that doesn't hold, whatever the reason. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const asked = fetchByLinkShape.safeParse(await params);
  const file = asked.success ? await fetchByLink({ now: new Date() }, asked.data) : null;
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const headers = fileHeaders(file, true);
  headers.set("Cache-Control", "private, no-store");
  headers.set("Content-Length", String(file.size));
  headers.delete("Accept-Ranges");
  return new Response(readBytes(file, { start: 0, end: file.size - 1 }), { headers });
}
