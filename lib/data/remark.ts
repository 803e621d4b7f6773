import type { NotParticipating, Remark } from "#lib/domain/reservation/reservation.ts";
import { doneBy } from "./done-by.ts";
import { Prisma, type Remark as RemarkRow } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import type { Tx } from "./transaction.ts";

/** A remark and how often it has been saved; `isFrozen` once someone has signed its §, so that nothing of it can be changed. */
export type StoredRemark = Remark & { readonly version: number; readonly isFrozen: boolean };

type Row = RemarkRow & { by: { participantId: string }[]; isFrozen: boolean };

/** What has been put on record beside the decisions of several items, by item, in the order it was announced. */
export async function remarksOfItems(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, StoredRemark[]>> {
  const remarks = await remarksWhere(tx, workspaceId, Prisma.sql`r."itemId" = ANY(${[...itemIds]}::uuid[])`);
  return Map.groupBy(remarks, ({ itemId }) => itemId);
}

/** Locks a remark and gives it, or null where the workspace has none by that id. */
export async function lockRemark(tx: Tx, workspaceId: string, id: string): Promise<StoredRemark | null> {
  await tx.$queryRaw`SELECT 1 FROM "Remark" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return (await remarksWhere(tx, workspaceId, Prisma.sql`r.id = ${id}::uuid`))[0] ?? null;
}

/** Saves a remark as it now stands, as its next version where it is there already. */
export async function saveRemark(tx: Tx, workspaceId: string, remark: Remark): Promise<void> {
  const { id, itemId, kind, announced, text, textHandedIn, admitted, withdrawn, participantIds } = remark;
  const data = {
    kind,
    announcedById: announced.by,
    announcedAt: announced.at,
    text,
    textById: textHandedIn?.by ?? null,
    textAt: textHandedIn?.at ?? null,
    admittedById: admitted?.by ?? null,
    admittedAt: admitted?.at ?? null,
    withdrawnById: withdrawn?.by ?? null,
    withdrawnAt: withdrawn?.at ?? null,
  };
  await tx.remark.upsert({
    where: { workspaceId_id: { workspaceId, id } },
    create: { workspaceId, id, itemId, ...data },
    update: { ...data, version: { increment: 1 } },
  });
  await tx.remarkBy.deleteMany({ where: { workspaceId, remarkId: id } });
  await tx.remarkBy.createMany({ data: participantIds.map((participantId, position) => ({ workspaceId, remarkId: id, participantId, position })) });
}

/** Those who have declared that they take no part in the decision, by item. */
export async function notParticipatingOn(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, NotParticipating[]>> {
  const rows = await tx.notParticipating.findMany({ where: { workspaceId, itemId: { in: [...itemIds] } }, orderBy: { declaredAt: "asc" } });
  const declared = rows.map(({ participantId, itemId, declaredById, declaredAt }) => ({
    participantId,
    itemId,
    declared: { by: declaredById, at: declaredAt },
  }));
  return Map.groupBy(declared, ({ itemId }) => itemId);
}

/** Keeps that someone takes no part in a decision. */
export async function saveNotParticipating(tx: Tx, workspaceId: string, { participantId, itemId, declared }: NotParticipating): Promise<void> {
  await tx.notParticipating.create({ data: { workspaceId, participantId, itemId, declaredById: declared.by, declaredAt: declared.at } });
}

/** Takes such a declaration away, when it was a mistake. */
export async function deleteNotParticipating(tx: Tx, workspaceId: string, participantId: string, itemId: string): Promise<void> {
  await tx.notParticipating.deleteMany({ where: { workspaceId, participantId, itemId } });
}

async function remarksWhere(tx: Tx, workspaceId: string, where: Prisma.Sql): Promise<StoredRemark[]> {
  const by = Prisma.sql`SELECT "participantId" FROM "RemarkBy" WHERE "workspaceId" = r."workspaceId" AND "remarkId" = r.id ORDER BY position`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.*, ${listOf(by)} AS by, item_is_frozen(r."workspaceId", r."itemId") AS "isFrozen" FROM "Remark" r WHERE r."workspaceId" = ${workspaceId}::uuid AND ${where}
    ORDER BY r."announcedAt", r.id`;
  return rows.map(remarkFromRow);
}

function remarkFromRow(row: Row): StoredRemark {
  return {
    id: row.id,
    itemId: row.itemId,
    kind: row.kind,
    participantIds: row.by.map(({ participantId }) => participantId),
    announced: { by: row.announcedById, at: row.announcedAt },
    text: row.text,
    textHandedIn: doneBy(row.textById, row.textAt),
    admitted: doneBy(row.admittedById, row.admittedAt),
    withdrawn: doneBy(row.withdrawnById, row.withdrawnAt),
    version: row.version,
    isFrozen: row.isFrozen,
  };
}
