import type { DividedYear } from "./divide-year.ts";

/** How the sources of a year stand against its cost; `by` is öre. */
export type Balance = Readonly<{ state: "balanced" } | { state: "surplus" | "short"; by: bigint }>;

/** Whether a year's money covers its cost: a plan that has too much or too little says so (DOMAIN.md §3, "Funding"). */
export function balanceOf(year: DividedYear): Balance {
  const over = sourcesOf(year) - year.cost;
  if (over === 0n) return { state: "balanced" };
  return over > 0n ? { state: "surplus", by: over } : { state: "short", by: -over };
}

/** All that is paid in a year, in öre. */
export function sourcesOf({ paid }: DividedYear): bigint {
  return paid.reduce((sum, { amount }) => sum + amount, 0n);
}
