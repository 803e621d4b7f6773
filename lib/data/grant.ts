import type { GrantDraft } from "#lib/domain/grant/add.ts";
import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import type { Prisma } from "./generated/client.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

const include = { steps: true } as const satisfies Prisma.GrantApplicationInclude;

type Row = Prisma.GrantApplicationGetPayload<{ include: typeof include }>;
type Done = { byId: string; at: Date };

/** The applications of some cases, by their last day to apply. Lock the case first where one is to be changed: all acts on them do. */
export async function grantsOf(tx: Tx, workspaceId: string, caseIds: readonly string[]): Promise<GrantApplication[]> {
  const rows = await tx.grantApplication.findMany({ where: { workspaceId, caseId: { in: [...caseIds] } }, include, orderBy: [{ deadline: "asc" }, { id: "asc" }] });
  return rows.map(fromRow);
}

/** The applications with a last day no later than the given that nothing has happened to: neither sent nor given up. The earliest come first, `most` of them. */
export async function grantsToApplyFor(tx: Tx, workspaceId: string, until: string, most: number): Promise<GrantApplication[]> {
  const where = { workspaceId, deadline: { lte: new Date(until) }, steps: { none: {} } };
  const rows = await tx.grantApplication.findMany({ where, include, orderBy: [{ deadline: "asc" }, { id: "asc" }], take: most });
  return rows.map(fromRow);
}

/** The case of an application, or null where the workspace has none by that id. */
export async function caseOfGrant(tx: Tx, workspaceId: string, id: string): Promise<string | null> {
  const row = await tx.grantApplication.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { caseId: true } });
  return row && row.caseId;
}

/** Adds an application to a case. */
export async function insertGrant(
  tx: Tx,
  workspaceId: string,
  { from, to, deadline, renewalOf, ...grant }: GrantDraft & Pick<GrantApplication, "id" | "caseId" | "renewalOf">,
  done: Done,
): Promise<void> {
  const days = { from: new Date(from), to: new Date(to), deadline: new Date(deadline) };
  await tx.grantApplication.create({ data: { workspaceId, ...grant, ...days, renewalOfId: renewalOf, ...done }, select: { id: true } });
}

/** What happened to an application: sent, decided or given up. */
export type GrantStep = Pick<Row["steps"][number], "kind"> & { on: string; sum?: bigint; reference?: string; reason?: string };

/** Adds what happened to an application. */
export async function insertGrantStep(tx: Tx, workspaceId: string, grantId: string, { on, ...step }: GrantStep, done: Done): Promise<void> {
  await tx.grantStep.create({ data: { workspaceId, grantId, ...step, on: new Date(on), ...done }, select: { grantId: true } });
}

function fromRow({ steps, from, to, deadline, renewalOfId, ...row }: Row): GrantApplication {
  const { id, caseId, funder, purpose, appliedFor, coFunding } = row;
  const stepOf = (...kinds: readonly Row["steps"][number]["kind"][]) => steps.find(({ kind }) => kinds.includes(kind));
  const [applied, decided, withdrawn] = [stepOf("applied"), stepOf("granted", "refused"), stepOf("withdrawn")];
  return {
    id, caseId, funder, purpose, appliedFor, coFunding,
    from: dayOf(from),
    to: dayOf(to),
    deadline: dayOf(deadline),
    renewalOf: renewalOfId,
    applied: applied ? { on: dayOf(applied.on), reference: applied.reference } : null,
    decision: decided ? { outcome: decided.kind === "granted" ? "granted" : "refused", on: dayOf(decided.on), sum: decided.sum ?? 0n, reference: decided.reference } : null,
    withdrawal: withdrawn ? { on: dayOf(withdrawn.on), reason: withdrawn.reason } : null,
  };
}
