import type { Assignment, Charge } from "#lib/domain/assignment/assignment.ts";
import type { Report, ReportKind } from "#lib/domain/assignment/report.ts";
import { instructedBy, type Responsible } from "#lib/domain/assignment/responsible.ts";
import { findClause } from "#lib/domain/clause/tree.ts";
import { clauseStandings, conditionsOver } from "#lib/domain/condition/in-force.ts";
import { loadTrees } from "./clause-tree.ts";
import { conditionsOnTrees } from "./condition.ts";
import { Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import type { Tx } from "./transaction.ts";

/** An assignment by its decision's tree and its clause. */
export type AssignmentKey = Readonly<{ treeId: string; clauseId: string }>;

/** An assignment with the decision it follows from. `version` is 0 until something has been set of it. */
export type StoredAssignment = Assignment &
  Readonly<{
    treeId: string;
    /** The meeting's body as the subject of a sentence, "Styrelsen", and the §. */
    given: Readonly<{ itemId: string; meetingId: string; bodyId: string; by: string; paragraph: number }>;
    case: Readonly<{ id: string; registrationNumber: string; title: string; isClosed: boolean }> | null;
    /** The item's title, for one that was given without a case. */
    title: string;
    /** The ground of the item's own secrecy, and that of its case's. */
    itemGround: string | null;
    caseGround: string | null;
    /** Who has been made responsible, where that is other than the clause says. */
    chosen: Responsible | null;
    version: number;
  }>;

type Row = Pick<StoredAssignment, "treeId" | "given" | "case" | "title" | "itemGround" | "caseGround" | "decidedOn"> & {
  clauseId: string;
  set: (Pick<Charge, "responsible" | "dueOn" | "dueReason"> & { version: number }) | null;
  reports: Report[];
};

/**
 * The assignments of a workspace: each clause that instructs someone, in what a body that decides has adopted under a § (a
 * preparatory body only proposes, DOMAIN.md §1). `where` narrows it by the clause (alias `k`), the item (`i`) and its case
 * (`c`); the latest decision comes first. Three queries, however many there are.
 */
export async function assignmentsWhere(tx: Tx, workspaceId: string, where: Prisma.Sql): Promise<StoredAssignment[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT k."treeId", k.id AS "clauseId", i.title, i."secrecyGround" AS "itemGround", c."secrecyGround" AS "caseGround",
      (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "decidedOn",
      json_build_object('itemId', i.id, 'meetingId', m.id, 'bodyId', b.id, 'by', coalesce(b.rules ->> 'definiteName', b.name), 'paragraph', g.number) AS given,
      CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'registrationNumber', c."registrationNumber", 'title', c.title,
        'isClosed', c."closedAt" IS NOT NULL) END AS case,
      CASE WHEN s."clauseId" IS NOT NULL THEN json_build_object('responsible', ${responsibleOf}, 'dueOn', s."dueOn", 'dueReason', s."dueReason",
        'version', s.version) END AS set,
      ${listOf(reportsOf)} AS reports
    FROM "Clause" k
    JOIN "Decision" x ON x."workspaceId" = k."workspaceId" AND x."treeId" = k."treeId" AND x.outcome IN ('adopted', 'adoptedWithChanges')
    JOIN "AgendaItem" i ON i."workspaceId" = x."workspaceId" AND i.id = x."itemId"
    JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
    JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId" AND b.kind <> 'preparatory'
    LEFT JOIN "Case" c ON c."workspaceId" = i."workspaceId" AND c.id = i."caseId"
    LEFT JOIN "Assignment" s ON s."workspaceId" = k."workspaceId" AND s."treeId" = k."treeId" AND s."clauseId" = k.id
    WHERE k."workspaceId" = ${workspaceId}::uuid AND k.act = 'instruct' AND ${where}
    ORDER BY m."startsAt" DESC, g.number, k.position, k.id`;
  const treeIds = [...new Set(rows.map(({ treeId }) => treeId))];
  const trees = await loadTrees(tx, workspaceId, treeIds);
  const conditions = Map.groupBy(await conditionsOnTrees(tx, workspaceId, treeIds), ({ treeId }) => treeId);
  return rows.map((row) => assignmentFrom(row, trees.get(row.treeId)!, conditions.get(row.treeId) ?? []));
}

/** The assignments whose last day is a day or before it, as set or else as the clause says. */
export async function assignmentsDueBy(tx: Tx, workspaceId: string, day: string): Promise<StoredAssignment[]> {
  return assignmentsWhere(tx, workspaceId, Prisma.sql`(CASE WHEN s."clauseId" IS NULL THEN k."dueDate" ELSE s."dueOn" END) <= ${day}::date`);
}

/** One assignment, or null where the clause instructs nobody or hasn't been adopted. */
export async function loadAssignment(tx: Tx, workspaceId: string, { treeId, clauseId }: AssignmentKey): Promise<StoredAssignment | null> {
  const [found] = await assignmentsWhere(tx, workspaceId, Prisma.sql`k."treeId" = ${treeId}::uuid AND k.id = ${clauseId}::uuid`);
  return found ?? null;
}

/** As `loadAssignment`, with nobody else changing or reporting on what the decision instructs until the transaction ends. */
export async function lockAssignment(tx: Tx, workspaceId: string, key: AssignmentKey): Promise<StoredAssignment | null> {
  await tx.$queryRaw`SELECT id FROM "ClauseTree" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${key.treeId}::uuid FOR NO KEY UPDATE`;
  return loadAssignment(tx, workspaceId, key);
}

/** The assignment that a report is on, locked as by `lockAssignment`; null where there is no such report. */
export async function lockAssignmentOfReport(tx: Tx, workspaceId: string, reportId: string): Promise<StoredAssignment | null> {
  const of = await tx.assignmentReport.findUnique({ where: { workspaceId_id: { workspaceId, id: reportId } }, select: { treeId: true, clauseId: true } });
  return of && lockAssignment(tx, workspaceId, of);
}

/** Keeps who is responsible (null for as the clause says) and by when. */
export async function saveAssignment(tx: Tx, workspaceId: string, { treeId, clauseId }: AssignmentKey, { responsible, dueOn, dueReason }: Charge): Promise<void> {
  const key = { workspaceId, treeId, clauseId };
  const data = { ...responsibleColumns(responsible), dueOn: dueOn === null ? null : new Date(dueOn), dueReason };
  await tx.assignment.upsert({
    where: { workspaceId_treeId_clauseId: key },
    create: { ...key, ...data },
    update: { ...data, version: { increment: 1 } },
    select: { clauseId: true },
  });
}

type NewReport = Readonly<{ id: string; number: number; kind: ReportKind; text: string; byId: string; at: Date; recordId: string | null }>;

/** Adds a report on an assignment. */
export async function addReport(tx: Tx, workspaceId: string, { treeId, clauseId }: AssignmentKey, report: NewReport): Promise<void> {
  await tx.assignmentReport.create({ data: { workspaceId, treeId, clauseId, ...report }, select: { id: true } });
}

/** The proposal that has been drafted for a report and that can still be decided, or null. */
export async function undecidedProposalOf(tx: Tx, workspaceId: string, reportId: string): Promise<string | null> {
  const { proposal } = await tx.assignmentReport.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: reportId } },
    select: { proposal: { select: { id: true, withdrawnAt: true, versions: { where: { decisions: { some: { outcome: { in: ["adopted", "adoptedWithChanges", "rejected"] } } } }, select: { id: true } } } } },
  });
  return proposal && proposal.withdrawnAt === null && proposal.versions.length === 0 ? proposal.id : null;
}

/** Keeps that an item takes up a report, by the proposal where one is put. */
export async function takeUpAt(tx: Tx, workspaceId: string, reportId: string, { itemId, proposalId }: { itemId: string; proposalId: string | null }): Promise<void> {
  await tx.assignmentReportItem.create({ data: { workspaceId, reportId, itemId } });
  if (proposalId) await tx.assignmentReport.update({ where: { workspaceId_id: { workspaceId, id: reportId } }, data: { proposalId }, select: { id: true } });
}

const responsibleOf = Prisma.sql`CASE WHEN s."responsibleKind" IS NOT NULL THEN json_strip_nulls(json_build_object('kind', s."responsibleKind",
  'personId', s."personId", 'bodyId', s."bodyId", 'organisationId', s."organisationId", 'name', coalesce(
    (SELECT p.name FROM "Person" p WHERE p.id = s."personId"), (SELECT o.name FROM "Organisation" o WHERE o.id = s."organisationId"),
    (SELECT h.name FROM "Body" h WHERE h."workspaceId" = s."workspaceId" AND h.id = s."bodyId"), s.name))) END`;

const treatmentsOf = Prisma.sql`
  SELECT ti.id AS "itemId", tm.id AS "meetingId", coalesce(tb.rules ->> 'definiteName', tb.name) AS "bodyName", (tm."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "on",
    (SELECT tg.number FROM "Paragraph" tg WHERE tg."workspaceId" = ti."workspaceId" AND tg."itemId" = ti.id AND tg.state = 'given') AS paragraph,
    ti."withdrawnAt" IS NOT NULL OR tm."cancelledAt" IS NOT NULL OR tm."closedAt" IS NOT NULL AS "isOver",
    ARRAY(SELECT tx.outcome::text FROM "Decision" tx WHERE tx."workspaceId" = ti."workspaceId" AND tx."itemId" = ti.id ORDER BY tx.position) AS outcomes
  FROM "AssignmentReportItem" t
  JOIN "AgendaItem" ti ON ti."workspaceId" = t."workspaceId" AND ti.id = t."itemId"
  JOIN "Meeting" tm ON tm."workspaceId" = ti."workspaceId" AND tm.id = ti."meetingId"
  JOIN "Body" tb ON tb."workspaceId" = tm."workspaceId" AND tb.id = tm."bodyId"
  WHERE t."workspaceId" = r."workspaceId" AND t."reportId" = r.id ORDER BY tm."startsAt", ti.id`;

const reportsOf = Prisma.sql`
  SELECT r.id, r.number, r.kind, r.text, (r.at AT TIME ZONE 'Europe/Stockholm')::date::text AS "on", coalesce(p.name, '') AS by, r."recordId",
    ${listOf(treatmentsOf)} AS treatments
  FROM "AssignmentReport" r LEFT JOIN "Person" p ON p.id = r."byId"
  WHERE r."workspaceId" = k."workspaceId" AND r."treeId" = k."treeId" AND r."clauseId" = k.id ORDER BY r.number`;

type Tree = Parameters<typeof clauseStandings>[0];
type OnTree = Awaited<ReturnType<typeof conditionsOnTrees>>[number];

function assignmentFrom({ clauseId, set, decidedOn, ...row }: Row, tree: Tree, conditions: readonly OnTree[]): StoredAssignment {
  const clause = findClause(tree, clauseId)!;
  const on = conditions.map(({ confirmation, ...condition }) => ({ ...condition, confirmed: confirmation?.outcome ?? null }));
  const standing = clauseStandings(tree, on).get(clauseId)!;
  const confirmedOn = conditionsOver(tree, conditions).get(clauseId)!.flatMap(({ confirmation }) => confirmation?.on ?? []);
  return {
    ...row,
    clause,
    decidedOn,
    standing,
    inForceOn: standing === "inForce" ? [decidedOn, ...confirmedOn].toSorted().at(-1)! : null,
    responsible: set?.responsible ?? instructedBy(clause),
    chosen: set?.responsible ?? null,
    dueOn: set ? set.dueOn : clause.dueDate,
    dueReason: set?.dueReason ?? "",
    version: set?.version ?? 0,
  };
}

function responsibleColumns(responsible: Responsible | null) {
  return {
    responsibleKind: responsible?.kind ?? null,
    personId: responsible?.kind === "person" ? responsible.personId : null,
    bodyId: responsible?.kind === "body" ? responsible.bodyId : null,
    organisationId: responsible?.kind === "organisation" ? responsible.organisationId : null,
    name: responsible?.kind === "named" ? responsible.name : null,
  };
}
