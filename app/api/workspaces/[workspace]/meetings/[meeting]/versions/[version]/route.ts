import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { versionFile } from "#lib/queries/approval/version-file.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import { fileHeaders } from "../../../../documents/[document]/file-headers.ts";

type Props = { params: Promise<{ workspace: string; meeting: string; version: string }> };

/** Sends the file that a version's signatures cover, to be printed and signed on paper. 404 for what may not be read. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, meeting, version } = await params;
  const actor = await currentActor(workspace);
  const areIds = [meeting, version].every((id) => z.uuid().safeParse(id).success);
  const file = actor && areIds ? await versionFile(actor, meeting, version, new Date()) : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(readBytes(file, { start: 0, end: file.size - 1 }), { headers: fileHeaders(file, false) });
}
