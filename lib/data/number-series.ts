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
