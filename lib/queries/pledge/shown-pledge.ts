import { organisationNames } from "#lib/data/organisation.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { type NextStep, nextStep, type PledgeState, pledgeState } from "#lib/domain/pledge/state.ts";

/** A pledge with who promises by name, how it stands and what comes next. */
export type ShownPledge = Pledge & Readonly<{ payerName: string; state: PledgeState; step: NextStep }>;

const inSwedish = new Intl.Collator("sv");

/** The pledges as they are shown, in the order of who makes them. */
export async function shownPledges(tx: Tx, pledges: readonly Pledge[]): Promise<ShownPledge[]> {
  const names = await organisationNames(tx, pledges.flatMap(({ payer }) => (payer.kind === "organisation" ? [payer.organisationId] : [])));
  const nameOf = ({ payer }: Pledge) => (payer.kind === "organisation" ? (names.get(payer.organisationId) ?? "") : payer.name);
  const shown = pledges.map((pledge) => ({ ...pledge, payerName: nameOf(pledge), state: pledgeState(pledge), step: nextStep(pledge) }));
  return shown.toSorted((a, b) => inSwedish.compare(a.payerName, b.payerName));
}
