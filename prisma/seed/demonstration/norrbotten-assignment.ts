import { inTransaction } from "#lib/data/transaction.ts";
import { loadAgenda } from "#lib/data/agenda.ts";
import { addItem, addItemShape } from "#lib/usecases/agenda/add-item.ts";
import { reportAssignment, reportAssignmentShape } from "#lib/usecases/assignment/report-assignment.ts";
import { takeUpReport, takeUpReportShape } from "#lib/usecases/assignment/take-up-report.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { closeMeeting, closeMeetingShape } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting, openMeetingShape } from "#lib/usecases/room/open-meeting.ts";
import { adoptProposal, adoptProposalShape } from "#lib/usecases/room/record-decision.ts";
import { treatItem, treatItemShape } from "#lib/usecases/room/treat-item.ts";
import { join, present, standingIds, treat } from "./meeting.ts";
import { decided } from "./decided.ts";
import { addCase, at, clause, type Desk } from "./stage.ts";

const day = "2011-04-14";

/** A case in which the board is to instruct the office, with a day to report by. Gives the item that is put on the meeting's agenda. */
export async function proposeServices(desk: Desk, meetingId: string): Promise<{ itemId: string; caseId: string }> {
  const caseId = await addCase(desk, {
    year: 2011,
    serial: 21,
    title: "Kommunernas e-tjänster för företag",
    summary: "Länets kommuner har olika många e-tjänster för företag, och ingen har en samlad bild av dem.",
    on: "2011-01-17",
  });
  const instruct = clause("kansliet får i uppdrag att till sammanträdet den 14 april 2011 redovisa vilka e-tjänster länets kommuner har för företag", "instruct", {
    addressees: [{ kind: "named", name: "Kansliet" }],
    dueDate: day,
  });
  await desk.act(addProposal, addProposalShape, { caseId, origin: "office", clauses: [instruct] }, at("2011-01-24"));
  const { itemId } = await desk.act(addItem, addItemShape, { meetingId, kind: "case", caseId, presenter: "Kansliet" }, at("2011-01-25"));
  return { itemId, caseId };
}

/** The office reports, and the board notes the report at its next meeting: what it instructed is done. */
export async function noteServices(desk: Desk, { bodyId, itemId, members }: { bodyId: string; itemId: string; members: readonly string[] }): Promise<void> {
  const { treeId, clauses } = await decided(desk, itemId);
  const plan = { bodyId, form: "ordinary" as const, day, from: "10:00", lastDay: "", to: "14:00", place: "Förbundets kansli, Luleå", distanceAddress: "" };
  const { meetingId } = await desk.act(planMeeting, planMeetingShape, plan, at("2011-03-10"));
  const { reportId } = await desk.act(reportAssignment, reportAssignmentShape, { treeId, clauseId: clauses[0]!.id, kind: "final", text: report }, at("2011-04-01"));
  const { itemId: reported } = await desk.act(takeUpReport, takeUpReportShape, { reportId, meetingId }, at("2011-04-01", "10:00"));

  await desk.act(openMeeting, openMeetingShape, { meetingId }, at(day, "09:55"));
  await present(desk, meetingId, members, at(day, "09:58"));
  await join(desk, { meetingId, name: "Birgitta Lantto", affiliation: "Kommunförbundet Norrbotten", capacity: "official", duty: "secretary" }, at(day, "09:59"));
  const standing = await standingIds(desk, meetingId);
  await treat(desk, meetingId, day, [
    { itemId: standing["opening"]!, clock: "10:00", text: "Ordföranden öppnar sammanträdet." },
    { itemId: standing["agenda"]!, clock: "10:02", text: "Dagordningen fastställs." },
    { itemId: standing["previousMinutes"]!, clock: "10:04", text: "Föregående protokoll läggs till handlingarna." },
  ]);
  await desk.act(treatItem, treatItemShape, { meetingId, itemId: reported }, at(day, "10:10"));
  const { items } = await inTransaction(desk.workspaceId, (tx) => loadAgenda(tx, desk.workspaceId, meetingId));
  const { versionId } = items.find(({ id }) => id === reported)!.proposals[0]!;
  await desk.act(adoptProposal, adoptProposalShape, { meetingId, itemId: reported, proposalVersionId: versionId! }, at(day, "10:20"));
  await desk.act(closeMeeting, closeMeetingShape, { meetingId, day, time: "14:00" }, at(day, "14:00"));
}

const report =
  "Elva av fjorton kommuner har svarat. Nio av dem har minst en e-tjänst för företag; vanligast är ansökan om serveringstillstånd och anmälan om livsmedelsverksamhet.\n\nTre kommuner vill utveckla nya tjänster tillsammans. Kansliet bjuder in dem till ett möte i juni.";
