import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#lib/auth/session.ts";
import { invoiceTable } from "#lib/documents/pledge/invoice-table.ts";
import { readWorkspaceLedger, toInvoice } from "#lib/queries/pledge/workspace-ledger.ts";
import { type TableFormat, tableResponse } from "../table-response.ts";

/** The list to invoice from, of all cases that reach one who may read them, or of the case or the year that the address names. */
export async function invoiceFile(request: Request, params: Promise<{ workspace: string }>, format: TableFormat): Promise<Response> {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  const ledger = actor && (await readWorkspaceLedger(actor));
  if (!ledger) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const lines = toInvoice(ledger.rows, { caseId: asked.get("case") ?? undefined, year: asked.has("year") ? Number(asked.get("year")) : undefined });
  const table = lines.flatMap(({ row, year, sum }) =>
    row.confirmation ? [{ payer: row.payerName, registrationNumber: row.registrationNumber, caseTitle: row.caseTitle, year, sum, decided: row.confirmation.decided }] : [],
  );
  const title = (await getTranslations("pledge.toInvoice"))("title");
  return tableResponse(invoiceTable(table, await getLocale()), format, { name: title, sheet: title });
}
