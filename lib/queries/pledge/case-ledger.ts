import { conditionsOf } from "#lib/data/condition.ts";
import { planVersionsOf } from "#lib/data/funding.ts";
import { grantsOf } from "#lib/data/grant.ts";
import { fundingClausesOf, moneyReplies } from "#lib/data/money-replies.ts";
import { pledgesOf } from "#lib/data/pledge.ts";
import type { StoredReply } from "#lib/data/reply.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { PlanVersion } from "#lib/domain/funding/version.ts";
import { type DecidedByFunder, decidedByFunder } from "#lib/domain/grant/funder-pledge.ts";
import { type LedgerYear, ledgerYears } from "#lib/domain/pledge/ledger.ts";
import { proposePledges } from "#lib/domain/pledge/propose.ts";
import { Refused } from "#lib/domain/refused.ts";
import { may } from "#lib/policy/can.ts";
import { currentVersion } from "../funding/case-funding.ts";
import { caseSubject } from "../proposal/case-subject.ts";
import { type ShownPledge, shownPledges } from "./shown-pledge.ts";

/** A condition of the case that pledges can wait for; `isOfMoney` where the clause that funds hangs on it. */
export type LedgerCondition = Readonly<{ id: string; text: string; outcome: "met" | "failed" | null; isOfMoney: boolean }>;

/** What is promised in a case. `may` says what the actor may do, and `toPropose` how many would be asked by the plan. */
export type CaseLedger = Readonly<{
  caseId: string;
  registrationNumber: string;
  caseTitle: string;
  caseClosed: boolean;
  plan: PlanVersion | null;
  toPropose: number;
  pledges: readonly ShownPledge[];
  years: readonly LedgerYear[];
  conditions: readonly LedgerCondition[];
  may: Readonly<{ edit: boolean; confirm: boolean; invoice: boolean }>;
}>;

/** Null where there is no such case, and the same for one that may not reach the actor. */
export async function readLedger(actor: Actor, caseId: string): Promise<CaseLedger | null> {
  return inTransaction(actor.workspace.id, (tx) => ledgerOf(tx, actor, caseId));
}

/** A pledge with what it may rest on, while it is only proposed: a reply, or what the funder decided about a grant. */
export type FoundPledge = Readonly<{ ledger: CaseLedger; pledge: ShownPledge; reply: StoredReply | null; granted: DecidedByFunder | null }>;

/** One pledge of a case; null where there is none. */
export async function readPledge(actor: Actor, caseId: string, pledgeId: string): Promise<FoundPledge | null> {
  return inTransaction(actor.workspace.id, async (tx) => {
    const ledger = await ledgerOf(tx, actor, caseId);
    const pledge = ledger?.pledges.find(({ id }) => id === pledgeId);
    if (!ledger || !pledge) return null;
    const { payer } = pledge;
    const replies = pledge.hasReply ? await moneyReplies(tx, actor.workspace.id, caseId) : null;
    const granted = pledge.state === "proposed" ? decidedByFunder(pledge, await grantsOf(tx, actor.workspace.id, [caseId])) : null;
    return { ledger, pledge, reply: (payer.kind === "organisation" && replies?.get(payer.organisationId)) || null, granted };
  });
}

async function ledgerOf(tx: Tx, actor: Actor, caseId: string): Promise<CaseLedger | null> {
  const workspaceId = actor.workspace.id;
  const matter = await tx.case.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { registrationNumber: true, title: true, secrecyGround: true, closedAt: true },
  });
  if (!matter) return null;
  const subject = await caseSubject(tx, actor, { caseId, secrecyGround: matter.secrecyGround });
  if (!may(actor, "case.read", subject)) return null;
  const pledges = await pledgesOf(tx, workspaceId, [caseId]);
  const plan = currentVersion((await planVersionsOf(tx, workspaceId, caseId)).map(({ version }) => version)) ?? null;
  const proposed = plan && proposePledges(plan, pledges);
  const caseClosed = matter.closedAt !== null;
  return {
    caseId,
    registrationNumber: matter.registrationNumber,
    caseTitle: matter.title,
    caseClosed,
    plan,
    toPropose: !proposed || proposed instanceof Refused ? 0 : proposed.length,
    pledges: await shownPledges(tx, pledges, pledges.length > 0 ? await moneyReplies(tx, workspaceId, caseId) : undefined),
    years: ledgerYears(pledges),
    conditions: await conditionsFor(tx, workspaceId, caseId),
    may: { edit: may(actor, "pledge.edit", subject) && !caseClosed, confirm: may(actor, "pledge.confirm", subject) && !caseClosed, invoice: may(actor, "pledge.invoice", subject) },
  };
}

async function conditionsFor(tx: Tx, workspaceId: string, caseId: string): Promise<LedgerCondition[]> {
  const conditions = await conditionsOf(tx, workspaceId, caseId);
  if (conditions.length === 0) return [];
  const { hangsOn } = await fundingClausesOf(tx, workspaceId, caseId);
  return conditions.map(({ id, text, clauseIds, confirmation }) => ({ id, text, outcome: confirmation?.outcome ?? null, isOfMoney: clauseIds.some((clauseId) => hangsOn.has(clauseId)) }));
}
