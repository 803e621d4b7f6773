import { pledgesOf } from "#lib/data/pledge.ts";
import { Prisma } from "#lib/data/generated/client.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type LedgerYear, ledgerYears } from "#lib/domain/pledge/ledger.ts";
import { leftToInvoice } from "#lib/domain/pledge/state.ts";
import { may } from "#lib/policy/can.ts";
import { reachesByCase, reachOf } from "../reach.ts";
import { type ShownPledge, shownPledges } from "./shown-pledge.ts";

/** A pledge in the ledger of all cases, with the case it is of. */
export type LedgerRow = ShownPledge & Readonly<{ registrationNumber: string; caseTitle: string }>;

/** What is promised in the cases that reach the actor, the newest case first, what it comes to each year, and the conditions it waits for in words, by their ids. */
export type WorkspaceLedger = Readonly<{ rows: readonly LedgerRow[]; years: readonly LedgerYear[]; conditions: ReadonlyMap<string, string>; may: Readonly<{ confirm: boolean; invoice: boolean }> }>;

const most = 500;

/** Null for one who may not see the cases. */
export async function readWorkspaceLedger(actor: Actor): Promise<WorkspaceLedger | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "case.list", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, new Date());
    const cases = await tx.$queryRaw<{ caseId: string; registrationNumber: string; caseTitle: string }[]>`
      SELECT c.id AS "caseId", c."registrationNumber", c.title AS "caseTitle" FROM "Case" c
      WHERE c."workspaceId" = ${workspaceId}::uuid AND ${reachesByCase(reach, Prisma.sql`c."secrecyGround"`, Prisma.sql`c.id`)}
        AND EXISTS (SELECT FROM "Pledge" p WHERE p."workspaceId" = c."workspaceId" AND p."caseId" = c.id)
      ORDER BY c."openedOn" DESC, c.id LIMIT ${most}`;
    const pledges = await pledgesOf(tx, workspaceId, cases.map(({ caseId }) => caseId));
    const byCase = Map.groupBy(await shownPledges(tx, pledges), ({ caseId }) => caseId);
    const rows = cases.flatMap((matter) => (byCase.get(matter.caseId) ?? []).map((pledge) => ({ ...pledge, ...matter })));
    const awaited = pledges.flatMap(({ conditions }) => conditions.map(({ id }) => id));
    const conditions = await tx.condition.findMany({ where: { workspaceId, id: { in: awaited } }, select: { id: true, text: true } });
    return {
      rows,
      years: ledgerYears(pledges),
      conditions: new Map(conditions.map(({ id, text }) => [id, text])),
      may: { confirm: may(actor, "pledge.confirm", { workspaceId }), invoice: may(actor, "pledge.invoice", { workspaceId }) },
    };
  });
}

/** What is left to invoice of a year of a pledge. */
export type ToInvoice = Readonly<{ row: LedgerRow; year: number; sum: bigint }>;

/** The list to invoice from: a line for each year that is left of each binding pledge, the earliest year first. */
export function toInvoice(rows: readonly LedgerRow[], only: { caseId?: string | undefined; year?: number | undefined } = {}): readonly ToInvoice[] {
  const wanted = rows.filter(({ caseId }) => only.caseId === undefined || caseId === only.caseId);
  const lines = wanted.flatMap((row) => leftToInvoice(row).map(({ year, sum }) => ({ row, year, sum })));
  return lines.filter(({ year }) => only.year === undefined || year === only.year).toSorted((a, b) => a.year - b.year);
}
