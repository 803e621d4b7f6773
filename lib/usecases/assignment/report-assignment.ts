import { z } from "zod";
import { addReport, lockAssignment, type StoredAssignment } from "#lib/data/assignment.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { lockCase } from "#lib/data/case.ts";
import { newId } from "#lib/data/id.ts";
import { freeRecordNumber, insertRecord } from "#lib/data/record.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { reportSubject } from "#lib/documents/wording/report-wording.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { longestReport, reasonAgainstReporting } from "#lib/domain/assignment/assignment.ts";
import { type ReportKind, reportKinds } from "#lib/domain/assignment/report.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longestSubject, registerRecord } from "#lib/domain/record/record.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { aboutAssignment, assignmentKeyShape, knownAssignment } from "./known-assignment.ts";

export const reportAssignmentShape = z.strictObject({
  ...assignmentKeyShape,
  kind: z.enum(reportKinds, "assignment.kindMissing"),
  text: z.string().trim().min(1, "assignment.textMissing").max(longestReport, "assignment.textTooLong"),
});

/**
 * Reports on an assignment, as the responsible or the secretary. The report is registered as a record of the case, to which its
 * files are uploaded. Refused for others, and as `reasonAgainstReporting`. Gives the report's id.
 */
export async function reportAssignment(context: ActContext, { kind, text, ...of }: z.infer<typeof reportAssignmentShape>): Promise<{ reportId: string }> {
  return perform(context, "assignment.report", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const assignment = await knownAssignment(tx, actor, await lockAssignment(tx, workspaceId, of), "assignment.report", context.now);
    const refusal = reasonAgainstReporting(assignment);
    if (refusal) throw refusal;
    const number = (assignment.reports.at(-1)?.number ?? 0) + 1;
    const recordId = assignment.case && (await registerReport(tx, actor, assignment, { caseId: assignment.case.id, kind, number }, context.now));
    const report = { id: newId(), number, kind, text, byId: actor.personId, at: context.now, recordId };
    await addReport(tx, workspaceId, of, report);
    const about = aboutAssignment(assignment);
    await appendAudit(tx, actor, { ...about, act: "assignment.report", facts: { ...about.facts, kind, number }, after: report }, context.now);
    return { reportId: report.id };
  });
}

/** Registers the report in its case: as come in from the organisation that is responsible, or else as drawn up here. Gives the record's id. */
async function registerReport(tx: Tx, actor: Actor, { responsible, clause }: StoredAssignment, { caseId, kind, number }: { caseId: string; kind: ReportKind; number: number }, now: Date): Promise<string> {
  const workspaceId = actor.workspace.id;
  await lockCase(tx, workspaceId, caseId);
  const { language } = await loadWorkspace(tx, workspaceId);
  const subject = reportSubject(language, { kind, number, clause: clause.text }).slice(0, longestSubject);
  const from = responsible?.kind === "organisation" ? { direction: "incoming" as const, counterpart: responsible.name } : { direction: "internal" as const, counterpart: "" };
  const today = stockholmDay(now);
  const given = { id: newId(), caseId, number: await freeRecordNumber(tx, workspaceId, caseId), today };
  const record = accepted(registerRecord({ ...from, date: today, subject, secrecyGround: null }, given));
  await insertRecord(tx, workspaceId, record, { registeredById: actor.personId, registeredAt: now });
  return record.id;
}
