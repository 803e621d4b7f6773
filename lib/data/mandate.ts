import type { Mandate } from "#lib/domain/mandate/mandate.ts";
import type { Mandate as MandateRow } from "./generated/client.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

export type StoredMandate = Mandate & { version: number };

/** Every mandate of a body, those that have ended and those to come too, the earliest first. */
export async function loadMandates(tx: Tx, workspaceId: string, bodyId: string): Promise<StoredMandate[]> {
  const rows = await tx.mandate.findMany({ where: { workspaceId, bodyId }, orderBy: [{ from: "asc" }, { id: "asc" }] });
  return rows.map(mandateFromRow);
}

/** The mandate, or null where it is not in the workspace. */
export async function findMandate(tx: Tx, workspaceId: string, id: string): Promise<StoredMandate | null> {
  const row = await tx.mandate.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
  return row && mandateFromRow(row);
}

/** Adds a mandate. */
export async function createMandate(tx: Tx, workspaceId: string, mandate: Mandate): Promise<void> {
  await tx.mandate.create({ data: { workspaceId, id: mandate.id, bodyId: mandate.bodyId, personId: mandate.personId, ...columns(mandate) } });
}

/** Saves all of a mandate but whose it is and in which body, as its next version. */
export async function saveMandate(tx: Tx, workspaceId: string, mandate: Mandate): Promise<void> {
  await tx.mandate.update({
    where: { workspaceId_id: { workspaceId, id: mandate.id } },
    data: { ...columns(mandate), version: { increment: 1 } },
  });
}

/** A mandate's row as the domain knows it. */
export function mandateFromRow(row: MandateRow): StoredMandate {
  return {
    id: row.id,
    bodyId: row.bodyId,
    personId: row.personId,
    role: row.role,
    from: dayOf(row.from),
    to: row.to && dayOf(row.to),
    party: row.party,
    representsOrganisationId: row.representsOrganisationId,
    substituteOrder: row.substituteOrder,
    votingGroup: row.votingGroup,
    voteWeight: row.voteWeight,
    version: row.version,
  };
}

function columns(mandate: Mandate) {
  return {
    role: mandate.role,
    from: new Date(mandate.from),
    to: mandate.to === null ? null : new Date(mandate.to),
    party: mandate.party,
    representsOrganisationId: mandate.representsOrganisationId,
    substituteOrder: mandate.substituteOrder,
    votingGroup: mandate.votingGroup,
    voteWeight: mandate.voteWeight,
  };
}
