import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import type { ConditionFacts, OrganisationFacts, ReplyFacts } from "#lib/domain/condition/facts.ts";
import { listOf } from "./list-of.ts";
import { Prisma } from "./generated/client.ts";
import type { Tx } from "./transaction.ts";

/** What conditions follow from, and what the organisations are called by their ids, and their counties by their codes. */
export type NamedFacts = ConditionFacts & { readonly names: ReadonlyMap<string, string> };

type Version = Omit<ReplyFacts, "answers"> & { readonly kinds: Readonly<Record<string, AnswerKind>>; readonly judged: Readonly<Record<string, boolean | null>> | null };

/** A version of an organisation's reply, or the organisation alone where it hasn't answered. */
type Row = Omit<OrganisationFacts, "replies"> & { readonly name: string; readonly countyName: string | null; readonly version: number | null } & Version;

/**
 * The facts that the conditions on a tree follow from, on a day: the association's members that day and all who have been asked
 * about it, with every version of their replies. Inhabitants are those of the latest figures when they were first asked,
 * or on the day where nobody has been. Replies are no longer taken when each of its rounds is closed. Of the pledges of its case
 * those count that have been decided and have neither lapsed nor been reversed.
 */
export async function conditionFacts(tx: Tx, workspaceId: string, treeId: string, today: string): Promise<NamedFacts> {
  const [asked] = await tx.$queryRaw<{ isClosed: boolean; since: string | null; pledges: readonly { decidedOn: string; sum: string }[] }[]>`
    SELECT count(*) > 0 AND count(*) = count(r."closedAt") AS "isClosed", min((r."plannedAt" AT TIME ZONE 'Europe/Stockholm')::date)::text AS since,
      ${listOf(pledgesFor(workspaceId, treeId))} AS pledges
    FROM "Round" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."treeId" = ${treeId}::uuid`;
  const members = Prisma.sql`SELECT s."organisationId" FROM "Membership" s
    WHERE s."workspaceId" = ${workspaceId}::uuid AND s."from" <= ${today}::date AND (s."to" IS NULL OR s."to" >= ${today}::date)`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id, o.name, o.kind, o."countyCode", o."countyName", o.id IN (${members}) AS "isMember", a.id IS NOT NULL AS "isAsked",
      coalesce((SELECT f.count FROM "PopulationFigure" f WHERE f."organisationId" = o.id AND f."asOf" <= ${asked?.since ?? today}::date
                ORDER BY f."asOf" DESC LIMIT 1), 0) AS population,
      p.number AS version, p."receivedOn"::text AS "receivedOn", p."evidenceId" IS NOT NULL AS "isEvidenced", p."legalForceOn"::text AS "legalForceOn", said.*
    FROM "Organisation" o
    LEFT JOIN (SELECT DISTINCT ON (x."organisationId") x."organisationId", x.id
               FROM "Round" r JOIN "RoundAddressee" x ON x."workspaceId" = r."workspaceId" AND x."roundId" = r.id
               WHERE r."workspaceId" = ${workspaceId}::uuid AND r."treeId" = ${treeId}::uuid
               ORDER BY x."organisationId", r."plannedAt" DESC) a ON a."organisationId" = o.id
    LEFT JOIN "Reply" p ON p."workspaceId" = ${workspaceId}::uuid AND p."addresseeId" = a.id
    CROSS JOIN LATERAL (${answersOf(workspaceId)}) said
    WHERE a.id IS NOT NULL OR o.id IN (${members})
    ORDER BY o.name, o.id, p.number`;
  return {
    today,
    isClosed: asked?.isClosed ?? false,
    organisations: [...Map.groupBy(rows, ({ id }) => id).values()].map(organisationFrom),
    pledges: (asked?.pledges ?? []).map(({ decidedOn, sum }) => ({ decidedOn, sum: BigInt(sum) })),
    names: new Map(rows.flatMap(({ id, name, countyCode, countyName }) => [[id, name] as const, ...(countyCode && countyName ? [[countyCode, countyName] as const] : [])])),
  };
}

function organisationFrom(versions: readonly Row[]): OrganisationFacts {
  const { id, kind, countyCode, population, isMember, isAsked } = versions[0]!;
  return { id, kind, countyCode, population, isMember, isAsked, replies: versions.filter(({ version }) => version !== null).map(replyFrom) };
}

function replyFrom({ receivedOn, isEvidenced, legalForceOn, kinds, judged }: Version): ReplyFacts {
  const answers = Object.entries(kinds).map(([clauseId, kind]) => ({ clauseId, kind, provisoAccepted: judged?.[clauseId] ?? null }));
  return { receivedOn, isEvidenced, legalForceOn, answers };
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
      AND NOT EXISTS (SELECT FROM "PledgeReversal" v WHERE v."workspaceId" = p."workspaceId" AND v."pledgeId" = p.id)
    GROUP BY p.id, c."decidedOn" ORDER BY c."decidedOn", p.id`;
}

/** What a version of a reply (`p`) answers by its clauses, and how each proviso was last judged: two flat objects, built in a fraction of the time of a list of answers. */
function answersOf(workspaceId: string): Prisma.Sql {
  const judged = Prisma.sql`(SELECT j.accepted FROM "ProvisoJudgement" j WHERE j."workspaceId" = w."workspaceId" AND j."replyId" = w."replyId"
    AND j."clauseId" = w."clauseId" ORDER BY j.at DESC, j.id DESC LIMIT 1)`;
  return Prisma.sql`SELECT coalesce(json_object_agg(w."clauseId", w.kind), '{}') AS kinds, json_object_agg(w."clauseId", ${judged}) FILTER (WHERE w.kind = 'endorseWithProviso') AS judged
    FROM "ReplyAnswer" w WHERE w."workspaceId" = ${workspaceId}::uuid AND w."replyId" = p.id`;
}
