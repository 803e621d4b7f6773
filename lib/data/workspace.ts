import type { Tx } from "./transaction.ts";

/** The form of the workspace's registration numbers (lib/domain/case/registration-number.ts). */
export async function registrationPattern(tx: Tx, workspaceId: string): Promise<string> {
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { registrationPattern: true } });
  return workspace.registrationPattern;
}
