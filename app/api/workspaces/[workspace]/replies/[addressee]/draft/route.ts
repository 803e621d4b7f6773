import { throughBoundary } from "#lib/action/boundary.ts";
import { saveSignedIn, saveSignedInShape } from "#lib/usecases/reply/save-draft.ts";

type Props = { params: Promise<{ workspace: string; addressee: string }> };

const largest = 1_000_000;

/** Saves the draft of a reply while it is written: `{ version, content }`. A save waits for nothing, as a server action would. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { workspace, addressee } = await params;
  if (Number(request.headers.get("content-length")) > largest) return new Response(null, { status: 413 });
  const given: unknown = await request.json().catch(() => null);
  const input = { ...(given as object), addresseeId: addressee };
  return Response.json(await throughBoundary({ shape: saveSignedInShape, useCase: saveSignedIn }, { workspace, input }), { headers: { "cache-control": "no-store" } });
}
