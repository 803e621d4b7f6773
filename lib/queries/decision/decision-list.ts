import { decisionsOfItems } from "#lib/data/decision.ts";
import { Prisma } from "#lib/data/generated/client.ts";
import { bodyFromRow } from "#lib/data/stored-body.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Body } from "#lib/domain/body/body.ts";
import type { Decision, Outcome } from "#lib/domain/decision/decision.ts";
import { may } from "#lib/policy/can.ts";
import { asWords } from "../case/search-words.ts";
import { type Reach, reachesItemOfCase, reachOf } from "../reach.ts";

/** What the list of decisions is asked for. `page` counts from 1; null means no limit by that. */
export type DecisionListFilter = Readonly<{
  search: string;
  bodyId: string | null;
  year: number | null;
  outcome: Outcome | null;
  page: number;
}>;

/** A decision in the list. `meetingOn` is the day of the meeting; `case` is null for a § of no case. */
export type ListedDecision = Readonly<{
  meetingId: string;
  meetingOn: string;
  paragraph: number;
  title: string;
  isSecret: boolean;
  case: { id: string; registrationNumber: string } | null;
  body: Pick<Body, "id" | "name" | "kind" | "rules">;
  decision: Decision;
}>;

export type DecisionList = Readonly<{
  decisions: ListedDecision[];
  total: number;
  bodies: { id: string; name: string }[];
  years: number[];
}>;

export const decisionsPerPage = 25;

type Row = {
  total: number;
  id: string | null;
  itemId: string;
  meetingId: string;
  bodyId: string;
  meetingOn: string;
  paragraph: number;
  title: string;
  isSecret: boolean;
  caseId: string | null;
  registrationNumber: string | null;
};

/**
 * One page of the decisions that reach the actor, the latest meeting first and each meeting in the order of its §§, and
 * by what they can be narrowed. Null for one who may not see the list.
 */
export async function listDecisions(actor: Actor, filter: DecisionListFilter, now: Date): Promise<DecisionList | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "decision.list", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>(pageOf(workspaceId, filter, await reachOf(tx, actor, now)));
    return {
      decisions: await listed(tx, actor, rows.filter(({ id }) => id !== null)),
      total: rows[0]?.total ?? 0,
      ...(await choices(tx, workspaceId)),
    };
  });
}

/** The count stands in a row of its own, so that a page beyond the last still tells how many there are. */
function pageOf(workspaceId: string, filter: DecisionListFilter, reach: Reach): Prisma.Sql {
  return Prisma.sql`
    WITH shown AS MATERIALIZED (
      SELECT x.id, x."itemId", x.position, m.id AS "meetingId", m."bodyId", m."startsAt", g.number AS paragraph, i.title,
        coalesce(i."secrecyGround", c."secrecyGround") IS NOT NULL AS "isSecret", c.id AS "caseId", c."registrationNumber"
      FROM "Decision" x
      JOIN "AgendaItem" i ON i."workspaceId" = x."workspaceId" AND i.id = x."itemId"
      JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
      JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
      LEFT JOIN "Case" c ON c."workspaceId" = i."workspaceId" AND c.id = i."caseId"
      WHERE x."workspaceId" = ${workspaceId}::uuid AND ${conditions(filter, reach)}),
    page AS (
      SELECT * FROM shown ORDER BY "startsAt" DESC, "meetingId", paragraph, position
      LIMIT ${decisionsPerPage} OFFSET ${(filter.page - 1) * decisionsPerPage})
    SELECT (SELECT count(*)::int FROM shown) AS total, page.*, (page."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "meetingOn"
    FROM (SELECT) one LEFT JOIN page ON true
    ORDER BY page."startsAt" DESC, page."meetingId", page.paragraph, page.position`;
}

function conditions({ search, bodyId, year, outcome }: DecisionListFilter, reach: Reach): Prisma.Sql {
  const all = [
    reachesItemOfCase(reach),
    search !== "" && Prisma.sql`i.id IN (SELECT items_found(${asWords(search)}, ${search}))`,
    bodyId !== null && Prisma.sql`m."bodyId" = ${bodyId}::uuid`,
    year !== null && Prisma.sql`g.year = ${year}`,
    outcome !== null && Prisma.sql`x.outcome::text = ${outcome}`,
  ];
  return Prisma.join(all.filter((condition) => condition !== false), " AND ");
}

async function listed(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<ListedDecision[]> {
  const { id: workspaceId, legalForm } = actor.workspace;
  const decisions = await decisionsOfItems(tx, workspaceId, rows.map(({ itemId }) => itemId));
  const stored = await tx.body.findMany({ where: { workspaceId, id: { in: rows.map(({ bodyId }) => bodyId) } } });
  const bodies = new Map(stored.map((row) => [row.id, bodyFromRow(row, legalForm)]));
  return rows.map(({ id, itemId, meetingId, bodyId, meetingOn, paragraph, title, isSecret, caseId, registrationNumber }) => ({
    meetingId,
    meetingOn,
    paragraph,
    title,
    isSecret,
    case: caseId === null || registrationNumber === null ? null : { id: caseId, registrationNumber },
    body: bodies.get(bodyId)!,
    decision: decisions.get(itemId)!.find((decision) => decision.id === id)!,
  }));
}

async function choices(tx: Tx, workspaceId: string): Promise<Pick<DecisionList, "bodies" | "years">> {
  const bodies = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT b.id, b.name FROM "Body" b
    WHERE b."workspaceId" = ${workspaceId}::uuid
      AND EXISTS (SELECT FROM "Paragraph" g WHERE g."workspaceId" = b."workspaceId" AND g."bodyId" = b.id)
    ORDER BY b.name COLLATE "sv-SE-x-icu", b.id`;
  const years = await tx.$queryRaw<{ year: number }[]>`
    SELECT DISTINCT year FROM "Paragraph" WHERE "workspaceId" = ${workspaceId}::uuid ORDER BY year DESC`;
  return { bodies, years: years.map(({ year }) => year) };
}
