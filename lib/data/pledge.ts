import type { AwaitedCondition, Invoice, InvoiceEnd, Pledge, PledgeConfirmation, PledgeReversal, PledgeWithdrawal } from "#lib/domain/pledge/pledge.ts";
import type { ProposedPledge } from "#lib/domain/pledge/propose.ts";
import type { Prisma } from "./generated/client.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

const include = {
  years: { orderBy: { year: "asc" }, include: { decided: true } },
  withdrawal: true,
  conditions: { select: { conditionId: true, condition: { select: { confirmation: { select: { outcome: true } } } } }, orderBy: { conditionId: "asc" } },
  confirmation: true,
  reversal: true,
  invoices: { include: { end: true }, orderBy: [{ on: "asc" }, { at: "asc" }, { id: "asc" }] },
  plan: { select: { number: true } },
} as const satisfies Prisma.PledgeInclude;

type Row = Prisma.PledgeGetPayload<{ include: typeof include }>;

/** The pledges of some cases, in the order they were proposed. Lock the case first where one is to be changed: all acts on them do. */
export async function pledgesOf(tx: Tx, workspaceId: string, caseIds: readonly string[]): Promise<Pledge[]> {
  const among = { workspaceId, caseId: { in: [...caseIds] } };
  const rows = await tx.pledge.findMany({ where: among, include, orderBy: [{ madeAt: "asc" }, { id: "asc" }] });
  if (rows.length === 0) return [];
  const decided = await tx.fundingPlanVersion.groupBy({ by: ["caseId"], where: { ...among, decidedOn: { not: null } }, _max: { number: true } });
  const latest = new Map(decided.map(({ caseId, _max }) => [caseId, _max.number ?? 0]));
  const { organisationId } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { organisationId: true } });
  return rows.map((row) => fromRow(row, { latestPlan: latest.get(row.caseId) ?? 0, ownId: organisationId }));
}

/** The case of a pledge, or null where the workspace has none by that id. */
export async function caseOfPledge(tx: Tx, workspaceId: string, id: string): Promise<string | null> {
  const row = await tx.pledge.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { caseId: true } });
  return row && row.caseId;
}

/** Adds proposals to a case, each with the id it gets; `correctsId` where one takes a reversed pledge's place. */
export async function insertPledges(
  tx: Tx,
  workspaceId: string,
  of: { caseId: string; planId: string | null; correctsId?: string },
  proposed: readonly (ProposedPledge & { id: string })[],
  made: { byId: string; at: Date },
): Promise<void> {
  await tx.pledge.createMany({
    data: proposed.map(({ id, payer }) => ({
      workspaceId, id, ...of, madeById: made.byId, madeAt: made.at,
      ...(payer.kind === "organisation" ? { organisationId: payer.organisationId } : { funder: payer.name }),
    })),
  });
  await tx.pledgeYear.createMany({ data: proposed.flatMap(({ id: pledgeId, years }) => years.map(({ year, sum }) => ({ workspaceId, pledgeId, year, proposed: sum }))) });
}

/** Adds that a pledge has been decided: first its sums and conditions, since the database takes none afterwards. */
export async function insertConfirmation(tx: Tx, workspaceId: string, pledgeId: string, { decided, years, ...confirmation }: PledgeConfirmation, conditionIds: readonly string[]): Promise<void> {
  await tx.pledgedYear.createMany({ data: years.map((year) => ({ workspaceId, pledgeId, ...year })) });
  await tx.pledgeCondition.createMany({ data: conditionIds.map((conditionId) => ({ workspaceId, pledgeId, conditionId })) });
  const { by, name, on, paragraph, registrationNumber } = decided;
  await tx.pledgeConfirmation.create({
    data: {
      workspaceId, pledgeId, decidedBy: by, decidedName: name, decidedOn: new Date(on), paragraph, registrationNumber,
      replyId: confirmation.replyId, byId: confirmation.by, at: confirmation.at,
    },
    select: { pledgeId: true },
  });
}

/** Adds that a proposal was withdrawn. */
export async function insertWithdrawal(tx: Tx, workspaceId: string, pledgeId: string, { reason, by: byId, at }: PledgeWithdrawal): Promise<void> {
  await tx.pledgeWithdrawal.create({ data: { workspaceId, pledgeId, reason, byId, at }, select: { pledgeId: true } });
}

/** Adds that a confirmation was reversed. */
export async function insertReversal(tx: Tx, workspaceId: string, pledgeId: string, { reason, by: byId, at }: PledgeReversal): Promise<void> {
  await tx.pledgeReversal.create({ data: { workspaceId, pledgeId, reason, byId, at }, select: { pledgeId: true } });
}

type Done = { byId: string; at: Date };

/** Adds an invoice of a pledge. */
export async function insertInvoice(tx: Tx, workspaceId: string, pledgeId: string, { end: _, on, ...invoice }: Invoice, done: Done): Promise<void> {
  await tx.pledgeInvoice.create({ data: { workspaceId, pledgeId, ...invoice, on: new Date(on), ...done }, select: { id: true } });
}

/** Adds how an invoice ended. */
export async function insertInvoiceEnd(tx: Tx, workspaceId: string, invoiceId: string, { on, ...end }: InvoiceEnd, done: Done): Promise<void> {
  await tx.pledgeInvoiceEnd.create({ data: { workspaceId, invoiceId, ...end, on: new Date(on), ...done }, select: { invoiceId: true } });
}

/** Whether a pledge waits for the condition, or once did. */
export async function isAwaited(tx: Tx, workspaceId: string, conditionId: string): Promise<boolean> {
  return (await tx.pledgeCondition.count({ where: { workspaceId, conditionId } })) > 0;
}

function fromRow(row: Row, { latestPlan, ownId }: { latestPlan: number; ownId: string }): Pledge {
  const { id, caseId, planId, correctsId, organisationId, funder, years, withdrawal, confirmation, reversal, conditions, invoices, plan } = row;
  return {
    id,
    caseId,
    planId,
    correctsId,
    payer: organisationId ? { kind: "organisation", organisationId } : { kind: "funder", name: funder ?? "" },
    isOwn: organisationId === ownId,
    proposed: years.map(({ year, proposed }) => ({ year, sum: proposed })),
    isReplaced: plan !== null && plan.number < latestPlan,
    withdrawal: withdrawal && { reason: withdrawal.reason, by: withdrawal.byId, at: withdrawal.at },
    confirmation: confirmation && confirmationFrom(confirmation, years),
    reversal: reversal && { reason: reversal.reason, by: reversal.byId, at: reversal.at },
    conditions: conditions.map(({ conditionId, condition }): AwaitedCondition => ({ id: conditionId, outcome: condition.confirmation?.outcome ?? null })),
    invoices: invoices.map(({ end, on, ...invoice }) => ({
      id: invoice.id, year: invoice.year, number: invoice.number, sum: invoice.sum, on: dayOf(on),
      end: end && { kind: end.kind, on: dayOf(end.on), reason: end.reason },
    })),
  };
}

function confirmationFrom(row: NonNullable<Row["confirmation"]>, years: Row["years"]): PledgeConfirmation {
  const { decidedBy: by, decidedName: name, decidedOn, paragraph, registrationNumber, replyId, byId, at } = row;
  return {
    decided: { by, name, on: dayOf(decidedOn), paragraph, registrationNumber },
    years: years.flatMap(({ decided }) => (decided ? [{ year: decided.year, sum: decided.sum }] : [])),
    replyId,
    by: byId,
    at,
  };
}
