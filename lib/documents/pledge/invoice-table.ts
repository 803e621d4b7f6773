import type { Decided } from "#lib/domain/reply/reply.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Rows } from "../table/rows.ts";

/** A line to invoice: whom, for which case and year, how much, and by which decision. */
export type InvoiceLine = Readonly<{ payer: string; registrationNumber: string; caseTitle: string; year: number; sum: bigint; decided: Decided }>;

/** The list to invoice from, for a spreadsheet program. */
export function invoiceTable(lines: readonly InvoiceLine[], language: Language): Rows {
  const words = translator(language, "pledge");
  const columns = ["payer", "case", "caseTitle", "year", "sum", "decidedBy", "decidedOn", "paragraph", "registrationNumber"] as const;
  const body = lines.map(({ payer, registrationNumber, caseTitle, year, sum, decided }) => [
    payer, registrationNumber, caseTitle, year, { ore: sum }, decided.name, { day: decided.on }, decided.paragraph, decided.registrationNumber,
  ]);
  return [columns.map((column) => words(`columns.${column}`)), ...body];
}
