import type { Tx } from "./transaction.ts";

/** The last act on the subject: who did it, and when. Null where the audit has none. */
export async function lastChange(tx: Tx, workspaceId: string, subjectId: string): Promise<{ actorName: string; at: Date } | null> {
  return tx.auditEvent.findFirst({
    where: { workspaceId, subjectId },
    orderBy: { seq: "desc" },
    select: { actorName: true, at: true },
  });
}

/** The number of the last act in the workspace, from which a live stream goes on; "0" where there is none. */
export async function lastSeq(tx: Tx, workspaceId: string): Promise<string> {
  const head = await tx.auditHead.findUnique({ where: { workspaceId }, select: { seq: true } });
  return String(head?.seq ?? 0);
}
