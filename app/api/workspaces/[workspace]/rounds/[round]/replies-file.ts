import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { roundTable } from "#lib/documents/recommendation/round-table.ts";
import { roundPage } from "#lib/queries/round/round-page.ts";
import { type TableFormat, tableResponse } from "../../table-response.ts";

type RoundParams = Promise<{ workspace: string; round: string }>;

/** The board of a round as a list for a spreadsheet program, for one who may read it. */
export async function repliesFile(params: RoundParams, format: TableFormat): Promise<Response> {
  const { workspace, round } = await params;
  const actor = await currentActor(workspace);
  const page = actor && z.uuid().safeParse(round).success ? await roundPage(actor, round, new Date()) : null;
  if (!page) return new Response(null, { status: 404 });
  const words = await getTranslations("round.list");
  return tableResponse(roundTable(page.rows, page.asked, await getLocale()), format, { name: page.case.registrationNumber, sheet: words("title") });
}
