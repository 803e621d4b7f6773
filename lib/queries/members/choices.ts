import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";

export type Choice = { id: string; name: string; detail: string | null };

/** The people of the workspace, to choose from: those who hold or have held a role or a mandate in it. */
export async function personChoices(actor: Actor): Promise<Choice[]> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "contact.read", { workspaceId }));
  return inTransaction(
    workspaceId,
    (tx) => tx.$queryRaw<Choice[]>`
      SELECT p.id, p.name, p.email::text AS detail FROM "Person" p
      WHERE EXISTS (SELECT FROM "WorkspaceRole" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."personId" = p.id)
         OR EXISTS (SELECT FROM "Mandate" m WHERE m."workspaceId" = ${workspaceId}::uuid AND m."personId" = p.id)
      ORDER BY p.name COLLATE "sv-SE-x-icu"`,
  );
}

/** Every organisation, to choose from: the association's members on the day first. */
export async function organisationChoices(actor: Actor, on: string): Promise<(Choice & { isMember: boolean })[]> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  return inTransaction(
    workspaceId,
    (tx) => tx.$queryRaw<(Choice & { isMember: boolean })[]>`
      SELECT o.id, o.name, o."countyName" AS detail,
             EXISTS (SELECT FROM "Membership" m WHERE m."workspaceId" = ${workspaceId}::uuid AND m."organisationId" = o.id
                     AND m."from" <= ${on}::date AND (m."to" IS NULL OR m."to" >= ${on}::date)) AS "isMember"
      FROM "Organisation" o ORDER BY "isMember" DESC, o.name COLLATE "sv-SE-x-icu"`,
  );
}

/** The municipalities and regions of each county that are not members on the day, for adding several at once. */
export async function organisationsToAdd(actor: Actor, on: string): Promise<{ county: string; organisations: Choice[] }[]> {
  const free = (await organisationChoices(actor, on)).filter(({ isMember, id }) => !isMember && id !== actor.workspace.organisationId);
  const byCounty = [...Map.groupBy(free, ({ detail }) => detail ?? "")].map(([county, organisations]) => ({ county, organisations }));
  return byCounty.toSorted((a, b) => Number(a.county === "") - Number(b.county === "") || a.county.localeCompare(b.county, "sv"));
}
