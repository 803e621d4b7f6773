import { organisationNames } from "#lib/data/organisation.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { type NextStep, nextStep, type PledgeState, pledgeState } from "#lib/domain/pledge/state.ts";

/** A pledge with who promises by name, how it stands and what comes next; `hasReply` while a reply that it may rest on waits to be read. */
export type ShownPledge = Pledge & Readonly<{ payerName: string; state: PledgeState; step: NextStep; hasReply: boolean }>;

const inSwedish = new Intl.Collator("sv");

/** The pledges as they are shown, in the order of who makes them. `replied` are the organisations whose replies speak of money. */
export async function shownPledges(tx: Tx, pledges: readonly Pledge[], replied: { has: (organisationId: string) => boolean } = new Set()): Promise<ShownPledge[]> {
  const names = await organisationNames(tx, pledges.flatMap(({ payer }) => (payer.kind === "organisation" ? [payer.organisationId] : [])));
  const nameOf = ({ payer }: Pledge) => (payer.kind === "organisation" ? (names.get(payer.organisationId) ?? "") : payer.name);
  const shown = pledges.map((pledge) => {
    const { payer } = pledge;
    const state = pledgeState(pledge);
    return { ...pledge, payerName: nameOf(pledge), state, step: nextStep(pledge), hasReply: state === "proposed" && payer.kind === "organisation" && replied.has(payer.organisationId) };
  });
  return shown.toSorted((a, b) => inSwedish.compare(a.payerName, b.payerName));
}
