import { yearOf } from "#lib/domain/calendar/days.ts";
import { ledgerYears } from "#lib/domain/pledge/ledger.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import type { GrantApplication } from "./grant.ts";

/** How far the co-funding that a grant demands has come, in öre. `missing` is what doesn't bind yet. */
export type CoFunding = Readonly<{ demanded: bigint; binding: bigint; conditional: bigint; proposed: bigint; missing: bigint }>;

/**
 * How far the demanded co-funding has come by what is promised in the matter (DOMAIN.md §3, "Funding"): the pledges of the
 * years of the period, by all but the funder itself. Null where the funder demands none.
 */
export function coFundingOf({ coFunding, funder, from, to }: Pick<GrantApplication, "coFunding" | "funder" | "from" | "to">, pledges: readonly Pledge[]): CoFunding | null {
  if (coFunding === null) return null;
  const byOthers = pledges.filter(({ payer }) => payer.kind !== "funder" || payer.name.toLowerCase() !== funder.toLowerCase());
  const years = ledgerYears(byOthers).filter(({ year }) => yearOf(from) <= year && year <= yearOf(to));
  const sum = (of: "binding" | "conditional" | "proposed") => years.reduce((total, year) => total + year[of], 0n);
  const binding = sum("binding");
  return { demanded: coFunding, binding, conditional: sum("conditional"), proposed: sum("proposed"), missing: binding < coFunding ? coFunding - binding : 0n };
}
