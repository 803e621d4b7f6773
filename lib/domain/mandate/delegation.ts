import { type DelegateRule, delegatesFor } from "#lib/domain/body/delegates.ts";
import type { Mandate } from "./mandate.ts";

/** How many delegates a member may send, how many it has sent, and what is missing (below 0: too many). */
export type Delegation = { readonly organisationId: string; readonly allowed: number | null; readonly appointed: number; readonly missing: number | null };

/**
 * Sets the delegates that the members may send by the statutes beside those on the roll, in the order of the members.
 * A member whose population isn't known may send a number that isn't known either (null). `roll` holds the mandates
 * with a seat on the day; one that represents no member counts for none.
 */
export function delegations(
  members: readonly { readonly organisationId: string; readonly population: number | null }[],
  roll: readonly Pick<Mandate, "representsOrganisationId">[],
  rule: DelegateRule | null,
): readonly Delegation[] {
  return members.map(({ organisationId, population }) => {
    const appointed = roll.filter(({ representsOrganisationId }) => representsOrganisationId === organisationId).length;
    const allowed = rule && population !== null ? delegatesFor(population, rule) : null;
    return { organisationId, allowed, appointed, missing: allowed === null ? null : allowed - appointed };
  });
}
