import { Prisma } from "#lib/data/generated/client.ts";
import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { LifeFacts } from "#lib/domain/case/life-line.ts";
import type { DispatchFacts } from "#lib/domain/extract/standing.ts";
import { may } from "#lib/policy/can.ts";
import type { HistoryEvent } from "../audit/history.ts";
import { type Reach, reachesByCase, reachesEvent, reachesItem, reachOf } from "../reach.ts";
import { followUpOf } from "./follow-up.ts";
import { type FollowUp, joinLife, type LifeColumns, lifeFacts } from "./life-facts.ts";
import { asPart, asWords } from "./search-words.ts";

export const caseListSorts = ["number", "title"] as const;
export const caseListStates = ["open", "closed", "all"] as const;

/** What a list of cases is asked for. `page` counts from 1; nothing given means no limit by that. */
export type CaseListFilter = Readonly<{
  search: string;
  state: (typeof caseListStates)[number];
  year: number | null;
  responsibleId: string | null;
  bodyId: string | null;
  sort: (typeof caseListSorts)[number];
  direction: "ascending" | "descending";
  page: number;
}>;

export type ListedCase = Readonly<{
  id: string;
  registrationNumber: string;
  title: string;
  isSecret: boolean;
  responsible: string | null;
  life: LifeFacts;
  lastEvent: HistoryEvent | null;
}>;

export const casesPerPage = 25;
/** Cases beyond these are found by searching: nobody leafs through four hundred pages. */
export const mostCasesCounted = 10_000;

type Row = LifeColumns & {
  total: number;
  id: string | null;
  registrationNumber: string;
  title: string;
  isSecret: boolean;
  responsible: string | null;
} & { [Column in keyof HistoryEvent as `event_${Column}`]: HistoryEvent[Column] | null };

/**
 * One page of the cases that reach the actor, and how many they are in all (at most `mostCasesCounted`). Null for one
 * who may not see the list.
 */
export async function listCases(actor: Actor, filter: CaseListFilter): Promise<{ cases: ListedCase[]; total: number } | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "case.list", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, new Date());
    const rows = await tx.$queryRaw<Row[]>(pageOf(workspaceId, filter, reach));
    const extracts = await dispatchFactsOf(tx, workspaceId, rows.flatMap(({ treatedItemId }) => treatedItemId ?? []));
    const followUps = await followUpOf(tx, workspaceId, rows.flatMap(({ id }) => id ?? []), reach);
    return { cases: rows.flatMap((row) => listed(row, extracts, followUps)), total: rows[0]?.total ?? 0 };
  });
}

/**
 * One query: the conditions are run once to count and once for the page, or once in all for a search; only the cases
 * of the page are looked into.
 */
function pageOf(workspaceId: string, filter: CaseListFilter, reach: Reach): Prisma.Sql {
  const first = Math.min((filter.page - 1) * casesPerPage, mostCasesCounted);
  const way = filter.direction === "ascending" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const order = Prisma.sql`first_key ${way}, second_key ${way}`;
  const materialized = filter.search === "" ? Prisma.sql`NOT MATERIALIZED` : Prisma.sql`MATERIALIZED`;
  return Prisma.sql`
    WITH shown AS ${materialized} (
      SELECT c.id, ${sortKeys[filter.sort]} FROM "Case" c WHERE c."workspaceId" = ${workspaceId}::uuid AND ${conditions(filter, reach)}),
    page AS (SELECT * FROM shown ORDER BY ${order} LIMIT ${casesPerPage} OFFSET ${first})
    SELECT counted.total::int, c.id, c."registrationNumber", c.title, c."secrecyGround" IS NOT NULL AS "isSecret",
      person.name AS responsible, life.*, event.*
    FROM (SELECT count(*) AS total FROM (SELECT FROM shown LIMIT ${mostCasesCounted}) found) counted
    LEFT JOIN (page JOIN "Case" c ON c."workspaceId" = ${workspaceId}::uuid AND c.id = page.id
      ${joinLife(reach)}
      LEFT JOIN "Person" person ON person.id = c."responsibleId"
      LEFT JOIN LATERAL (
        SELECT e.seq::text AS event_seq, e.at AS event_at, e."actorName" AS "event_actorName", e.act AS event_act, e.facts AS event_facts
        FROM "AuditEvent" e WHERE e."workspaceId" = c."workspaceId" AND e."caseId" = c.id AND ${reachesEvent(reach)}
        ORDER BY e.seq DESC LIMIT 1) event ON true) ON true
    ORDER BY ${order}`;
}

/** Numbers by year and serial, so that 2010.9 comes before 2010.10; titles as Swedes sort them. */
const sortKeys: Record<CaseListFilter["sort"], Prisma.Sql> = {
  number: Prisma.sql`c.year AS first_key, c.serial AS second_key`,
  title: Prisma.sql`lower(c.title) COLLATE "sv-SE-x-icu" AS first_key, c.id AS second_key`,
};

function conditions({ search, state, year, responsibleId, bodyId }: CaseListFilter, reach: Reach): Prisma.Sql {
  const all = [
    reachesByCase(reach, Prisma.sql`c."secrecyGround"`, Prisma.sql`c.id`),
    search !== "" && found(search, reach),
    state === "open" && Prisma.sql`c."closedAt" IS NULL`,
    state === "closed" && Prisma.sql`c."closedAt" IS NOT NULL`,
    year !== null && Prisma.sql`c.year = ${year}`,
    responsibleId !== null && Prisma.sql`c."responsibleId" = ${responsibleId}::uuid`,
    bodyId !== null && treatedBy(bodyId, reach),
  ];
  return Prisma.join(all.filter((condition) => condition !== false), " AND ");
}

function found(search: string, { everything, caseIds }: Reach): Prisma.Sql {
  return Prisma.sql`c.id IN (SELECT cases_found(${asWords(search)}, ${asPart(search)}, ${everything}, ${[...caseIds]}::uuid[]))`;
}

function treatedBy(bodyId: string, reach: Reach): Prisma.Sql {
  return Prisma.sql`c.id IN (
    SELECT i."caseId" FROM "Meeting" m JOIN "AgendaItem" i ON i."workspaceId" = m."workspaceId" AND i."meetingId" = m.id
    WHERE m."workspaceId" = c."workspaceId" AND m."bodyId" = ${bodyId}::uuid AND ${reachesItem(reach)})`;
}

function listed(row: Row, extracts: ReadonlyMap<string, DispatchFacts>, followUps: ReadonlyMap<string, FollowUp>): ListedCase[] {
  if (row.id === null) return [];
  const { id, registrationNumber, title, isSecret, responsible } = row;
  const lastEvent = row.event_seq === null ? null : {
    seq: row.event_seq,
    at: row.event_at!,
    actorName: row.event_actorName!,
    act: row.event_act!,
    facts: row.event_facts!,
  };
  return [{ id, registrationNumber, title, isSecret, responsible, life: lifeFacts(row, extracts.get(row.treatedItemId ?? ""), followUps.get(id)), lastEvent }];
}
