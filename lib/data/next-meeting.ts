import type { Tx } from "./transaction.ts";

/** The meeting that a body has planned next, and hasn't opened or cancelled; null where none is planned. */
export async function nextMeetingOf(tx: Tx, workspaceId: string, bodyId: string, now: Date): Promise<{ id: string; startsAt: Date } | null> {
  return tx.meeting.findFirst({
    where: { workspaceId, bodyId, openedAt: null, cancelledAt: null, closedAt: null, startsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, startsAt: true },
  });
}
