import { type AssignmentKey, loadAssignment, type StoredAssignment } from "#lib/data/assignment.ts";
import { servingOnAssignment } from "#lib/data/responsible.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type AssignmentState, assignmentState } from "#lib/domain/assignment/assignment.ts";
import { reasonAgainstTakingUp, type Report } from "#lib/domain/assignment/report.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { Refused } from "#lib/domain/refused.ts";
import { assignmentSubject } from "#lib/policy/assignment-subject.ts";
import { may } from "#lib/policy/can.ts";
import { documentsOf, type ShownDocument } from "../case/case-documents.ts";
import { type ComingMeeting, comingMeetings } from "../dashboard/meetings-around.ts";
import { clauseContext } from "../proposal/clause-context.ts";
import { reachOf } from "../reach.ts";

/** A report with its files, and why it can't be put on an agenda, where it can't. */
export type ShownReport = Report & Readonly<{ documents: readonly ShownDocument[]; againstTakingUp: Refused | null }>;

/** Whom one can make responsible, by name. */
export type ResponsibleChoices = Readonly<Record<"bodies" | "organisations" | "people", readonly Readonly<{ id: string; name: string }>[]>>;

export type AssignmentPage = Omit<StoredAssignment, "reports"> &
  Readonly<{
    state: AssignmentState;
    reports: readonly ShownReport[];
    /** The meetings that can take a report up, the nearest first; none for one who may not. */
    meetings: readonly ComingMeeting[];
    choices: ResponsibleChoices | null;
    may: Readonly<{ edit: boolean; report: boolean; readCase: boolean; upload: boolean }>;
  }>;

/** An assignment with its reports, for those whom it reaches and those responsible for it. Null for others, and where there is none. */
export async function readAssignment(actor: Actor, key: AssignmentKey, now: Date): Promise<AssignmentPage | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const found = await loadAssignment(tx, workspaceId, key);
    if (!found) return null;
    const today = stockholmDay(now);
    const servingPersonIds = await servingOnAssignment(tx, workspaceId, found, today);
    const subject = assignmentSubject(workspaceId, found, servingPersonIds);
    if (!may(actor, "assignment.read", subject)) return null;
    const mayEdit = may(actor, "assignment.edit", subject);
    const ofCase = { workspaceId, secrecyGround: found.caseGround, servingPersonIds };
    return {
      ...found,
      state: assignmentState(found, today),
      reports: await withDocuments(tx, actor, found, now),
      meetings: mayEdit ? await comingMeetings(tx, workspaceId, now) : [],
      choices: mayEdit ? await choicesOf(tx, workspaceId, today) : null,
      may: {
        edit: mayEdit,
        report: may(actor, "assignment.report", subject),
        readCase: found.case !== null && may(actor, "case.read", ofCase),
        upload: found.case !== null && may(actor, "document.upload", ofCase),
      },
    };
  });
}

async function withDocuments(tx: Tx, actor: Actor, { case: of, reports }: StoredAssignment, now: Date): Promise<ShownReport[]> {
  const workspaceId = actor.workspace.id;
  const isReader = may(actor, "assignment.list", { workspaceId });
  const documents = of && isReader && reports.length > 0 ? await documentsOf(tx, workspaceId, of.id, await reachOf(tx, actor, now)) : [];
  return reports.map((report) => ({
    ...report,
    documents: documents.filter(({ recordId }) => recordId !== null && recordId === report.recordId),
    againstTakingUp: of?.isClosed ? new Refused("agenda.caseClosed") : reasonAgainstTakingUp(report),
  }));
}

async function choicesOf(tx: Tx, workspaceId: string, today: string): Promise<ResponsibleChoices> {
  const { bodies, organisations } = await clauseContext(tx, workspaceId, today);
  const people = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name FROM "Person" p
    WHERE EXISTS (SELECT FROM "WorkspaceRole" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."personId" = p.id AND r."revokedAt" IS NULL)
       OR EXISTS (SELECT FROM "Mandate" m WHERE m."workspaceId" = ${workspaceId}::uuid AND m."personId" = p.id AND (m."to" IS NULL OR m."to" >= ${today}::date))
    ORDER BY p.name COLLATE "sv-SE-x-icu", p.id`;
  return { bodies, organisations, people };
}
