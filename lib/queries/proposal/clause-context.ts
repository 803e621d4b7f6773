import type { Tx } from "#lib/data/transaction.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";

/**
 * Whom a clause can be addressed to: the organisation itself, those that are its members on the day ("2010-04-22"),
 * and the bodies there are on it, by name.
 */
export async function clauseContext(tx: Tx, workspaceId: string, today: string): Promise<SuggestionContext> {
  const organisations = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT o.id, o.name FROM "Organisation" o
    WHERE o.id IN (SELECT "organisationId" FROM "Workspace" WHERE id = ${workspaceId}::uuid)
       OR EXISTS (SELECT FROM "Membership" m WHERE m."workspaceId" = ${workspaceId}::uuid AND m."organisationId" = o.id
                  AND m."from" <= ${today}::date AND (m."to" IS NULL OR m."to" >= ${today}::date))
    ORDER BY o.name COLLATE "sv-SE-x-icu", o.id`;
  const bodies = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "Body"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "from" <= ${today}::date AND ("to" IS NULL OR "to" >= ${today}::date)
    ORDER BY name COLLATE "sv-SE-x-icu", id`;
  return { organisations, bodies, today };
}
