import { assignmentsWhere, type StoredAssignment } from "#lib/data/assignment.ts";
import { Prisma } from "#lib/data/generated/client.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { assignmentState } from "#lib/domain/assignment/assignment.ts";
import { notedAt } from "#lib/domain/assignment/report.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { type Reach, reachesItem } from "../reach.ts";
import type { FollowUp } from "./life-facts.ts";

type ConditionsRow = NonNullable<FollowUp["conditions"]> & { caseId: string };

/** What has followed on what was decided in some cases, by case, as far as it reaches the actor; nothing for those where nothing has. */
export async function followUpOf(tx: Tx, workspaceId: string, caseIds: readonly string[], reach: Reach): Promise<ReadonlyMap<string, FollowUp>> {
  const ids = Prisma.sql`${[...caseIds]}::uuid[]`;
  const conditions = await tx.$queryRaw<ConditionsRow[]>`
    SELECT c."caseId", count(*)::int AS of, count(e."conditionId")::int AS confirmed, max(e."on")::text AS "lastOn",
      NOT EXISTS (
        SELECT FROM "Condition" a JOIN "Clause" k ON k."workspaceId" = a."workspaceId" AND k."treeId" = a."treeId" AND k."parentId" IS NULL
        WHERE a."workspaceId" = ${workspaceId}::uuid AND a."caseId" = c."caseId" AND NOT EXISTS (
          SELECT FROM "ConditionClause" n JOIN "ConditionConfirmation" f ON f."workspaceId" = n."workspaceId" AND f."conditionId" = n."conditionId"
          WHERE n."workspaceId" = k."workspaceId" AND n."treeId" = k."treeId" AND n."clauseId" = k.id AND f.outcome = 'failed')) AS "hasLapsed"
    FROM "Condition" c
    JOIN "Decision" x ON x."workspaceId" = c."workspaceId" AND x."treeId" = c."treeId"
    JOIN "AgendaItem" i ON i."workspaceId" = x."workspaceId" AND i.id = x."itemId" AND ${reachesItem(reach)}
    LEFT JOIN "ConditionConfirmation" e ON e."workspaceId" = c."workspaceId" AND e."conditionId" = c.id
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."caseId" = ANY(${ids}) GROUP BY c."caseId"`;
  const assignments = await assignmentsWhere(tx, workspaceId, Prisma.sql`i."caseId" = ANY(${ids}) AND ${reachesItem(reach)}`);
  const byCase = Map.groupBy(assignments, ({ case: of }) => of!.id);
  const today = stockholmDay(new Date());
  return new Map(caseIds.map((caseId) => {
    const { caseId: _, ...own } = conditions.find((row) => row.caseId === caseId) ?? { caseId, of: 0, confirmed: 0, lastOn: null, hasLapsed: false };
    return [caseId, { conditions: own.of > 0 ? own : null, assignments: assignmentsIn(byCase.get(caseId) ?? [], today) }];
  }));
}

function assignmentsIn(all: readonly StoredAssignment[], today: string): FollowUp["assignments"] {
  const standing = all.filter(({ standing }) => standing !== "lapsed");
  if (standing.length === 0) return null;
  const done = standing.filter((assignment) => assignmentState(assignment, today) === "done");
  const days = done.flatMap(({ reports }) => reports.flatMap((report) => notedAt(report)?.on ?? []));
  return { of: standing.length, done: done.length, lastOn: days.toSorted().at(-1) ?? null };
}
