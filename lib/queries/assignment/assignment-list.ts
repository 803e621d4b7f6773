import { assignmentsWhere, type StoredAssignment } from "#lib/data/assignment.ts";
import { Prisma } from "#lib/data/generated/client.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type AssignmentState, assignmentState, assignmentStates, isOver } from "#lib/domain/assignment/assignment.ts";
import { reportStanding } from "#lib/domain/assignment/report.ts";
import { type Responsible, responsibleKey } from "#lib/domain/assignment/responsible.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { reachesItemOfCase, reachOf } from "../reach.ts";

/** Which are shown: those in one state, those that aren't over (`current`), or all. */
export const shownStates = ["current", ...assignmentStates, "all"] as const;

/** What the list is asked for; `responsible` as `responsibleKey` writes it, null for anyone. */
export type AssignmentListFilter = Readonly<{ state: (typeof shownStates)[number]; responsible: string | null }>;

/** An assignment in a list: what was instructed, by which §, to whom, by when, and how it stands. */
export type ListedAssignment = Pick<StoredAssignment, "treeId" | "given" | "case" | "title" | "responsible" | "dueOn" | "decidedOn"> &
  Readonly<{ clauseId: string; text: string; state: AssignmentState; isSecret: boolean; /** Where its final report stands to be noted. */ onAgenda: Readonly<{ meetingId: string; itemId: string }> | null }>;

export type AssignmentList = Readonly<{
  assignments: readonly ListedAssignment[];
  /** How many there are in each state, whoever is responsible. */
  counts: Readonly<Record<AssignmentState, number>>;
  /** Everyone who is responsible for any of them, by name. */
  responsibles: readonly Responsible[];
}>;

/** The assignments that reach the actor: those that need someone first, and of them those due first. Null for one who may not see the list. */
export async function listAssignments(actor: Actor, { state, responsible }: AssignmentListFilter, now: Date): Promise<AssignmentList | null> {
  const all = await reached(actor, Prisma.sql`true`, now);
  if (!all) return null;
  const shown = all.filter((each) => isShown(each.state, state) && (responsible === null || (each.responsible && responsibleKey(each.responsible) === responsible)));
  const known = new Map(all.flatMap(({ responsible: by }) => (by ? [[responsibleKey(by), by] as const] : [])));
  return {
    assignments: shown.toSorted(inOrder),
    counts: Object.fromEntries(assignmentStates.map((each) => [each, all.filter((one) => one.state === each).length])) as AssignmentList["counts"],
    responsibles: [...known.values()],
  };
}

/** The assignments of a case, as far as they reach the actor, in the order they were given. */
export async function assignmentsOfCase(actor: Actor, caseId: string, now: Date): Promise<readonly ListedAssignment[]> {
  const found = await reached(actor, Prisma.sql`i."caseId" = ${caseId}::uuid`, now);
  return (found ?? []).toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn) || a.given.paragraph - b.given.paragraph);
}

async function reached(actor: Actor, where: Prisma.Sql, now: Date): Promise<ListedAssignment[] | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "assignment.list", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, now);
    const stored = await assignmentsWhere(tx, workspaceId, Prisma.sql`${where} AND ${reachesItemOfCase(reach)}`);
    return stored.map((assignment) => listed(assignment, stockholmDay(now)));
  });
}

function listed(assignment: StoredAssignment, today: string): ListedAssignment {
  const { treeId, clause, given, case: of, title, responsible, dueOn, decidedOn, itemGround, caseGround } = assignment;
  const isSecret = (itemGround ?? caseGround) !== null;
  return { treeId, clauseId: clause.id, text: clause.text, given, case: of, title, responsible, dueOn, decidedOn, isSecret, state: assignmentState(assignment, today), onAgenda: agendaOf(assignment) };
}

function agendaOf({ reports }: StoredAssignment): ListedAssignment["onAgenda"] {
  const final = reports.findLast(({ kind }) => kind === "final");
  return final && reportStanding(final) === "onAgenda" ? final.treatments.at(-1)! : null;
}

function isShown(state: AssignmentState, wanted: AssignmentListFilter["state"]): boolean {
  if (wanted === "current") return !isOver(state);
  return wanted === "all" || wanted === state;
}

function inOrder(a: ListedAssignment, b: ListedAssignment): number {
  const place = ({ state }: ListedAssignment) => assignmentStates.indexOf(state);
  return place(a) - place(b) || (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || b.decidedOn.localeCompare(a.decidedOn);
}
