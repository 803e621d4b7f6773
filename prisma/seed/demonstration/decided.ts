import { decisionsOf } from "#lib/data/decision.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Desk } from "./stage.ts";

/** The tree that was adopted at an item, and its clauses. */
export async function decided(desk: Desk, itemId: string) {
  return inTransaction(desk.workspaceId, async (tx) => {
    const [decision] = await decisionsOf(tx, desk.workspaceId, itemId);
    const { treeId } = await tx.decision.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId: desk.workspaceId, id: decision!.id } }, select: { treeId: true } });
    return { treeId: treeId!, clauses: decision!.clauses };
  });
}
