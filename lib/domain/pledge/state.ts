import type { Invoice, Pledge, YearSum } from "./pledge.ts";

/**
 * How a pledge stands. Proposed, nobody has decided it; `replaced` and `withdrawn`, nobody will. Decided, it is
 * `conditional` until each of its conditions is confirmed met, then `binding`; `lapsed` when one is confirmed failed, and
 * `reversed` when it had been confirmed wrongly.
 */
export type PledgeState = "proposed" | "replaced" | "withdrawn" | "conditional" | "binding" | "lapsed" | "reversed";

/** How a pledge stands, from what has happened to it and to its conditions (DOMAIN.md §3, "Funding"). */
export function pledgeState({ withdrawal, confirmation, reversal, isReplaced, conditions }: Pledge): PledgeState {
  if (withdrawal) return "withdrawn";
  if (!confirmation) return isReplaced ? "replaced" : "proposed";
  if (reversal) return "reversed";
  if (conditions.some(({ outcome }) => outcome === "failed")) return "lapsed";
  return conditions.every(({ outcome }) => outcome === "met") ? "binding" : "conditional";
}

/** Whether somebody still promises, or may come to: what a ledger shows first. */
export function isAlive(pledge: Pledge): boolean {
  const state = pledgeState(pledge);
  return state === "proposed" || state === "conditional" || state === "binding";
}

/** What a year of a decided pledge has come to, in öre: promised, invoiced and not credited, and paid. */
export type YearStanding = Readonly<{ year: number; pledged: bigint; invoiced: bigint; paid: bigint }>;

/** The years of a pledge as decided, in order; none before it is. The association's own money is paid when it binds. */
export function yearStandings(pledge: Pledge): readonly YearStanding[] {
  const isPaidAtOnce = pledge.isOwn && pledgeState(pledge) === "binding";
  const years = (pledge.confirmation?.years ?? []).toSorted((a, b) => a.year - b.year);
  return years.map(({ year, sum }) => {
    if (isPaidAtOnce) return { year, pledged: sum, invoiced: 0n, paid: sum };
    const counting = pledge.invoices.filter((invoice) => invoice.year === year && invoice.end?.kind !== "credited");
    return { year, pledged: sum, invoiced: sumOf(counting), paid: sumOf(counting.filter(({ end }) => end !== null)) };
  });
}

/** What is left to invoice by a binding pledge, year by year; nothing by one that doesn't bind, or is the association's own. */
export function leftToInvoice(pledge: Pledge): readonly YearSum[] {
  if (pledge.isOwn || pledgeState(pledge) !== "binding") return [];
  return yearStandings(pledge).flatMap(({ year, pledged, invoiced }) => (invoiced < pledged ? [{ year, sum: pledged - invoiced }] : []));
}

/** The one thing that is to be done next with a pledge. */
export type NextStep =
  | Readonly<{ kind: "confirm" }>
  | Readonly<{ kind: "awaitConditions"; conditionIds: readonly string[] }>
  | Readonly<{ kind: "invoice"; year: number; sum: bigint }>
  | Readonly<{ kind: "awaitPayment"; invoice: Invoice }>
  | Readonly<{ kind: "nothing" }>;

/** What comes next: a decision, the conditions, an invoice for the earliest year that lacks one, and then its payment. */
export function nextStep(pledge: Pledge): NextStep {
  const state = pledgeState(pledge);
  if (state === "proposed") return { kind: "confirm" };
  if (state === "conditional") return { kind: "awaitConditions", conditionIds: pledge.conditions.filter(({ outcome }) => outcome === null).map(({ id }) => id) };
  const unpaid = pledge.invoices.find(({ end }) => end === null);
  const [left] = leftToInvoice(pledge);
  if (unpaid && (!left || unpaid.year <= left.year)) return { kind: "awaitPayment", invoice: unpaid };
  return left ? { kind: "invoice", ...left } : { kind: "nothing" };
}

function sumOf(invoices: readonly Invoice[]): bigint {
  return invoices.reduce((total, { sum }) => total + sum, 0n);
}
