import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Decision, Nomination } from "#lib/domain/decision/decision.ts";
import { createTree, loadTrees, saveTree } from "./clause-tree.ts";
import { type Decision as DecisionRow, Prisma } from "./generated/client.ts";
import { newId } from "./id.ts";
import { listOf } from "./list-of.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** A decision, how often it has been saved, and whether it follows from the questions put. */
export type StoredDecision = Decision & { readonly version: number; readonly fromQuestions: boolean };

/** How a decision came about that follows from the questions put: `byMinority` where a minority had it put off. */
export type FromQuestions = { readonly byMinority: boolean };

type Row = DecisionRow & { elected: Decision["elected"] };

/** The decisions of an item, in order. */
export async function decisionsOf(tx: Tx, workspaceId: string, itemId: string): Promise<StoredDecision[]> {
  return (await decisionsOfItems(tx, workspaceId, [itemId])).get(itemId) ?? [];
}

/** The decisions of several items, by item, each in order. */
export async function decisionsOfItems(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, StoredDecision[]>> {
  const elected = Prisma.sql`
    SELECT "personId", name, "as" FROM "Elected" WHERE "workspaceId" = d."workspaceId" AND "decisionId" = d.id ORDER BY position`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.*, ${listOf(elected)} AS elected
    FROM "Decision" d WHERE d."workspaceId" = ${workspaceId}::uuid AND d."itemId" = ANY(${[...itemIds]}::uuid[])
    ORDER BY d."itemId", d.position`;
  const trees = await loadTrees(tx, workspaceId, rows.flatMap(({ treeId }) => treeId ?? []));
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  return new Map([...byItem].map(([itemId, own]) => [itemId, own.map((row) => decisionFromRow(row, trees))]));
}

/** Adds a decision after those the item has, or saves one of them as its next version. */
export async function saveDecision(
  tx: Tx,
  workspaceId: string,
  itemId: string,
  decision: Decision,
  savedById: string,
  from: FromQuestions | null = null,
): Promise<void> {
  const key = { workspaceId_id: { workspaceId, id: decision.id } };
  const stored = await tx.decision.findUnique({ where: key, select: { treeId: true } });
  const treeId = await savedTree(tx, workspaceId, stored?.treeId ?? null, decision.clauses);
  if (stored) {
    await tx.decision.update({ where: key, data: { ...columns(decision), treeId, version: { increment: 1 } } });
    await tx.elected.deleteMany({ where: { workspaceId, decisionId: decision.id } });
  } else {
    const position = await tx.decision.count({ where: { workspaceId, itemId } });
    const origin = { fromQuestions: from !== null, byMinority: from?.byMinority ?? false };
    await tx.decision.create({ data: { workspaceId, id: decision.id, itemId, position, treeId, recordedById: savedById, ...origin, ...columns(decision) } });
  }
  await tx.elected.createMany({
    data: decision.elected.map((one, position) => ({ workspaceId, decisionId: decision.id, position, ...one })),
  });
}

/** Takes a decision away, with its clauses. */
export async function deleteDecision(tx: Tx, workspaceId: string, id: string): Promise<void> {
  const { treeId } = await tx.decision.delete({ where: { workspaceId_id: { workspaceId, id } }, select: { treeId: true } });
  if (treeId) await tx.clauseTree.delete({ where: { workspaceId_id: { workspaceId, id: treeId } } });
}

/** Gives an item's decisions the order in which their ids stand. */
export async function orderDecisions(tx: Tx, workspaceId: string, ordered: readonly string[]): Promise<void> {
  for (const [position, id] of ordered.entries()) {
    await tx.decision.update({ where: { workspaceId_id: { workspaceId, id } }, data: { position } });
  }
}

/** The clauses of a proposal's version, where the meeting has that version before it on the item; otherwise null. */
export async function proposedClauses(tx: Tx, workspaceId: string, itemId: string, versionId: string): Promise<Clause[] | null> {
  const version = await tx.proposalVersion.findFirst({
    where: { workspaceId, id: versionId, proposal: { items: { some: { workspaceId, itemId } } } },
    select: { treeId: true },
  });
  return version && ((await loadTrees(tx, workspaceId, [version.treeId])).get(version.treeId) ?? []);
}

/** Writes the nominations of an item anew. */
export async function saveNominations(tx: Tx, workspaceId: string, itemId: string, nominations: readonly Nomination[]): Promise<void> {
  await tx.nomination.deleteMany({ where: { workspaceId, itemId } });
  await tx.nomination.createMany({
    data: nominations.map((nomination, position) => ({ workspaceId, itemId, id: newId(), position, ...nomination })),
  });
}

async function savedTree(tx: Tx, workspaceId: string, treeId: string | null, clauses: readonly Clause[]): Promise<string | null> {
  if (treeId === null) return clauses.length > 0 ? createTree(tx, workspaceId, clauses) : null;
  await saveTree(tx, workspaceId, treeId, clauses);
  return treeId;
}

function columns(decision: Decision) {
  return {
    outcome: decision.outcome,
    lead: decision.lead,
    changes: decision.changes,
    deferredTo: decision.deferredTo,
    toFindOut: decision.toFindOut,
    dueDate: decision.dueDate === null ? null : new Date(decision.dueDate),
    proposalVersionId: decision.proposalVersionId,
  };
}

function decisionFromRow(row: Row, trees: ReadonlyMap<string, readonly Clause[]>): StoredDecision {
  return {
    id: row.id,
    outcome: row.outcome,
    lead: row.lead,
    clauses: (row.treeId && trees.get(row.treeId)) || [],
    proposalVersionId: row.proposalVersionId,
    changes: row.changes,
    toFindOut: row.toFindOut,
    deferredTo: row.deferredTo,
    dueDate: row.dueDate && dayOf(row.dueDate),
    elected: row.elected,
    version: row.version,
    fromQuestions: row.fromQuestions,
  };
}
