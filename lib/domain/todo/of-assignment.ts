import { type Assignment, assignmentState } from "#lib/domain/assignment/assignment.ts";
import { reportStanding } from "#lib/domain/assignment/report.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import type { Todo, TodoAssignment } from "./todo.ts";

/** How long before its last day an assignment begins to be asked for. Custom, not law. */
export const daysBeforeReport = 14;

/** What an assignment waits for from one who may report on it, and from one who can put its report on an agenda. */
export function todosOfAssignment(
  assignment: Assignment & Pick<TodoAssignment, "treeId">,
  may: { readonly report: boolean; readonly takeUp: boolean },
  today: string,
): readonly Todo[] {
  const { clause, treeId, dueOn, reports } = assignment;
  const about = { treeId, clauseId: clause.id, text: clause.text };
  const state = assignmentState(assignment, today);
  if (state === "late" && may.report) return [{ kind: "assignmentLate", assignment: about, due: dueOn }];
  if (state === "open" && may.report && dueOn !== null && dueOn <= addDays(today, daysBeforeReport)) return [{ kind: "assignmentDue", assignment: about, due: dueOn }];
  const final = reports.findLast(({ kind }) => kind === "final");
  return state === "reported" && may.takeUp && reportStanding(final!) === "written" ? [{ kind: "reportToTakeUp", assignment: about, due: null }] : [];
}
