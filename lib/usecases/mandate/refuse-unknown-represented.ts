import { findOrganisation } from "#lib/data/organisation.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { Refused } from "#lib/domain/refused.ts";

/** Refuses a mandate for an organisation that isn't there. */
export async function refuseUnknownRepresented(tx: Tx, organisationId: string | null): Promise<void> {
  if (organisationId && !(await findOrganisation(tx, organisationId))) throw new Refused("mandate.unknownOrganisation");
}
