import { divide, type Share } from "./divide.ts";
import { type Component, type FundingPlan, type Group, inhabitantsOf, type Payer, smallestUnits, type YearCost } from "./plan.ts";

/** A component in one year: its sum, and what falls on each of its payers. */
export type DividedComponent = Readonly<{ componentId: string; amount: bigint; isRemainder: boolean; shares: readonly Share[] }>;

/** What a group got of all components together, and how it divided that within itself: once. */
export type DividedGroup = Readonly<{ groupId: string; amount: bigint; shares: readonly Share[] }>;

/** What one organisation, or one named funder (`id` is then the payer's), pays in a year, on its own and in groups. */
export type Paid = Readonly<{ id: string; amount: bigint }>;

/** One year of a plan, with its cost counted low or high. */
export type DividedYear = Readonly<{
  year: number;
  cost: bigint;
  components: readonly DividedComponent[];
  groups: readonly DividedGroup[];
  paid: readonly Paid[];
  /** What nobody pays, because one whose part it was declines. */
  lost: bigint;
}>;

/** Which end of a cost that is a range. */
export type End = "low" | "high";

/**
 * Divides each year of a plan that `checkPlan` has accepted, in two steps: each component between its payers by
 * percentage; then all that a group has got, as one sum, within the group by its key (DOMAIN.md §3, "Funding"). Without
 * `declining` nobody declines; with it, that organisation is left out of its groups, and what is its own falls away.
 */
export function dividePlan(plan: FundingPlan, end: End, declining: string | null = null): readonly DividedYear[] {
  return plan.years.map((year) => divideYear(plan, year, end, declining));
}

function divideYear(plan: FundingPlan, cost: YearCost, end: End, declining: string | null): DividedYear {
  const unit = smallestUnits[plan.smallestUnit];
  const components = plan.components.map((component) => divideComponent(plan, component, cost, end));
  const falling = plan.payers.map((payer) => ({ payer, amount: fallsOn(payer.id, components) }));
  const bearing = falling.filter(({ payer }) => !isGone(payer, declining));
  const groups = bearing.flatMap(({ payer, amount }) => (payer.kind === "group" ? [divideGroup(plan, payer, amount, unit, declining)] : []));
  const alone = bearing.flatMap(({ payer, amount }) => (payer.kind === "group" ? [] : [{ id: payer.kind === "funder" ? payer.id : payer.organisationId, amount }]));
  return {
    year: cost.year,
    cost: cost[end],
    components,
    groups,
    paid: together([...alone, ...groups.flatMap(({ shares }) => shares)]),
    lost: total(falling) - total(bearing),
  };
}

function divideComponent(plan: FundingPlan, component: Component, cost: YearCost, end: End): DividedComponent {
  const isRemainder = amountIn(component, cost.year) === "remainder";
  const amount = isRemainder ? remainderOf(plan, cost, end) : fixedIn(component, cost.year);
  const among = component.between.map(({ payerId, hundredths }) => ({ id: payerId, weight: BigInt(hundredths) }));
  return { componentId: component.id, amount, isRemainder, shares: divide(amount, among, smallestUnits[plan.smallestUnit]) };
}

/** What the sums leave of the year's cost: nothing, where they exceed it. */
function remainderOf(plan: FundingPlan, cost: YearCost, end: End): bigint {
  const left = cost[end] - plan.components.reduce((sum, component) => sum + fixedIn(component, cost.year), 0n);
  return left > 0n ? left : 0n;
}

function amountIn({ amounts }: Component, year: number) {
  return amounts.find((amount) => amount.year === year)?.amount ?? 0n;
}

function fixedIn(component: Component, year: number): bigint {
  const amount = amountIn(component, year);
  return amount === "remainder" ? 0n : amount;
}

function fallsOn(payerId: string, components: readonly DividedComponent[]): bigint {
  return total(components.flatMap(({ shares }) => shares.filter(({ id }) => id === payerId)));
}

/** Whether nobody is left to pay as this payer: the one who declines, or a group of that one alone. */
function isGone(payer: Payer, declining: string | null): boolean {
  if (payer.kind === "funder") return false;
  if (payer.kind === "organisation") return payer.organisationId === declining;
  return payer.members.every(({ organisationId }) => organisationId === declining);
}

function divideGroup(plan: FundingPlan, group: Group, amount: bigint, unit: bigint, declining: string | null): DividedGroup {
  const among = group.members
    .filter(({ organisationId }) => organisationId !== declining)
    .map(({ organisationId, weight }) => ({ id: organisationId, weight: BigInt(weightBy(plan, group, organisationId, weight)) }));
  return { groupId: group.id, amount, shares: divide(amount, among, unit) };
}

function weightBy(plan: FundingPlan, { key }: Group, organisationId: string, weight: number): number {
  if (key === "population") return inhabitantsOf(plan, organisationId) ?? 0;
  return key === "equal" ? 1 : weight;
}

function together(paid: readonly Paid[]): readonly Paid[] {
  return [...Map.groupBy(paid, ({ id }) => id)].map(([id, parts]) => ({ id, amount: total(parts) }));
}

function total(parts: readonly { amount: bigint }[]): bigint {
  return parts.reduce((sum, { amount }) => sum + amount, 0n);
}
