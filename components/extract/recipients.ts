import type { DispatchWay } from "#lib/domain/extract/dispatch.ts";
import { type ExtractRecipient, recipientKey } from "#lib/domain/extract/recipients.ts";

/** One who is suggested; `hasIt` where the extract as it now reads has been sent already. */
export type SuggestedRecipient = ExtractRecipient & { readonly hasIt: boolean };

/** One row of the form. */
export type Row = {
  readonly key: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly address: string;
  readonly way: DispatchWay;
  readonly isChosen: boolean;
  readonly hasIt: boolean;
};

/** The rows to begin with: those suggested, chosen unless they have it, or what is sent is secret. */
export function rowsOf(suggested: readonly SuggestedRecipient[], isSecret: boolean): readonly Row[] {
  return suggested.map((one) => ({ ...one, key: recipientKey(one), address: one.address ?? "", way: "email", isChosen: !one.hasIt && !isSecret }));
}

/** Adds one by name, as an organisation where there is one of that name; one who is there already is chosen. */
export function withRecipient(rows: readonly Row[], name: string, organisations: readonly { id: string; name: string }[]): readonly Row[] {
  const organisationId = organisations.find((each) => each.name.toLowerCase() === name.toLowerCase())?.id ?? null;
  const key = recipientKey({ organisationId, name });
  if (rows.some((row) => row.key === key)) return changed(rows, key, { isChosen: true });
  return [...rows, { key, organisationId, name, address: "", way: "email", isChosen: true, hasIt: false }];
}

/** The rows with something else in one of them. */
export function changed(rows: readonly Row[], key: string, change: Partial<Pick<Row, "way" | "isChosen">>): readonly Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...change } : row));
}
