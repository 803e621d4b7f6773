import { Prisma } from "#lib/data/generated/client.ts";
import { listOf } from "#lib/data/list-of.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";

/**
 * Whom a clause can be addressed to: the organisation itself, those that are its members on the day ("2010-04-22"),
 * and the bodies there are on it, by name.
 */
export async function clauseContext(tx: Tx, workspaceId: string, today: string): Promise<SuggestionContext> {
  const organisations = Prisma.sql`
    SELECT o.id, o.name FROM "Organisation" o
    WHERE o.id IN (SELECT "organisationId" FROM "Workspace" WHERE id = ${workspaceId}::uuid
                   UNION ALL SELECT "organisationId" FROM "Membership"
                   WHERE "workspaceId" = ${workspaceId}::uuid AND "from" <= ${today}::date AND ("to" IS NULL OR "to" >= ${today}::date))
    ORDER BY o.name COLLATE "sv-SE-x-icu", o.id`;
  const bodies = Prisma.sql`
    SELECT id, name FROM "Body"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "from" <= ${today}::date AND ("to" IS NULL OR "to" >= ${today}::date)
    ORDER BY name COLLATE "sv-SE-x-icu", id`;
  const [named] = await tx.$queryRaw<Pick<SuggestionContext, "organisations" | "bodies">[]>`
    SELECT ${listOf(organisations)} AS organisations, ${listOf(bodies)} AS bodies`;
  return { ...named!, today };
}
