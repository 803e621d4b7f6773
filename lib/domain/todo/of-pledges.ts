import { yearOf } from "#lib/domain/calendar/days.ts";
import { type Pledge, totalOf } from "#lib/domain/pledge/pledge.ts";
import { leftToInvoice, pledgeState } from "#lib/domain/pledge/state.ts";
import type { Todo, TodoCase } from "./todo.ts";

/** What is known of the pledges of a case when one asks what they wait for; `replied` are the organisations whose replies speak of money. */
export type PledgeFacts = { readonly case: TodoCase; readonly pledges: readonly Pledge[]; readonly replied: ReadonlySet<string> };

/**
 * What the pledges of a case wait for: to be confirmed, where a reply may be the decision they need, and to be invoiced, each
 * year by its last day. A year to come isn't invoiced yet.
 */
export function todosOfPledges({ case: about, pledges, replied }: PledgeFacts, today: string): readonly Todo[] {
  const mayBeDecided = pledges.filter((pledge) => pledgeState(pledge) === "proposed" && pledge.payer.kind === "organisation" && replied.has(pledge.payer.organisationId));
  const left = pledges.flatMap(leftToInvoice).filter(({ year }) => year <= yearOf(today));
  const byYear = [...Map.groupBy(left, ({ year }) => year)].toSorted(([one], [other]) => one - other);
  return [
    ...(mayBeDecided.length > 0 ? [{ kind: "pledgesToConfirm", case: about, pledges: mayBeDecided.length, due: null } as const] : []),
    ...byYear.map(([year, lines]) => ({ kind: "pledgesToInvoice", case: about, pledges: lines.length, year, sum: totalOf(lines), due: `${year}-12-31` }) as const),
  ];
}
