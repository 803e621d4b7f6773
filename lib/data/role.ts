import type { Role } from "#lib/domain/actor/actor.ts";
import type { Administrator } from "#lib/domain/role/roles.ts";
import { newId } from "./id.ts";
import type { Tx } from "./transaction.ts";

/** Locks the workspace's own row until the commit, so that its roles and settings are changed by one at a time. */
export async function lockWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  // NO KEY: everything else in the workspace refers to this row and goes on meanwhile.
  await tx.$executeRaw`SELECT FROM "Workspace" WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
}

/** Those who administer the workspace, and whether they can sign in. Call it under `lockWorkspace`. */
export async function loadAdministrators(tx: Tx, workspaceId: string): Promise<Administrator[]> {
  return tx.$queryRaw<Administrator[]>`
    SELECT r."personId", a."personId" IS NOT NULL AND a."disabledAt" IS NULL AS open
    FROM "WorkspaceRole" r LEFT JOIN "Account" a ON a."personId" = r."personId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r.role = 'administrator' AND r."revokedAt" IS NULL`;
}

/** The roles a person holds in the workspace now. */
export async function loadRoles(tx: Tx, workspaceId: string, personId: string) {
  return tx.workspaceRole.findMany({
    where: { workspaceId, personId, revokedAt: null },
    select: { id: true, role: true, organisationId: true },
  });
}

/** Gives a role, and tells its id. `byId` is null when nobody could give it: at the very first. */
export async function createRole(
  tx: Tx,
  workspaceId: string,
  given: { personId: string; role: Role; organisationId: string | null; at: Date; byId: string | null },
): Promise<string> {
  const { at: grantedAt, byId: grantedById, ...role } = given;
  const id = newId();
  await tx.workspaceRole.create({ data: { workspaceId, id, ...role, grantedAt, grantedById } });
  return id;
}

/** Takes a role back; that it was held stays on record. */
export async function revokeRoleById(tx: Tx, workspaceId: string, id: string, by: { at: Date; id: string }): Promise<void> {
  await tx.workspaceRole.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { revokedAt: by.at, revokedById: by.id },
  });
}
