import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { signatureScan } from "#lib/queries/approval/version-file.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import { fileHeaders } from "../../../../../../documents/[document]/file-headers.ts";

type Props = { params: Promise<{ workspace: string; meeting: string; version: string; signatory: string }> };

/** Sends the scan of a page that was signed on paper. 404 for what may not be read. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, meeting, version, signatory } = await params;
  const actor = await currentActor(workspace);
  const areIds = [meeting, version, signatory].every((id) => z.uuid().safeParse(id).success);
  const file = actor && areIds ? await signatureScan(actor, { meetingId: meeting, versionId: version, signatoryId: signatory }, new Date()) : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(readBytes(file, { start: 0, end: file.size - 1 }), { headers: fileHeaders(file, false) });
}
