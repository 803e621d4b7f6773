import type { Tx } from "./transaction.ts";

/** Whether an item treated the case and has been given a §. */
export async function decidedItemOf(tx: Tx, workspaceId: string, caseId: string, itemId: string): Promise<boolean> {
  const given = await tx.agendaItem.count({ where: { workspaceId, id: itemId, caseId, paragraph: { state: "given" } } });
  return given > 0;
}
