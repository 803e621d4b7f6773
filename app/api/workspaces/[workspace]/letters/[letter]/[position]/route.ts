import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import { enclosedFile } from "#lib/queries/letter/letters.ts";
import { fileHeaders } from "../../../documents/[document]/file-headers.ts";

type Props = { params: Promise<{ workspace: string; letter: string; position: string }> };

/** Sends a file that goes with a letter, to be kept. 404 for what may not be read. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, letter, position } = await params;
  const actor = await currentActor(workspace);
  const isPlace = z.uuid().safeParse(letter).success && /^\d{1,3}$/.test(position);
  const file = actor && isPlace ? await enclosedFile(actor, letter, Number(position)) : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(readBytes(file, { start: 0, end: file.size - 1 }), { headers: fileHeaders(file, true) });
}
