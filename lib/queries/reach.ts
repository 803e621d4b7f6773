import { Prisma } from "#lib/data/generated/client.ts";
import { servedBy } from "#lib/data/serving.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";

/** Which secret matters reach an actor: all of them, or only the cases and the items on which the actor serves. */
export type Reach = Readonly<{ everything: boolean; caseIds: readonly string[]; itemIds: readonly string[] }>;

/**
 * What is secret and reaches the actor at the moment, for lists that can't ask the policy row by row. It follows the
 * policy's own answer: one who may read a secret matter without serving on it reaches everything.
 */
export async function reachOf(tx: Tx, actor: Actor, now: Date): Promise<Reach> {
  const everything = may(actor, "case.read", { workspaceId: actor.workspace.id, secrecyGround: "any", servingPersonIds: [] });
  if (everything || actor.mandates.length === 0) return { everything, caseIds: [], itemIds: [] };
  return { everything, ...(await servedBy(tx, actor.workspace.id, actor.personId, stockholmDay(now))) };
}

/** The condition that what has the ground reaches the actor, by its case. */
export function reachesByCase(reach: Reach, ground: Prisma.Sql, caseId: Prisma.Sql): Prisma.Sql {
  if (reach.everything) return Prisma.sql`true`;
  if (reach.caseIds.length === 0) return Prisma.sql`${ground} IS NULL`;
  return Prisma.sql`(${ground} IS NULL OR ${caseId} = ANY(${[...reach.caseIds]}::uuid[]))`;
}

/** The condition that an agenda item (alias `i`) reaches the actor. */
export function reachesItem(reach: Reach): Prisma.Sql {
  if (reach.everything) return Prisma.sql`true`;
  return Prisma.sql`(i."secrecyGround" IS NULL OR i.id = ANY(${[...reach.itemIds]}::uuid[]))`;
}

/**
 * The condition that an agenda item (alias `i`, its case joined as `c`) reaches the actor with its content: an open item
 * of a secret case is as secret as the case.
 */
export function reachesItemOfCase(reach: Reach): Prisma.Sql {
  if (reach.everything) return Prisma.sql`true`;
  return Prisma.sql`(i.id = ANY(${[...reach.itemIds]}::uuid[])
    OR (i."secrecyGround" IS NULL AND (c."secrecyGround" IS NULL OR c.id = ANY(${[...reach.caseIds]}::uuid[]))))`;
}

/**
 * The condition that an event of the audit (alias `e`) may be shown to the actor: neither its case nor what was done
 * something to is a secret that doesn't reach the actor. An event about an agenda item or a decision of it tells the
 * item as its subject or in the fact `itemId`.
 */
export function reachesEvent(reach: Reach): Prisma.Sql {
  if (reach.everything) return Prisma.sql`true`;
  const caseIds = Prisma.sql`${[...reach.caseIds]}::uuid[]`;
  const itemIds = Prisma.sql`${[...reach.itemIds]}::uuid[]`;
  return Prisma.sql`(
    NOT EXISTS (SELECT FROM "Case" c WHERE c."workspaceId" = e."workspaceId" AND c.id = e."caseId"
                AND c."secrecyGround" IS NOT NULL AND c.id <> ALL(${caseIds}))
    AND NOT EXISTS (SELECT FROM "Record" r WHERE r."workspaceId" = e."workspaceId" AND r.id = e."subjectId"
                    AND r."secrecyGround" IS NOT NULL AND r."caseId" <> ALL(${caseIds}))
    AND NOT EXISTS (SELECT FROM "Document" d LEFT JOIN "Record" r ON r."workspaceId" = d."workspaceId" AND r.id = d."recordId"
                    WHERE d."workspaceId" = e."workspaceId" AND d.id = e."subjectId"
                    AND coalesce(d."secrecyGround", r."secrecyGround") IS NOT NULL AND d."caseId" <> ALL(${caseIds}))
    AND NOT EXISTS (SELECT FROM "AgendaItem" i WHERE i."workspaceId" = e."workspaceId"
                    AND i."secrecyGround" IS NOT NULL AND i.id <> ALL(${itemIds})
                    AND (i.id = e."subjectId" OR i.id::text = e.facts ->> 'itemId'))
    AND NOT EXISTS (SELECT FROM "Decision" x JOIN "AgendaItem" i ON i."workspaceId" = x."workspaceId" AND i.id = x."itemId"
                    WHERE x."workspaceId" = e."workspaceId" AND x.id = e."subjectId"
                    AND i."secrecyGround" IS NOT NULL AND i.id <> ALL(${itemIds})))`;
}
