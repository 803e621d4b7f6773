import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor, Role } from "#lib/domain/actor/actor.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";

export type AccessRow = { roleId: string; personId: string; name: string; email: string | null; role: Role; organisation: string | null; isOpen: boolean };

/** Who holds which role in the workspace now, administrators first, and whether they can sign in. */
export async function accessList(actor: Actor): Promise<AccessRow[]> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "settings.read", { workspaceId }));
  return inTransaction(
    workspaceId,
    (tx) => tx.$queryRaw<AccessRow[]>`
      SELECT r.id AS "roleId", p.id AS "personId", p.name, p.email::text AS email, r.role::text AS role, o.name AS organisation,
             a."personId" IS NOT NULL AND a."disabledAt" IS NULL AS "isOpen"
      FROM "WorkspaceRole" r
      JOIN "Person" p ON p.id = r."personId"
      LEFT JOIN "Account" a ON a."personId" = p.id
      LEFT JOIN "Organisation" o ON o.id = r."organisationId"
      WHERE r."workspaceId" = ${workspaceId}::uuid AND r."revokedAt" IS NULL
      ORDER BY array_position(ARRAY['administrator', 'secretary', 'municipalContact', 'reader'], r.role::text), p.name COLLATE "sv-SE-x-icu"`,
  );
}
