import { assignmentsWhere } from "#lib/data/assignment.ts";
import { Prisma } from "#lib/data/generated/client.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { daysBeforeReport, todosOfAssignment } from "#lib/domain/todo/of-assignment.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { assignmentSubject } from "#lib/policy/assignment-subject.ts";
import { may } from "#lib/policy/can.ts";

/** What is left of the assignments that the actor is responsible for; for the secretary, of all of them. `today` is the day in Stockholm. */
export async function todosOfAssignments(tx: Tx, actor: Actor, today: string): Promise<readonly Todo[]> {
  const workspaceId = actor.workspace.id;
  const waiting = await assignmentsWhere(tx, workspaceId, needsSomeone(addDays(today, daysBeforeReport)));
  return waiting.flatMap((assignment) => {
    const subject = assignmentSubject(workspaceId, assignment, []);
    return todosOfAssignment(assignment, { report: may(actor, "assignment.report", subject), takeUp: may(actor, "assignment.edit", subject) }, today);
  });
}

/** That an assignment is due by a day or has been reported on, and that no meeting has noted its last final report. */
function needsSomeone(by: string): Prisma.Sql {
  return Prisma.sql`(
    (CASE WHEN s."clauseId" IS NULL THEN k."dueDate" ELSE s."dueOn" END) <= ${by}::date
    OR EXISTS (SELECT FROM "AssignmentReport" r WHERE r."workspaceId" = k."workspaceId" AND r."treeId" = k."treeId" AND r."clauseId" = k.id AND r.kind = 'final'))
    AND NOT EXISTS (
      SELECT FROM "AssignmentReport" r
      JOIN "AssignmentReportItem" t ON t."workspaceId" = r."workspaceId" AND t."reportId" = r.id
      JOIN "Decision" n ON n."workspaceId" = t."workspaceId" AND n."itemId" = t."itemId" AND n.outcome IN ('adopted', 'adoptedWithChanges', 'noted')
      WHERE r."workspaceId" = k."workspaceId" AND r."treeId" = k."treeId" AND r."clauseId" = k.id AND r.kind = 'final'
        AND NOT EXISTS (SELECT FROM "AssignmentReport" z WHERE z."workspaceId" = r."workspaceId" AND z."treeId" = r."treeId" AND z."clauseId" = r."clauseId"
          AND z.kind = 'final' AND z.number > r.number))`;
}
