import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { evidenceSignedIn } from "#lib/queries/reply/open-evidence.ts";
import { sendDocument } from "../../../../documents/[document]/send-document.ts";

type Props = { params: Promise<{ workspace: string; addressee: string; reply: string }> };

const address = z.object({ addressee: z.uuid(), reply: z.uuid() });

/** Sends the extract that came with a reply to the organisation's contact, and to who records replies on paper. 404 for what may not be read. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const given = await params;
  const asked = address.safeParse(given);
  const actor = asked.success ? await currentActor(given.workspace) : null;
  const document = actor && asked.success ? await evidenceSignedIn(actor, asked.data.addressee, asked.data.reply) : null;
  return document ? sendDocument(request, document) : new Response(null, { status: 404 });
}
