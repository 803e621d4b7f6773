import { throughBoundary } from "#lib/action/boundary.ts";
import { saveItemText, saveItemTextShape } from "#lib/usecases/room/save-item-text.ts";

type Address = { params: Promise<{ workspace: string; item: string }> };

const largest = 1_000_000;

/**
 * Saves the text of an item while it is written: `{ text, baseVersion }`. A route of its own because server actions
 * wait for each other, and a save must not wait for anything.
 */
export async function POST(request: Request, { params }: Address) {
  const { workspace, item } = await params;
  if (Number(request.headers.get("content-length")) > largest) return new Response(null, { status: 413 });
  const given: unknown = await request.json().catch(() => null);
  const input = { ...(given as object), itemId: item };
  return Response.json(await throughBoundary({ shape: saveItemTextShape, useCase: saveItemText }, { workspace, input }));
}
