import { balanceOf } from "#lib/domain/funding/balance.ts";
import { dividePlan, type DividedYear } from "#lib/domain/funding/divide-year.ts";
import type { FundingPlan } from "#lib/domain/funding/plan.ts";

/** A sum that may be a range: from the year's lowest cost to its highest. */
export type Span = Readonly<{ low: bigint; high: bigint }>;

/** One year of a plan counted from both ends of its cost. */
export type YearSpan = Readonly<{ year: number; low: DividedYear; high: DividedYear }>;

/** The years of a plan, each counted low and high. */
export function yearSpans(plan: FundingPlan): readonly YearSpan[] {
  return spansOf(dividePlan(plan, "low"), dividePlan(plan, "high"));
}

/** The same years counted low and high, put together. */
export function spansOf(low: readonly DividedYear[], high: readonly DividedYear[]): readonly YearSpan[] {
  return low.map((year, place) => ({ year: year.year, low: year, high: high[place]! }));
}

/** Two ends of the same figure, by what reads it from a year. */
export function span(year: YearSpan, read: (divided: DividedYear) => bigint): Span {
  return { low: read(year.low), high: read(year.high) };
}

/** What one pays in a year. */
export function paidBy(year: YearSpan, id: string): Span {
  return span(year, ({ paid }) => paid.find((one) => one.id === id)?.amount ?? 0n);
}

/** How a year stands against its cost at both ends. */
export function balances(year: YearSpan) {
  return { low: balanceOf(year.low), high: balanceOf(year.high) };
}

/** All who pay by the plan, in its order: organisations by their id, funders by the payer's. */
export function payingIds(plan: FundingPlan): readonly string[] {
  const ids = plan.payers.flatMap((payer) => {
    if (payer.kind === "group") return payer.members.map(({ organisationId }) => organisationId);
    return [payer.kind === "organisation" ? payer.organisationId : payer.id];
  });
  return [...new Set(ids)];
}

/** What a payer, a group or an organisation is called. */
export function nameIn(plan: FundingPlan, names: ReadonlyMap<string, string>, id: string): string {
  const payer = plan.payers.find((one) => one.id === id);
  if (!payer) return names.get(id) ?? "–";
  return payer.kind === "organisation" ? (names.get(payer.organisationId) ?? "–") : payer.name;
}

/** How a component is marked in the picture and in the list beneath it: A, B, C … */
export function letterOf(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}
