import type { Tx } from "./transaction.ts";

/** When the person last looked at each of these meetings; those never looked at are left out. */
export async function lastLookedAt(tx: Tx, workspaceId: string, personId: string, meetingIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.lastLooked.findMany({ where: { workspaceId, personId, meetingId: { in: [...meetingIds] } }, select: { meetingId: true, at: true } });
  return new Map(rows.map(({ meetingId, at }) => [meetingId, at]));
}

/** Keeps that the person has looked at a meeting now. */
export async function saveLooked(tx: Tx, workspaceId: string, personId: string, meetingId: string, at: Date): Promise<void> {
  const key = { workspaceId, personId, meetingId };
  await tx.lastLooked.upsert({ where: { workspaceId_personId_meetingId: key }, create: { ...key, at }, update: { at } });
}
