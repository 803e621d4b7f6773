import { getLocale } from "next-intl/server";
import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { roundCsv } from "#lib/documents/recommendation/round-csv.ts";
import { roundPage } from "#lib/queries/round/round-page.ts";

type Props = { params: Promise<{ workspace: string; round: string }> };

/** The board of a round as a table for a spreadsheet program, for one who may read it. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, round } = await params;
  const actor = await currentActor(workspace);
  const page = actor && z.uuid().safeParse(round).success ? await roundPage(actor, round, new Date()) : null;
  if (!page) return new Response(null, { status: 404 });
  const name = `${page.case.registrationNumber.replace(/[^\p{L}\p{N}.-]+/gu, "-")}.csv`;
  return new Response(roundCsv(page.rows, page.asked, await getLocale()), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}
