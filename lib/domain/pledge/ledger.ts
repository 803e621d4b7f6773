import type { Pledge } from "./pledge.ts";
import { isAlive, pledgeState, yearStandings } from "./state.ts";

/**
 * What a year of several pledges comes to, in öre. `proposed` nobody has decided yet and `conditional` waits; what is
 * `binding` is invoiced and paid in turn. `outstanding` is what binds and isn't paid.
 */
export type LedgerYear = Readonly<{ year: number; proposed: bigint; conditional: bigint; binding: bigint; invoiced: bigint; paid: bigint; outstanding: bigint }>;

/** The years of the pledges that are alive, in order, each with what it comes to. */
export function ledgerYears(pledges: readonly Pledge[]): readonly LedgerYear[] {
  const parts = pledges.filter(isAlive).flatMap(yearsOf);
  const years = [...Map.groupBy(parts, ({ year }) => year)].toSorted(([one], [other]) => one - other);
  return years.map(([, those]) => those.reduce(together));
}

function yearsOf(pledge: Pledge): readonly LedgerYear[] {
  const nothing = { proposed: 0n, conditional: 0n, binding: 0n, invoiced: 0n, paid: 0n, outstanding: 0n };
  const state = pledgeState(pledge);
  if (state === "proposed") return pledge.proposed.map(({ year, sum }) => ({ ...nothing, year, proposed: sum }));
  return yearStandings(pledge).map(({ year, pledged, invoiced, paid }) =>
    state === "binding" ? { ...nothing, year, binding: pledged, invoiced, paid, outstanding: pledged - paid } : { ...nothing, year, conditional: pledged },
  );
}

function together(one: LedgerYear, other: LedgerYear): LedgerYear {
  return {
    year: one.year,
    proposed: one.proposed + other.proposed,
    conditional: one.conditional + other.conditional,
    binding: one.binding + other.binding,
    invoiced: one.invoiced + other.invoiced,
    paid: one.paid + other.paid,
    outstanding: one.outstanding + other.outstanding,
  };
}

/** The pledges that come to bind, or lapse, when a condition is confirmed: those that waited for it and no other, or for it at all. */
export function turnedBy(conditionId: string, outcome: "met" | "failed", pledges: readonly Pledge[]): readonly Pledge[] {
  const waiting = pledges.filter((pledge) => pledgeState(pledge) === "conditional" && pledge.conditions.some(({ id, outcome: known }) => id === conditionId && known === null));
  if (outcome === "failed") return waiting;
  return waiting.filter(({ conditions }) => conditions.every(({ id, outcome: known }) => id === conditionId || known === "met"));
}
