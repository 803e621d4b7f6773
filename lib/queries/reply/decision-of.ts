import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** By whom what is asked was decided, when, and under which § where it has one. */
export type DecidedBy = Readonly<{ body: string; day: string; number: number | null }>;

/** The decision that a tree of clauses is of; null where it is only proposed. */
export async function decisionOf(tx: Tx, workspaceId: string, treeId: string): Promise<DecidedBy | null> {
  const found = await tx.decision.findFirst({
    where: { workspaceId, treeId },
    select: { item: { select: { meeting: { select: { startsAt: true, body: { select: { name: true } } } }, paragraph: { select: { number: true } } } } },
  });
  if (!found) return null;
  const { meeting, paragraph } = found.item;
  return { body: meeting.body.name, day: stockholmDay(meeting.startsAt), number: paragraph?.number ?? null };
}
