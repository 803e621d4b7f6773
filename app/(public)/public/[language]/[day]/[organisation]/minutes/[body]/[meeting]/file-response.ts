import { publishedBytes, publishedFile } from "#lib/queries/public/minutes.ts";
import type { MeetingParams } from "./published.ts";

/** Answers with a file of published minutes, which is asked for anew each time, since it can be taken away. */
export async function fileResponse(request: Request, { organisation, body, meeting }: MeetingParams, which: "file" | "sealedFile"): Promise<Response> {
  const file = await publishedFile(organisation, body, meeting, which);
  if (!file) return new Response(null, { status: 404 });
  const headers = { ETag: `"${file.sha256}"`, "Cache-Control": "public, no-cache" };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(publishedBytes(file), {
    headers: { ...headers, "Content-Type": "application/pdf", "Content-Length": String(file.size), "Content-Disposition": `inline; filename="${organisation}-${body}-${meeting}.pdf"` },
  });
}
