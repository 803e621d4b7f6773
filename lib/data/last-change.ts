import type { Tx } from "./transaction.ts";

/** The last act on the subject: who did it, and when. Null where the audit has none. */
export async function lastChange(tx: Tx, workspaceId: string, subjectId: string): Promise<{ actorName: string; at: Date } | null> {
  return tx.auditEvent.findFirst({
    where: { workspaceId, subjectId },
    orderBy: { seq: "desc" },
    select: { actorName: true, at: true },
  });
}
