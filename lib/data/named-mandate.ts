import type { NamedMandate } from "#lib/domain/presence/called-participants.ts";
import { mandateFromRow } from "./mandate.ts";
import type { Tx } from "./transaction.ts";

/** Every mandate of a body with the names of who holds it and whom it represents. */
export async function loadNamedMandates(tx: Tx, workspaceId: string, bodyId: string): Promise<NamedMandate[]> {
  const rows = await tx.mandate.findMany({
    where: { workspaceId, bodyId },
    include: { person: { select: { name: true } }, represents: { select: { name: true } } },
    orderBy: [{ from: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...mandateFromRow(row), personName: row.person.name, organisationName: row.represents?.name ?? null }));
}
