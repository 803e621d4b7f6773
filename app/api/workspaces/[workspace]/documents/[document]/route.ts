import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { openDocument } from "#lib/queries/document/open-document.ts";
import { sendDocument } from "./send-document.ts";

type Props = { params: Promise<{ workspace: string; document: string }> };

/** Sends a document, or the part of it asked for; with `?save` as a file to keep. 404 for what may not be read. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { workspace, document: id } = await params;
  const actor = await currentActor(workspace);
  const document = actor && z.uuid().safeParse(id).success ? await openDocument(actor, id) : null;
  return document ? sendDocument(request, document) : new Response(null, { status: 404 });
}
