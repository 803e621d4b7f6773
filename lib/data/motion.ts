import type { ClauseContent } from "#lib/domain/clause/edit.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Motion, Moved } from "#lib/domain/motion/motion.ts";
import { createTree, loadTrees, saveTree } from "./clause-tree.ts";
import { doneBy } from "./done-by.ts";
import { type Motion as MotionRow, Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** A motion and how often it has been saved. */
export type StoredMotion = Motion & { readonly version: number };

type Row = MotionRow & { movers: Motion["movers"] };

/** The motions of several items, by item: first those in the record, in the order they were taken into it. */
export async function motionsOfItems(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, StoredMotion[]>> {
  const motions = await motionsWhere(tx, workspaceId, Prisma.sql`m."itemId" = ANY(${[...itemIds]}::uuid[])`);
  return Map.groupBy(motions, ({ itemId }) => itemId);
}

/** Locks a motion and gives it, or null where the workspace has none by that id. */
export async function lockMotion(tx: Tx, workspaceId: string, id: string): Promise<StoredMotion | null> {
  await tx.$queryRaw`SELECT 1 FROM "Motion" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return (await motionsWhere(tx, workspaceId, Prisma.sql`m.id = ${id}::uuid`))[0] ?? null;
}

/** Saves a motion as it now stands, as its next version where it is there already. */
export async function saveMotion(tx: Tx, workspaceId: string, motion: Motion): Promise<void> {
  const key = { workspaceId_id: { workspaceId, id: motion.id } };
  const stored = await tx.motion.findUnique({ where: key, select: { treeId: true } });
  const treeId = await savedTree(tx, workspaceId, stored?.treeId ?? null, motion.moved);
  if (stored) await tx.motion.update({ where: key, data: { ...columns(motion), treeId, version: { increment: 1 } } });
  else await tx.motion.create({ data: { workspaceId, id: motion.id, itemId: motion.itemId, treeId, ...columns(motion) } });
  await tx.motionMover.deleteMany({ where: { workspaceId, motionId: motion.id } });
  await tx.motionMover.createMany({ data: motion.movers.map((mover, position) => ({ workspaceId, motionId: motion.id, position, ...mover })) });
}

/** Takes away a draft that its drafter throws away. */
export async function deleteMotion(tx: Tx, workspaceId: string, id: string): Promise<void> {
  const { treeId } = await tx.motion.delete({ where: { workspaceId_id: { workspaceId, id } }, select: { treeId: true } });
  if (treeId) await tx.clauseTree.delete({ where: { workspaceId_id: { workspaceId, id: treeId } } });
}

async function savedTree(tx: Tx, workspaceId: string, treeId: string | null, moved: Moved): Promise<string | null> {
  const clauses = "clauses" in moved ? moved.clauses : [];
  if (treeId === null) return clauses.length > 0 ? createTree(tx, workspaceId, clauses) : null;
  await saveTree(tx, workspaceId, treeId, clauses);
  return treeId;
}

function columns({ moved, reasons, drafted, handedIn, recorded, withdrawn }: Motion) {
  const amendment = moved.kind === "amend" ? moved.amendment : null;
  const comesBack = moved.kind === "referBack" || moved.kind === "defer";
  const json = (content: ClauseContent | null | undefined) =>
    content ? (content as unknown as Prisma.InputJsonObject) : Prisma.DbNull;
  return {
    kind: moved.kind,
    proposalVersionId: moved.kind === "approve" ? moved.proposalVersionId : (amendment?.proposalVersionId ?? null),
    clauseId: amendment?.clauseId ?? null,
    before: json(amendment?.before),
    after: json(amendment?.after),
    standsAlone: moved.kind === "add" && moved.standsAlone,
    toFindOut: moved.kind === "referBack" ? moved.toFindOut : "",
    deferTo: moved.kind === "defer" ? moved.to : "",
    dueDate: comesBack && moved.dueDate !== null ? new Date(moved.dueDate) : null,
    reasons,
    draftedById: drafted.by,
    draftedAt: drafted.at,
    handedInById: handedIn?.by ?? null,
    handedInAt: handedIn?.at ?? null,
    recordedById: recorded?.by ?? null,
    recordedAt: recorded?.at ?? null,
    withdrawnById: withdrawn?.by ?? null,
    withdrawnAt: withdrawn?.at ?? null,
  };
}

async function motionsWhere(tx: Tx, workspaceId: string, where: Prisma.Sql): Promise<StoredMotion[]> {
  const movers = Prisma.sql`SELECT "personId", name FROM "MotionMover" WHERE "workspaceId" = m."workspaceId" AND "motionId" = m.id ORDER BY position`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.*, ${listOf(movers)} AS movers FROM "Motion" m WHERE m."workspaceId" = ${workspaceId}::uuid AND ${where}
    ORDER BY m."recordedAt" NULLS LAST, m."handedInAt" NULLS LAST, m.id`;
  const trees = await loadTrees(tx, workspaceId, rows.flatMap(({ treeId }) => treeId ?? []));
  return rows.map((row) => ({
    id: row.id,
    itemId: row.itemId,
    moved: movedOf(row, (row.treeId && trees.get(row.treeId)) || []),
    movers: row.movers,
    reasons: row.reasons,
    drafted: { by: row.draftedById, at: row.draftedAt },
    handedIn: doneBy(row.handedInById, row.handedInAt),
    recorded: doneBy(row.recordedById, row.recordedAt),
    withdrawn: doneBy(row.withdrawnById, row.withdrawnAt),
    version: row.version,
  }));
}

function movedOf(row: Row, clauses: readonly Clause[]): Moved {
  const dueDate = row.dueDate && dayOf(row.dueDate);
  switch (row.kind) {
    case "approve":
      return { kind: "approve", proposalVersionId: row.proposalVersionId! };
    case "reject":
      return { kind: "reject" };
    case "amend": {
      const { proposalVersionId, clauseId, before, after } = row;
      const content = (json: unknown) => json as ClauseContent;
      return {
        kind: "amend",
        amendment: { proposalVersionId: proposalVersionId!, clauseId: clauseId!, before: content(before), after: after === null ? null : content(after) },
      };
    }
    case "add":
      return { kind: "add", clauses, standsAlone: row.standsAlone };
    case "alternative":
      return { kind: "alternative", clauses };
    case "referBack":
      return { kind: "referBack", toFindOut: row.toFindOut, dueDate };
    case "defer":
      return { kind: "defer", to: row.deferTo, dueDate };
  }
}
