import { dividePlan, type End } from "./divide-year.ts";
import { groupsOf, type FundingPlan, inhabitantsOf, type Key } from "./plan.ts";

/** What an organisation pays in a group: its share of the group's sum, by its weight among the weights of all in it. */
export type PartInGroup = Readonly<{ name: string; key: Key; sum: bigint; weight: number; weights: number; amount: bigint }>;

/** What one organisation pays in a year, with how it comes about. `own` is what it pays outside every group. */
export type OwnYear = Readonly<{ year: number; amount: bigint; own: bigint; inGroups: readonly PartInGroup[] }>;

/**
 * What a plan that `checkPlan` has accepted costs one organisation, year by year, with the arithmetic (DOMAIN.md §3,
 * "Funding"). The weight is the inhabitants, a given number, or 1 where all pay alike; the amount is the share after largest
 * remainder. Years without anything to pay have nothing in them.
 */
export function ownPart(plan: FundingPlan, organisationId: string, end: End): readonly OwnYear[] {
  return dividePlan(plan, end).map(({ year, groups, paid }) => {
    const amount = paid.find(({ id }) => id === organisationId)?.amount ?? 0n;
    const inGroups = groups.flatMap((divided): readonly PartInGroup[] => {
      const group = groupsOf(plan).find(({ id }) => id === divided.groupId)!;
      const share = divided.shares.find(({ id }) => id === organisationId);
      if (!share || share.amount === 0n) return [];
      const weightOf = (id: string, weight: number) => (group.key === "population" ? (inhabitantsOf(plan, id) ?? 0) : group.key === "equal" ? 1 : weight);
      const own = group.members.find((member) => member.organisationId === organisationId)!;
      const weights = group.members.reduce((sum, member) => sum + weightOf(member.organisationId, member.weight), 0);
      return [{ name: group.name, key: group.key, sum: divided.amount, weight: weightOf(organisationId, own.weight), weights, amount: share.amount }];
    });
    return { year, amount, own: amount - inGroups.reduce((sum, part) => sum + part.amount, 0n), inGroups };
  });
}
