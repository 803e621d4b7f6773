import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ClauseStanding } from "#lib/domain/condition/in-force.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type Report, reportStanding } from "./report.ts";
import type { Responsible } from "./responsible.ts";

/**
 * An adopted clause that instructs someone (DOMAIN.md §5, uppdrag). It follows from the decision; what people add is who is
 * responsible and by when, where that is other than the clause says, and the reports. Days are "2010-04-22".
 */
export type Assignment = {
  readonly clause: Clause;
  /** How the clause stands under the decision's conditions, and since what day it has been in force. */
  readonly standing: ClauseStanding;
  readonly inForceOn: string | null;
  readonly decidedOn: string;
  readonly responsible: Responsible | null;
  readonly dueOn: string | null;
  /** Why it is due another day than the clause says, or was last moved; "" else. */
  readonly dueReason: string;
  readonly reports: readonly Report[];
};

/** In the order in which they need someone. */
export const assignmentStates = ["late", "reported", "open", "waits", "done", "lapsed"] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/**
 * How an assignment stands on a day. It begins when its clause is in force, and falls with it. An interim report leaves it as
 * it is; with a final one it is reported, and done when a meeting has noted that report (DOMAIN.md §2). A final report that
 * the meeting sent back is none. What is reported after it was done is a report anew.
 */
export function assignmentState({ standing, dueOn, reports }: Pick<Assignment, "standing" | "dueOn" | "reports">, today: string): AssignmentState {
  if (standing === "lapsed") return "lapsed";
  if (standing !== "inForce") return "waits";
  const final = reports.findLast(({ kind }) => kind === "final");
  const finalStands = final ? reportStanding(final) : "sentBack";
  if (finalStands === "noted") return "done";
  if (finalStands !== "sentBack") return "reported";
  return dueOn !== null && dueOn < today ? "late" : "open";
}

/** Whether nothing more is to be done. */
export function isOver(state: AssignmentState): boolean {
  return state === "done" || state === "lapsed";
}

/** Who is responsible, by when, and why then. */
export type Charge = Pick<Assignment, "responsible" | "dueOn" | "dueReason">;

/**
 * Gives who is responsible and by when anew. Refuses to change what is over (`assignment.isOver`), a day before the decision,
 * and to move a day without saying why.
 */
export function chargeWith(assignment: Assignment, { responsible, dueOn, dueReason }: Charge, today: string): Charge | Refused {
  if (isOver(assignmentState(assignment, today))) return new Refused("assignment.isOver");
  if (dueOn === assignment.dueOn) return { responsible, dueOn, dueReason: dueReason.trim() || assignment.dueReason };
  if (dueOn !== null && dueOn < assignment.decidedOn) return new Refused("assignment.dueBeforeDecision");
  const isMoved = assignment.dueOn !== null;
  if (isMoved && dueReason.trim() === "") return new Refused("assignment.reasonMissing");
  return { responsible, dueOn, dueReason: dueReason.trim() };
}

/** The longest report, in characters. */
export const longestReport = 20_000;

/** Why nothing can be reported on an assignment, or null: it hasn't begun, or has fallen. */
export function reasonAgainstReporting({ standing }: Pick<Assignment, "standing">): Refused | null {
  if (standing === "lapsed") return new Refused("assignment.hasLapsed");
  return standing === "inForce" ? null : new Refused("assignment.notInForce");
}
