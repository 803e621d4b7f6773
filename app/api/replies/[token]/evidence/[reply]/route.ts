import { z } from "zod";
import { evidenceByLink } from "#lib/queries/reply/open-evidence.ts";
import { sendDocument } from "../../../../workspaces/[workspace]/documents/[document]/send-document.ts";

type Props = { params: Promise<{ token: string; reply: string }> };

/** Sends the extract that came with a reply to those who have the link to it. 404 for what may not be read. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token, reply } = await params;
  const document = z.uuid().safeParse(reply).success ? await evidenceByLink(token.slice(0, 100), reply, new Date()) : null;
  return document ? sendDocument(request, document) : new Response(null, { status: 404 });
}
