import type { AuditEvent } from "#lib/domain/audit/event.ts";
import { appendAudit } from "./audit.ts";
import type { Tx } from "./transaction.ts";

/**
 * Appends what is done with a person's account, by the person or by whoever runs the installation, to the chain of
 * every workspace the person may enter. Call it last in the transaction. The workspaces are taken in the order of
 * their ids: two who lock several never wait for each other.
 */
export async function appendAuditEverywhere(
  tx: Tx,
  personId: string,
  by: { personId: string | null; name: string },
  event: AuditEvent,
  at: Date,
): Promise<void> {
  const workspaces = await tx.$queryRaw<{ id: string }[]>`
    SELECT "workspaceId" AS id FROM workspaces_of_person(${personId}::uuid) ORDER BY "workspaceId"`;
  for (const workspace of workspaces) {
    await tx.$executeRaw`SELECT set_config('attsats.workspace', ${workspace.id}, true)`;
    await appendAudit(tx, { ...by, workspace }, event, at);
  }
}
