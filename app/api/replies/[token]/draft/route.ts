import { visitorAction } from "#lib/action/boundary.ts";
import { saveByLink, saveByLinkShape } from "#lib/usecases/reply/save-draft.ts";
import { languageBy } from "../../../../(public)/reply/[token]/link-of.ts";

type Props = { params: Promise<{ token: string }> };

const largest = 1_000_000;

/** Saves the draft of a reply while it is written: `{ version, content }`. A save waits for nothing, as a server action would. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  if (Number(request.headers.get("content-length")) > largest) return new Response(null, { status: 413 });
  const given: unknown = await request.json().catch(() => null);
  const { token } = await params;
  const save = visitorAction(saveByLinkShape, saveByLink, () => languageBy(token));
  return Response.json(await save({ ...(given as object), token }), { headers: { "cache-control": "no-store" } });
}
