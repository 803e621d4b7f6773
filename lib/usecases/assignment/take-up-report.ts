import { z } from "zod";
import { lockAssignmentOfReport, type StoredAssignment, takeUpAt, undecidedProposalOf } from "#lib/data/assignment.ts";
import { documentsOfRecord } from "#lib/data/record.ts";
import { newId } from "#lib/data/id.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { reportItemWords } from "#lib/documents/wording/report-wording.ts";
import { reasonAgainstTakingUp, type Report } from "#lib/domain/assignment/report.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import { Refused } from "#lib/domain/refused.ts";
import { atAgenda } from "../agenda/at-agenda.ts";
import { type Drafted, draftItem, draftProposal, draftText } from "../agenda/draft-item.ts";
import type { ActContext } from "../perform.ts";
import type { AtMeeting } from "../room/at-meeting.ts";
import { knownAssignment } from "./known-assignment.ts";

export const takeUpReportShape = z.strictObject({ reportId: z.uuid(), meetingId: z.uuid("assignment.meetingMissing") });

type Draft = Drafted & Readonly<{ text: string }>;

/**
 * Puts a report on the agenda of a coming meeting: the item says what was instructed, by which § and when, holds the report and
 * its files, and has a proposal that the report is noted. Once the meeting has noted it, what was instructed is done.
 * Refused for all but the secretary, for a report that stands on an agenda or has been noted, in a closed case, and after
 * the meeting. Gives the item's id.
 */
export async function takeUpReport(context: ActContext, { reportId, meetingId }: z.infer<typeof takeUpReportShape>): Promise<{ itemId: string }> {
  const itemId = newId();
  let draft: Draft;
  const afterwards = async (at: AtMeeting) => {
    await draftText(at, itemId, draft.text);
    await takeUpAt(at.tx, at.workspaceId, reportId, { itemId, proposalId: draft.ofCase?.proposalId ?? null });
  };
  return atAgenda(context, { act: "agenda.add", meetingId, itemId, afterwards }, async (agenda, at) => {
    const { tx, actor, workspaceId, now } = at;
    const found = await knownAssignment(tx, actor, await lockAssignmentOfReport(tx, workspaceId, reportId), "assignment.edit", now);
    draft = await draftOf(at, found, reportId, itemId);
    return draftItem(agenda, at, draft);
  });
}

async function draftOf(at: AtMeeting, assignment: StoredAssignment, reportId: string, itemId: string): Promise<Draft> {
  const { tx, workspaceId } = at;
  const { case: of, itemGround, responsible } = assignment;
  const report = assignment.reports.find(({ id }) => id === reportId)!;
  const refusal = of?.isClosed ? new Refused("agenda.caseClosed") : reasonAgainstTakingUp(report);
  if (refusal) throw refusal;
  const { language } = await loadWorkspace(tx, workspaceId);
  const { clause, ...words } = reportItemWords(language, told(assignment, report));
  const proposalId = of && ((await undecidedProposalOf(tx, workspaceId, reportId)) ?? (await draftProposal(at, of.id, [{ ...blankClause(newId(), clause), act: "note" }])));
  const documentIds = report.recordId === null ? [] : await documentsOfRecord(tx, workspaceId, report.recordId);
  return {
    itemId,
    ...words,
    presenter: responsible && "name" in responsible ? responsible.name.slice(0, 200) : "",
    secrecyGround: itemGround,
    ofCase: of && proposalId ? { caseId: of.id, proposalId, documentIds } : null,
  };
}

function told({ clause, given, decidedOn, title, case: of }: StoredAssignment, { kind, by, on, text }: Report) {
  return {
    kind,
    given: { by: given.by, paragraph: given.paragraph, on: decidedOn, clause: clause.text },
    report: { by, on, text },
    matter: of?.title ?? title,
  };
}
