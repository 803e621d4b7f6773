import { publishedBytes, publishedFile } from "#lib/queries/public/minutes.ts";
import type { MeetingParams } from "../published.ts";

export const dynamic = "force-dynamic";

/** The file of published minutes: the sealed one where nothing is kept back. Asked for anew each time, since it can be taken away. */
export async function GET(request: Request, { params }: { params: Promise<MeetingParams> }): Promise<Response> {
  const { organisation, body, meeting } = await params;
  const file = await publishedFile(organisation, body, meeting);
  if (!file) return new Response(null, { status: 404 });
  const headers = { ETag: `"${file.sha256}"`, "Cache-Control": "public, no-cache" };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(publishedBytes(file), {
    headers: { ...headers, "Content-Type": "application/pdf", "Content-Length": String(file.size), "Content-Disposition": `inline; filename="${organisation}-${body}-${meeting}.pdf"` },
  });
}
