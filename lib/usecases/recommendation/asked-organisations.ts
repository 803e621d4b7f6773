import { newId } from "#lib/data/id.ts";
import { organisationNames } from "#lib/data/organisation.ts";
import { knownAddresses } from "#lib/data/round-addresses.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { RoundAddressee } from "#lib/domain/recommendation/round.ts";
import { Refused } from "#lib/domain/refused.ts";

/** Organisations as they can be asked, with the addresses that are known of them. Refuses one that isn't there (`round.unknownOrganisation`). */
export async function asAddressees(tx: Tx, workspaceId: string, organisationIds: readonly string[]): Promise<RoundAddressee[]> {
  const names = await organisationNames(tx, organisationIds);
  const addressesOf = await knownAddresses(tx, workspaceId, organisationIds);
  return organisationIds.map((organisationId) => {
    const name = names.get(organisationId);
    if (name === undefined) throw new Refused("round.unknownOrganisation");
    return { id: newId(), organisationId, name, ...addressesOf(organisationId), sentAt: null, extendedTo: null, decidesOn: null };
  });
}
