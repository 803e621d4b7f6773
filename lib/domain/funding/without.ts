import { dividePlan, type DividedYear, type End, type Paid } from "./divide-year.ts";
import type { FundingPlan } from "./plan.ts";

/** What one pays in a year by the plan, and if the organisation declines. */
export type Changed = Readonly<{ id: string; before: bigint; after: bigint }>;

/** One year by the plan, as it becomes, and what that changes for each who pays. */
export type YearWithout = Readonly<{ year: number; before: DividedYear; after: DividedYear; changes: readonly Changed[] }>;

/**
 * What follows if an organisation declines, year by year: its groups divide the same sums among those who are left, and
 * what it would have paid on its own nobody pays. A remainder is not counted anew: the plan's sums stand until someone
 * changes them.
 */
export function without(plan: FundingPlan, organisationId: string, end: End): readonly YearWithout[] {
  const after = dividePlan(plan, end, organisationId);
  return dividePlan(plan, end).map((before, place) => {
    const becomes = after[place]!;
    const changes = before.paid.map(({ id, amount }) => ({ id, before: amount, after: amountOf(becomes.paid, id) }));
    return { year: before.year, before, after: becomes, changes };
  });
}

function amountOf(paid: readonly Paid[], payingId: string): bigint {
  return paid.find(({ id }) => id === payingId)?.amount ?? 0n;
}
