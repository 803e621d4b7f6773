import type { Tx } from "./transaction.ts";

/**
 * Takes the next number of the series, from 1. The series' row stays locked until the commit, so two who register
 * at the same moment get numbers after each other, and one that is rolled back leaves no gap.
 */
export async function takeNumber(tx: Tx, workspaceId: string, key: string): Promise<number> {
  const rows = await tx.$queryRaw<{ taken: number }[]>`
    INSERT INTO "NumberSeries" AS s ("workspaceId", key, next) VALUES (${workspaceId}::uuid, ${key}, 2)
    ON CONFLICT ("workspaceId", key) DO UPDATE SET next = s.next + 1
    RETURNING next - 1 AS taken`;
  return rows[0]!.taken;
}

/** Says with which number the series goes on, when it was begun elsewhere. Numbers already taken are refused by their own uniqueness. */
export async function setNextNumber(tx: Tx, workspaceId: string, key: string, next: number): Promise<void> {
  await tx.numberSeries.upsert({
    where: { workspaceId_key: { workspaceId, key } },
    create: { workspaceId, key, next },
    update: { next },
  });
}
