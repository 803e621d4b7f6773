import { servingRoles } from "#lib/domain/record/serving.ts";
import { Prisma } from "./generated/client.ts";
import type { Tx } from "./transaction.ts";

/**
 * Who serves on what is secret: one with a current mandate that serves (`servingRoles`) in a body that has the case
 * as a secret item on the agenda of a meeting, and who is not recused in the case (DOMAIN.md §3, "Register").
 * `today` is the day in Stockholm.
 */
function serving(workspaceId: string, today: string) {
  return Prisma.sql`
    SELECT i."caseId", i.id AS "itemId", d."personId"
    FROM "AgendaItem" i
    JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId" AND m."cancelledAt" IS NULL
    JOIN "Mandate" d ON d."workspaceId" = m."workspaceId" AND d."bodyId" = m."bodyId"
      AND d.role::text = ANY(${[...servingRoles]}) AND d."from" <= ${today}::date AND (d."to" IS NULL OR d."to" >= ${today}::date)
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."secrecyGround" IS NOT NULL AND i."withdrawnAt" IS NULL
      AND NOT EXISTS (
        SELECT FROM "Recusal" r
        JOIN "Participant" p ON p."workspaceId" = r."workspaceId" AND p.id = r."participantId"
        LEFT JOIN "Mandate" held ON held."workspaceId" = p."workspaceId" AND held.id = p."mandateId"
        JOIN "AgendaItem" o ON o."workspaceId" = r."workspaceId" AND o.id = r."itemId"
        WHERE r."workspaceId" = i."workspaceId" AND (o.id = i.id OR o."caseId" = i."caseId")
          AND coalesce(p."personId", held."personId") = d."personId")`;
}

/** The persons who serve on the case as a secret one: `servingPersonIds` of the policy's subject. */
export async function servingOnCase(tx: Tx, workspaceId: string, caseId: string, today: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT s."personId" FROM (${serving(workspaceId, today)}) s WHERE s."caseId" = ${caseId}::uuid`;
  return rows.map((row) => row.personId);
}

/** The persons who serve on an item that is secret, whether or not it belongs to a case. */
export async function servingOnItem(tx: Tx, workspaceId: string, itemId: string, today: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT s."personId" FROM (${serving(workspaceId, today)}) s WHERE s."itemId" = ${itemId}::uuid`;
  return rows.map((row) => row.personId);
}

/** The cases and the items on which the person serves as secret ones; for lists. */
export async function servedBy(tx: Tx, workspaceId: string, personId: string, today: string): Promise<{ caseIds: string[]; itemIds: string[] }> {
  const rows = await tx.$queryRaw<{ caseId: string | null; itemId: string }[]>`
    SELECT s."caseId", s."itemId" FROM (${serving(workspaceId, today)}) s WHERE s."personId" = ${personId}::uuid`;
  const caseIds = rows.flatMap((row) => row.caseId ?? []);
  return { caseIds: [...new Set(caseIds)], itemIds: [...new Set(rows.map((row) => row.itemId))] };
}

/** Whom an item reaches: the ground of its own secrecy or of its case's, and those who serve on it as such. */
export async function secrecyOfItem(
  tx: Tx,
  workspaceId: string,
  item: { id: string; caseId: string | null; secrecyGround: string | null },
  today: string,
): Promise<{ secrecyGround: string | null; servingPersonIds: readonly string[] }> {
  if (item.secrecyGround !== null) return { secrecyGround: item.secrecyGround, servingPersonIds: await servingOnItem(tx, workspaceId, item.id, today) };
  if (item.caseId === null) return { secrecyGround: null, servingPersonIds: [] };
  const ofCase = await tx.case.findUnique({ where: { workspaceId_id: { workspaceId, id: item.caseId } }, select: { secrecyGround: true } });
  const secrecyGround = ofCase?.secrecyGround ?? null;
  return { secrecyGround, servingPersonIds: secrecyGround === null ? [] : await servingOnCase(tx, workspaceId, item.caseId, today) };
}
