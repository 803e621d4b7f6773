import { addDays } from "#lib/domain/calendar/days.ts";
import { type Assignment, assignmentState } from "./assignment.ts";

/** How long before its last day the responsible is reminded of an assignment. Custom, not law. */
export const daysBeforeReminder = 14;

/** That an assignment is soon to be reported on, or should have been. `dueOn` is its last day. */
export type AssignmentReminder = Readonly<{ kind: "soon" | "late"; dueOn: string }>;

/**
 * The reminder that an assignment calls for on a day, or null: one from two weeks before its last day, and one when that has
 * passed. What hasn't come into force, has been reported on or has no last day calls for none (DOMAIN.md §2).
 */
export function assignmentReminder(assignment: Pick<Assignment, "standing" | "dueOn" | "reports">, today: string): AssignmentReminder | null {
  const { dueOn } = assignment;
  if (dueOn === null) return null;
  const state = assignmentState(assignment, today);
  if (state === "late") return { kind: "late", dueOn };
  return state === "open" && addDays(dueOn, -daysBeforeReminder) <= today ? { kind: "soon", dueOn } : null;
}
