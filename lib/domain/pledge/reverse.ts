import { Refused } from "#lib/domain/refused.ts";
import type { Pledge, PledgeReversal } from "./pledge.ts";
import type { ProposedPledge } from "./propose.ts";
import { pledgeState } from "./state.ts";

/**
 * The pledge as if it hadn't been confirmed: it had been written down wrongly. The entry stands, with the reason; nothing in
 * the ledger is ever taken away. Refuses as `reasonAgainstReversing`, and without a reason.
 */
export function reversePledge(pledge: Pledge, reversal: PledgeReversal): Pledge | Refused {
  const refusal = reasonAgainstReversing(pledge);
  if (refusal) return refusal;
  return reversal.reason.trim() === "" ? new Refused("pledge.reasonMissing") : { ...pledge, reversal };
}

/**
 * Why a confirmation can't be reversed, or null: there is none, or it is reversed already; and by an invoice that is paid, or
 * that the payer still has: that one is credited first.
 */
export function reasonAgainstReversing(pledge: Pledge): Refused | null {
  const state = pledgeState(pledge);
  if (state === "reversed") return new Refused("pledge.isReversed");
  if (state === "proposed" || state === "replaced" || state === "withdrawn") return new Refused("pledge.notConfirmed");
  const counting = pledge.invoices.filter(({ end }) => end?.kind !== "credited");
  const paid = counting.find(({ end }) => end !== null);
  if (paid) return new Refused("pledge.reversalAfterPayment", { number: paid.number });
  const [sent] = counting;
  return sent ? new Refused("pledge.reversalAfterInvoice", { number: sent.number }) : null;
}

/**
 * What is proposed in the place of a reversed pledge: the same, for somebody to confirm rightly. Null where a later version of
 * the plan has been decided, which asks the same payer by itself.
 */
export function proposedAnew({ payer, proposed, isReplaced }: Pledge): ProposedPledge | null {
  return isReplaced ? null : { payer, years: proposed };
}
