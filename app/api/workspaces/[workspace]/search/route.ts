import { getLocale } from "next-intl/server";
import { currentActor } from "#lib/auth/session.ts";
import { search } from "#lib/queries/search/search.ts";
import { answerOf, monthsIn } from "./answer.ts";

const longest = 200;

/** Answers `?q=` with what was found; 404 for one who may not read in the workspace. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  const text = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, longest);
  const language = await getLocale();
  const found = actor && (await search(actor, { text, months: monthsIn(language) }, new Date()));
  if (!found) return new Response(null, { status: 404 });
  return Response.json(answerOf(found, workspace, language), { headers: { "Cache-Control": "private, no-store" } });
}
