import type { Actor } from "#lib/domain/actor/actor.ts";
import type { DelegateRule } from "#lib/domain/body/delegates.ts";
import { type Delegation, delegations } from "#lib/domain/mandate/delegation.ts";
import type { MandateRow } from "./body.ts";
import { memberOrganisations, type PopulationDay } from "./organisations.ts";

export type DelegationRow = Delegation & { name: string; population: number | null };

/**
 * An assembly's delegates by member organisation on a day: how many each may send by its population at the last
 * figure before the day, beside how many are on the roll.
 */
export async function delegationsOn(
  actor: Actor,
  seats: readonly MandateRow[],
  rule: DelegateRule | null,
  on: string,
): Promise<{ rows: DelegationRow[]; population: PopulationDay | null }> {
  const { members, population } = await memberOrganisations(actor, { on, population: null });
  const counted = delegations(members, seats, rule);
  return { rows: counted.map((row, index) => ({ ...row, name: members[index]!.name, population: members[index]!.population })), population };
}
