import type { Tx } from "./transaction.ts";

/** The clauses of a tree that was adopted in a case, by their ids; null where the case has no such decision. */
export async function adoptedTreeOf(tx: Tx, workspaceId: string, caseId: string, treeId: string): Promise<ReadonlySet<string> | null> {
  const decision = await tx.decision.findFirst({
    where: { workspaceId, treeId, item: { caseId }, outcome: { in: ["adopted", "adoptedWithChanges"] } },
    select: { tree: { select: { clauses: { select: { id: true } } } } },
  });
  return decision?.tree ? new Set(decision.tree.clauses.map(({ id }) => id)) : null;
}
