import type { AuditEvent } from "#lib/domain/audit/event.ts";
import { appendAudit } from "./audit.ts";
import type { Tx } from "./transaction.ts";

/**
 * Appends what a person does with their own account to the chain of every workspace the person may enter. Call it
 * last in the transaction. The workspaces are taken in the order of their ids: two who lock several never wait for
 * each other.
 */
export async function appendAuditEverywhere(tx: Tx, person: { id: string; name: string }, event: AuditEvent, at: Date): Promise<void> {
  const workspaces = await tx.$queryRaw<{ id: string }[]>`
    SELECT "workspaceId" AS id FROM workspaces_of_person(${person.id}::uuid) ORDER BY "workspaceId"`;
  for (const workspace of workspaces) {
    await tx.$executeRaw`SELECT set_config('attsats.workspace', ${workspace.id}, true)`;
    await appendAudit(tx, { personId: person.id, name: person.name, workspace }, event, at);
  }
}
