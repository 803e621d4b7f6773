import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor, MandateRole, Role } from "#lib/domain/actor/actor.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can, may } from "#lib/policy/can.ts";

export type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  roles: Role[];
  mandates: { body: string; role: MandateRole }[];
};

const pageSize = 50;

/**
 * The people of the workspace by name, a page of fifty at a time: those with a role now or a mandate on the day, or
 * with `everyone` those of the past too. Addresses only for those who may read them.
 */
export async function people(actor: Actor, { on, sought, everyone, page }: { on: string; sought: string; everyone: boolean; page: number }) {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  const withContact = may(actor, "contact.read", { workspaceId });
  const pattern = `%${sought.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await inTransaction(
    workspaceId,
    (tx) => tx.$queryRaw<(PersonRow & { total: number })[]>`
      WITH here AS (
        SELECT p.id, p.name, CASE WHEN ${withContact} THEN p.email::text END AS email,
          coalesce((SELECT jsonb_agg(DISTINCT r.role) FROM "WorkspaceRole" r
                    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."personId" = p.id AND r."revokedAt" IS NULL), '[]') AS roles,
          coalesce((SELECT jsonb_agg(jsonb_build_object('body', b.name, 'role', m.role) ORDER BY b.name)
                    FROM "Mandate" m JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
                    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."personId" = p.id
                      AND m."from" <= ${on}::date AND (m."to" IS NULL OR m."to" >= ${on}::date)), '[]') AS mandates
        FROM "Person" p
        WHERE (EXISTS (SELECT FROM "WorkspaceRole" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."personId" = p.id)
            OR EXISTS (SELECT FROM "Mandate" m WHERE m."workspaceId" = ${workspaceId}::uuid AND m."personId" = p.id))
          AND (p.name ILIKE ${pattern} OR (${withContact} AND p.email::text ILIKE ${pattern})))
      SELECT *, count(*) OVER ()::int AS total FROM here
      WHERE ${everyone} OR roles <> '[]' OR mandates <> '[]'
      ORDER BY name COLLATE "sv-SE-x-icu", id
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
  );
  return { people: rows, total: rows[0]?.total ?? 0, pageSize };
}
