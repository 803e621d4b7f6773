import type { Decided } from "#lib/domain/reply/reply.ts";

/** Who promises money: an organisation, or a funder that is only a name in the plan. */
export type PledgePayer = Readonly<{ kind: "organisation"; organisationId: string } | { kind: "funder"; name: string }>;

/** A sum in öre for one year. */
export type YearSum = Readonly<{ year: number; sum: bigint }>;

/**
 * That a body which may spend, or someone it has delegated that to, has decided what is paid each year. `replyId` is the
 * reply that says so, where one does.
 */
export type PledgeConfirmation = Readonly<{ decided: Decided; years: readonly YearSum[]; replyId: string | null; by: string; at: Date }>;

/** A condition that a pledge waits for, with how it ended; null until a person has confirmed that. */
export type AwaitedCondition = Readonly<{ id: string; outcome: "met" | "failed" | null }>;

/** How an invoice ended: paid on a day, or credited, with a reason, as if it hadn't been sent. */
export type InvoiceEnd = Readonly<{ kind: "paid" | "credited"; on: string; reason: string }>;

/** An invoice for a part of a year's sum, or all of it, in öre. `number` is the one the payer sees. */
export type Invoice = Readonly<{ id: string; year: number; number: string; sum: bigint; on: string; end: InvoiceEnd | null }>;

/** That a pledge was withdrawn before anyone had decided it, and why. */
export type PledgeWithdrawal = Readonly<{ reason: string; by: string; at: Date }>;

/** That a pledge had been confirmed wrongly, and how. */
export type PledgeReversal = Readonly<{ reason: string; by: string; at: Date }>;

/**
 * What one promises to pay for a matter (DOMAIN.md §3, "Funding"): proposed from a decided plan, or by hand (`planId` is
 * null). Nothing in it is ever changed; what happens is added.
 */
export type Pledge = Readonly<{
  id: string;
  caseId: string;
  planId: string | null;
  /** The pledge that was reversed, in whose place it was proposed anew. */
  correctsId: string | null;
  payer: PledgePayer;
  /** Whether it is the association's own money, which is there when it binds: nobody invoices it. */
  isOwn: boolean;
  proposed: readonly YearSum[];
  /** Whether a later version of the plan has been decided than the one it was proposed from. */
  isReplaced: boolean;
  withdrawal: PledgeWithdrawal | null;
  confirmation: PledgeConfirmation | null;
  reversal: PledgeReversal | null;
  conditions: readonly AwaitedCondition[];
  invoices: readonly Invoice[];
}>;

/** A name for who promises that is the same for the same one. */
export function payerKey(payer: PledgePayer): string {
  return payer.kind === "organisation" ? payer.organisationId : payer.name;
}

/** All that is said to be paid, in öre. */
export function totalOf(years: readonly YearSum[]): bigint {
  return years.reduce((total, { sum }) => total + sum, 0n);
}
