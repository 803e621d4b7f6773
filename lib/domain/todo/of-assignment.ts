import { type Assignment, assignmentState } from "#lib/domain/assignment/assignment.ts";
import { reportStanding } from "#lib/domain/assignment/report.ts";
import { assignmentReminder, daysBeforeReminder } from "#lib/domain/assignment/reminder.ts";
import type { Todo, TodoAssignment } from "./todo.ts";

/** How long before its last day an assignment begins to be asked for: from when its responsible is reminded. */
export const daysBeforeReport = daysBeforeReminder;

/** What an assignment waits for from one who may report on it, and from one who can put its report on an agenda. */
export function todosOfAssignment(
  assignment: Assignment & Pick<TodoAssignment, "treeId">,
  may: { readonly report: boolean; readonly takeUp: boolean },
  today: string,
): readonly Todo[] {
  const { clause, treeId, reports } = assignment;
  const about = { treeId, clauseId: clause.id, text: clause.text };
  const state = assignmentState(assignment, today);
  const reminder = assignmentReminder(assignment, today);
  if (reminder && may.report) return [{ kind: reminder.kind === "late" ? "assignmentLate" : "assignmentDue", assignment: about, due: reminder.dueOn }];
  const final = reports.findLast(({ kind }) => kind === "final");
  return state === "reported" && may.takeUp && reportStanding(final!) === "written" ? [{ kind: "reportToTakeUp", assignment: about, due: null }] : [];
}
