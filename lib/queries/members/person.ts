import { belongsElsewhere } from "#lib/data/person.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor, MandateRole, Role } from "#lib/domain/actor/actor.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can, may } from "#lib/policy/can.ts";

export type HeldRole = { id: string; role: Role; organisation: string | null; grantedAt: Date; revokedAt: Date | null };
export type HeldMandate = { id: string; bodySlug: string; body: string; role: MandateRole; party: string | null; represents: string | null; from: string; to: string | null };

/** Whether a person can sign in: has a password, an invitation that is open, none of them, or is shut out. */
export type AccountState = "none" | "notInvited" | "invited" | "open" | "disabled";

/**
 * A person of the workspace: mandates of all times, and for those who may read them also address, roles and how it
 * stands with the account. Null for one who doesn't belong here.
 */
export async function personPage(actor: Actor, personId: string, now: Date) {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  return inTransaction(workspaceId, async (tx) => {
    const [person] = await tx.$queryRaw<{ id: string; name: string; email: string | null; phone: string | null; version: number; account: AccountState }[]>`
      SELECT p.id, p.name, p.email::text AS email, p.phone, p.version,
        CASE WHEN a."personId" IS NULL THEN 'none'
             WHEN a."disabledAt" IS NOT NULL THEN 'disabled'
             WHEN a."passwordHash" IS NOT NULL OR a."oidcSubject" IS NOT NULL THEN 'open'
             WHEN EXISTS (SELECT FROM "PasswordLink" l WHERE l."personId" = p.id AND l."usedAt" IS NULL AND l."expiresAt" > ${now}) THEN 'invited'
             ELSE 'notInvited' END AS account
      FROM "Person" p LEFT JOIN "Account" a ON a."personId" = p.id
      WHERE p.id = ${personId}::uuid
        AND (EXISTS (SELECT FROM "WorkspaceRole" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."personId" = p.id)
          OR EXISTS (SELECT FROM "Mandate" m WHERE m."workspaceId" = ${workspaceId}::uuid AND m."personId" = p.id))`;
    if (!person) return null;
    const mandates = await tx.$queryRaw<HeldMandate[]>`
      SELECT m.id, b.slug AS "bodySlug", b.name AS body, m.role::text AS role, m.party, o.name AS represents,
             m."from"::text AS "from", m."to"::text AS "to"
      FROM "Mandate" m
      JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
      LEFT JOIN "Organisation" o ON o.id = m."representsOrganisationId"
      WHERE m."workspaceId" = ${workspaceId}::uuid AND m."personId" = ${personId}::uuid ORDER BY m."from" DESC, b.name`;
    const { id, name, version } = person;
    if (!may(actor, "contact.read", { workspaceId })) return { id, name, mandates, contact: null };
    const roles = await tx.$queryRaw<HeldRole[]>`
      SELECT r.id, r.role::text AS role, o.name AS organisation, r."grantedAt", r."revokedAt"
      FROM "WorkspaceRole" r LEFT JOIN "Organisation" o ON o.id = r."organisationId"
      WHERE r."workspaceId" = ${workspaceId}::uuid AND r."personId" = ${personId}::uuid ORDER BY r."revokedAt" NULLS FIRST, r."grantedAt"`;
    const isOurs = !(await belongsElsewhere(tx, workspaceId, personId));
    return { id, name, mandates, contact: { email: person.email, phone: person.phone, version, account: person.account, roles, isOurs } };
  });
}
