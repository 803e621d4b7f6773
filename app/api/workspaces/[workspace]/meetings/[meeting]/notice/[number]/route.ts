import { z } from "zod";
import { fileHeaders } from "#app/api/workspaces/[workspace]/documents/[document]/file-headers.ts";
import { currentActor } from "#lib/auth/session.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import { openNotice } from "#lib/queries/meeting/open-notice.ts";

type Props = { params: Promise<{ workspace: string; meeting: string; number: string }> };

const address = z.object({ meeting: z.uuid(), number: z.coerce.number().int().min(1).max(100_000) });

/** Sends an issued notice as the PDF it went out as. 404 for what may not be read. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { workspace, ...ids } = await params;
  const asked = address.safeParse(ids);
  const actor = await currentActor(workspace);
  const notice = actor && asked.success ? await openNotice(actor, asked.data.meeting, asked.data.number) : null;
  if (!notice) return new Response(null, { status: 404 });

  const headers = fileHeaders(notice, new URL(request.url).searchParams.has("save"));
  headers.delete("Accept-Ranges");
  if (request.headers.get("if-none-match") === headers.get("etag")) return new Response(null, { status: 304, headers });
  headers.set("Content-Length", String(notice.size));
  return new Response(readBytes(notice, { start: 0, end: notice.size - 1 }), { headers });
}
