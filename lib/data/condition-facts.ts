import type { ConditionFacts, OrganisationFacts, ReplyFacts } from "#lib/domain/condition/facts.ts";
import { listOf } from "./list-of.ts";
import { Prisma } from "./generated/client.ts";
import type { Tx } from "./transaction.ts";

/** What conditions follow from, and what the organisations are called by their ids, and their counties by their codes. */
export type NamedFacts = ConditionFacts & { readonly names: ReadonlyMap<string, string> };

type Row = Omit<OrganisationFacts, "replies"> & { readonly name: string; readonly countyName: string | null; readonly replies: readonly ReplyFacts[] };

/**
 * The facts that the conditions on a tree follow from, on a day: the association's members that day and all who have been asked
 * about it, with every version of their replies. Inhabitants are those of the latest figures when they were first asked,
 * or on the day where nobody has been. Replies are no longer taken when each of its rounds is closed. Of the pledges of its case
 * those count that have been decided and haven't lapsed.
 */
export async function conditionFacts(tx: Tx, workspaceId: string, treeId: string, today: string): Promise<NamedFacts> {
  const [asked] = await tx.$queryRaw<{ isClosed: boolean; since: string | null; pledges: readonly { decidedOn: string; sum: string }[] }[]>`
    SELECT count(*) > 0 AND count(*) = count(r."closedAt") AS "isClosed", min((r."plannedAt" AT TIME ZONE 'Europe/Stockholm')::date)::text AS since,
      ${listOf(pledgesFor(workspaceId, treeId))} AS pledges
    FROM "Round" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."treeId" = ${treeId}::uuid`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id, o.name, o.kind, o."countyCode", o."countyName", m."isMember", a.id IS NOT NULL AS "isAsked", ${listOf(repliesOf(workspaceId))} AS replies,
      coalesce((SELECT f.count FROM "PopulationFigure" f WHERE f."organisationId" = o.id AND f."asOf" <= ${asked?.since ?? today}::date
                ORDER BY f."asOf" DESC LIMIT 1), 0) AS population
    FROM "Organisation" o
    LEFT JOIN LATERAL (SELECT x.id FROM "RoundAddressee" x JOIN "Round" r ON r."workspaceId" = x."workspaceId" AND r.id = x."roundId"
                       WHERE x."workspaceId" = ${workspaceId}::uuid AND x."organisationId" = o.id AND r."treeId" = ${treeId}::uuid
                       ORDER BY r."plannedAt" DESC LIMIT 1) a ON true
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM "Membership" s WHERE s."workspaceId" = ${workspaceId}::uuid AND s."organisationId" = o.id
                        AND s."from" <= ${today}::date AND (s."to" IS NULL OR s."to" >= ${today}::date)) AS "isMember") m
    WHERE a.id IS NOT NULL OR m."isMember"
    ORDER BY o.name, o.id`;
  return {
    today,
    isClosed: asked?.isClosed ?? false,
    organisations: rows.map(({ name: _, countyName: __, ...organisation }) => organisation),
    pledges: (asked?.pledges ?? []).map(({ decidedOn, sum }) => ({ decidedOn, sum: BigInt(sum) })),
    names: new Map(rows.flatMap(({ id, name, countyCode, countyName }) => [[id, name] as const, ...(countyCode && countyName ? [[countyCode, countyName] as const] : [])])),
  };
}

/** What has been decided to pay in the case of a tree, each pledge with all its years; whole öre as text, since JSON has no such numbers. */
function pledgesFor(workspaceId: string, treeId: string): Prisma.Sql {
  return Prisma.sql`SELECT c."decidedOn"::text AS "decidedOn", sum(y.sum)::text AS sum
    FROM "Pledge" p
    JOIN "PledgeConfirmation" c ON c."workspaceId" = p."workspaceId" AND c."pledgeId" = p.id
    JOIN "PledgedYear" y ON y."workspaceId" = p."workspaceId" AND y."pledgeId" = p.id
    WHERE p."workspaceId" = ${workspaceId}::uuid
      AND p."caseId" IN (SELECT i."caseId" FROM "Decision" d JOIN "AgendaItem" i ON i."workspaceId" = d."workspaceId" AND i.id = d."itemId"
                         WHERE d."workspaceId" = ${workspaceId}::uuid AND d."treeId" = ${treeId}::uuid)
      AND NOT EXISTS (SELECT FROM "PledgeCondition" w JOIN "ConditionConfirmation" f ON f."workspaceId" = w."workspaceId" AND f."conditionId" = w."conditionId"
                      WHERE w."workspaceId" = p."workspaceId" AND w."pledgeId" = p.id AND f.outcome = 'failed')
    GROUP BY p.id, c."decidedOn" ORDER BY c."decidedOn", p.id`;
}

/** The versions of the reply of the one asked (`a`), the latest last; each proviso as it was last judged. */
function repliesOf(workspaceId: string): Prisma.Sql {
  const judged = Prisma.sql`(SELECT j.accepted FROM "ProvisoJudgement" j WHERE j."workspaceId" = w."workspaceId" AND j."replyId" = w."replyId"
    AND j."clauseId" = w."clauseId" ORDER BY j.at DESC, j.id DESC LIMIT 1)`;
  const answers = Prisma.sql`SELECT w."clauseId", w.kind, CASE WHEN w.kind = 'endorseWithProviso' THEN ${judged} END AS "provisoAccepted" FROM "ReplyAnswer" w
    WHERE w."workspaceId" = p."workspaceId" AND w."replyId" = p.id ORDER BY w."clauseId"`;
  return Prisma.sql`SELECT p."receivedOn"::text AS "receivedOn", p."evidenceId" IS NOT NULL AS "isEvidenced", p."legalForceOn"::text AS "legalForceOn",
      ${listOf(answers)} AS answers
    FROM "Reply" p WHERE p."workspaceId" = ${workspaceId}::uuid AND p."addresseeId" = a.id ORDER BY p.number`;
}
