import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { Body } from "#lib/domain/body/body.ts";
import type { BodyRules } from "#lib/domain/body/rules.ts";
import type { Body as BodyRow } from "./generated/client.ts";

/** A body's row as the domain knows it. Its rules were checked when they were saved. */
export function bodyFromRow(row: BodyRow, legalForm: LegalForm): Body {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    legalForm,
    rules: row.rules as unknown as BodyRules,
    setUpByBodyId: row.setUpByBodyId,
    from: dayOf(row.from),
    to: row.to && dayOf(row.to),
  };
}

/** The day of a `date` column: "2010-04-22". */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
