import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { plainText } from "#lib/domain/text/plain-text.ts";
import { assignmentState } from "#lib/domain/assignment/assignment.ts";
import { reportStanding } from "#lib/domain/assignment/report.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { removeItem } from "#lib/usecases/agenda/remove-item.ts";
import { withdrawItem } from "#lib/usecases/agenda/withdraw-item.ts";
import { takeUpReport } from "#lib/usecases/assignment/take-up-report.ts";
import { adoptProposal, recordDecision, recordDecisionShape, removeDecision } from "#lib/usecases/room/record-decision.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { treatItem } from "#lib/usecases/room/treat-item.ts";
import { association, audited, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { agendaOf, planned, refusalOf } from "../meeting/setting.ts";
import { type Given, given, reported, standingOf } from "./setting.ts";

withDatabase();

const takenUp = async ({ here }: Given, reportId: string, meetingId: string, context = here.secretary) => (await takeUpReport(context, { reportId, meetingId })).itemId;
const stateOf = async (of: Given) => assignmentState(await standingOf(of), "2010-05-10");
const itemOf = async (of: Given, meetingId: string, itemId: string) => (await agendaOf(of.here, meetingId)).items.find(({ id }) => id === itemId)!;

describe("a report that is taken up", () => {
  test("becomes an item that says what was instructed and what was reported, with a proposal to note it", async () => {
    const of = await given();
    const reportId = await reported(of);
    const meetingId = await planned(of.here);
    const itemId = await takenUp(of, reportId, meetingId);
    const item = await itemOf(of, meetingId, itemId);
    expect(item).toMatchObject({ kind: "case", title: "Rapport om uppdrag: Bredband i glesbygd", caseId: of.caseId, presenter: "Kansliet", proposals: [{ versionId: null }], addedLateAt: null });
    const { text } = (await stored("AgendaItem", { id: itemId })) as { text: RichText };
    expect(plainText(text)).toBe(
      "Styrelsen beslutade den 1 mars 2010, § 7, att kansliet får i uppdrag att kartlägga bredbandet.\n\nUppdraget är slutfört enligt den rapport som Siv Sekreterare lämnade den 22 april 2010.\n\nKartan är ritad.\n\nDen bifogas.",
    );
    const version = (await stored("ProposalVersion", { proposalId: item.proposals[0]!.proposalId })) as { treeId: string };
    expect(await stored("Clause", { treeId: version.treeId })).toMatchObject({ act: "note", text: "notera rapporten om uppdraget och lägga den till handlingarna" });
    expect((await audited(of.here)).slice(-2)).toMatchObject([{ act: "proposal.add", facts: { origin: "office" } }, { act: "agenda.add", subjectId: itemId, facts: { title: "Rapport om uppdrag: Bredband i glesbygd" } }]);
    expect(await stateOf(of)).toBe("reported");
  });

  test("is done when the meeting has adopted that it is noted, and not before; the decision taken away, it isn't", async () => {
    const of = await given();
    const meetingId = await planned(of.here);
    const itemId = await takenUp(of, await reported(of), meetingId);
    const context = { ...of.here.secretary, now: new Date("2010-05-06T07:00:00Z") };
    await openMeeting(context, { meetingId });
    await treatItem(context, { meetingId, itemId });
    expect(await stateOf(of)).toBe("reported");
    const proposalVersionId = (await itemOf(of, meetingId, itemId)).proposals[0]!.versionId!;
    const { decisionId } = await adoptProposal(context, { meetingId, itemId, proposalVersionId });
    expect(await stateOf(of)).toBe("done");
    await removeDecision(context, { meetingId, itemId, decisionId });
    expect(await stateOf(of)).toBe("reported");
    await recordDecision(context, recordDecisionShape.parse({ meetingId, itemId, stored: null, outcome: "referredBack", toFindOut: "vad det kostar" }));
    expect(await stateOf(of)).toBe("late");
  });

  test("stands on one agenda at a time: two who take it up at once make one item", async () => {
    const of = await given();
    const reportId = await reported(of);
    const [first, second] = [await planned(of.here), await planned(of.here, { day: "2010-06-10" })];
    const tried = await Promise.all([refusalOf(takenUp(of, reportId, first)), refusalOf(takenUp(of, reportId, second))]);
    expect(tried.toSorted()).toEqual(["assignment.alreadyOnAgenda", null].toSorted());
    expect((await standingOf(of)).reports[0]!.treatments).toHaveLength(1);
  });

  test("can be taken up anew when its item was taken away or fell out, with the same proposal", async () => {
    const of = await given();
    const reportId = await reported(of);
    const meetingId = await planned(of.here);
    const itemId = await takenUp(of, reportId, meetingId);
    const { proposalId } = (await itemOf(of, meetingId, itemId)).proposals[0]!;
    await removeItem(of.here.secretary, { meetingId, itemId });
    expect(reportStanding((await standingOf(of)).reports[0]!)).toBe("written");
    const again = await takenUp(of, reportId, meetingId);
    expect((await itemOf(of, meetingId, again)).proposals).toEqual([{ proposalId, versionId: null }]);
    await withdrawItem(of.here.secretary, { meetingId, itemId: again, reason: "Hinns inte med." });
    expect(reportStanding((await standingOf(of)).reports[0]!)).toBe("written");
  });

  test("without a case is an item for information, which is done when it is put to the file", async () => {
    const of = await given({ withCase: false });
    const meetingId = await planned(of.here);
    const itemId = await takenUp(of, await reported(of), meetingId);
    expect(await itemOf(of, meetingId, itemId)).toMatchObject({ kind: "information", caseId: null, proposals: [], title: "Rapport om uppdrag: Ärendet" });
    const context = { ...of.here.secretary, now: new Date("2010-05-06T07:00:00Z") };
    await openMeeting(context, { meetingId });
    await treatItem(context, { meetingId, itemId });
    await recordDecision(context, recordDecisionShape.parse({ meetingId, itemId, stored: null, outcome: "noted" }));
    expect(await stateOf(of)).toBe("done");
  });

  test("isn't taken up by others, in a closed case, nor twice by the same key", async () => {
    const of = await given();
    const reportId = await reported(of);
    const meetingId = await planned(of.here);
    const foreign = await association();
    expect(await refusalOf(takenUp(of, reportId, meetingId, of.here.reader))).toBe("policy.notAllowed");
    expect(await refusalOf(takenUp(of, reportId, meetingId, of.here.stranger))).toBe("auth.noAccess");
    expect(await refusalOf(takenUp(of, reportId, meetingId, foreign.secretary))).toBe("meeting.notFound");
    expect(await refusalOf(takenUp(of, randomUUID(), meetingId))).toBe("assignment.unknown");
    const context = { ...of.here.secretary, idempotencyKey: randomUUID() };
    expect(await takenUp(of, reportId, meetingId, context)).toBe(await takenUp(of, reportId, meetingId, context));

    const other = await given();
    await asOwner((owner) => owner.query(`UPDATE "Case" SET "closedAt" = now(), "closedById" = $2, "closedReason" = 'Klart' WHERE id = $1`, [other.caseId, other.here.secretary.personId]));
    expect(await refusalOf(takenUp(other, await reported(other), await planned(other.here)))).toBe("agenda.caseClosed");
  });
});
