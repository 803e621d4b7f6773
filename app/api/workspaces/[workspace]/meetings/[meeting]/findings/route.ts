import { getLocale } from "next-intl/server";
import type { ToldFinding } from "#components/room/told-finding.ts";
import { currentActor } from "#lib/auth/session.ts";
import { findingSentence, ruleSentence } from "#lib/i18n/finding.ts";
import { meetingFindings } from "#lib/queries/minutes/findings.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

/**
 * Tells what doesn't hold in the record of a meeting, in sentences. A request of its own, since the whole record is read
 * for it: the room asks when the hand rests. 404 for one who doesn't write the minutes.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, meeting } = await params;
  const actor = await currentActor(workspace);
  const found = actor && (await meetingFindings(actor, meeting));
  if (!actor || !found) return new Response(null, { status: 404 });
  const language = await getLocale();
  const told = found.map(
    ({ code, severity, rule, place, facts }): ToldFinding => ({
      code,
      severity,
      place,
      sentence: findingSentence({ code, facts }, language),
      rule: ruleSentence(rule, actor.workspace.legalForm, language),
    }),
  );
  return Response.json(told, { headers: { "Cache-Control": "private, no-store" } });
}
