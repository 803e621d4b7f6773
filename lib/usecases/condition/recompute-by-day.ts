import { casesWithOpenConditions } from "#lib/data/condition.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { recomputeConditions } from "./recompute.ts";

/**
 * Computes a workspace's conditions anew, since a day that comes can turn them without anyone's act: the last day of a
 * condition has passed, or a decision behind a reply has gained legal force. Each case by itself; done again on the same day
 * it changes nothing. In the history it is the association that has done it.
 */
export async function recomputeByDay(workspaceId: string, now: Date): Promise<void> {
  const caseIds = await inTransaction(workspaceId, (tx) => casesWithOpenConditions(tx, workspaceId));
  for (const caseId of caseIds) {
    await inTransaction(workspaceId, async (tx) => {
      const workspace = await loadWorkspace(tx, workspaceId);
      await recomputeConditions(tx, { personId: null, name: workspace.name, workspace }, caseId, now, "condition.turnByDay");
    });
  }
}
