import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadMeeting } from "#lib/data/meeting.ts";
import { loadNoticeSource } from "#lib/data/notice.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { quorumOn } from "#lib/domain/presence/quorum.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { consentToItem } from "#lib/usecases/agenda/consent-to-item.ts";
import { restoreItem } from "#lib/usecases/agenda/restore-item.ts";
import { withdrawItem } from "#lib/usecases/agenda/withdraw-item.ts";
import { issueNotice } from "#lib/usecases/notice/issue-notice.ts";
import { closeMeeting, reopenMeeting } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { endAdjournment, recordAdjournment } from "#lib/usecases/room/record-adjournment.ts";
import { adoptProposal, recordDecision, removeDecision } from "#lib/usecases/room/record-decision.ts";
import { recordRecusal } from "#lib/usecases/room/record-recusal.ts";
import { saveItemText } from "#lib/usecases/room/save-item-text.ts";
import { setPresence } from "#lib/usecases/room/set-presence.ts";
import { setServing } from "#lib/usecases/room/set-serving.ts";
import { beginNumbering, leaveItemUntreated, leaveNumberOut, renumberMeeting, treatItem } from "#lib/usecases/room/treat-item.ts";
import type { Association } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt, agendaOf, meetingAssociation, planned, proposedCase, refusalOf, seat, standing } from "../meeting/setting.ts";

withDatabase();

let here: Association;
let meetingId: string;
beforeEach(async () => {
  here = await meetingAssociation();
  meetingId = await planned(here);
});

const digestOfNotice = async () => (await inTransaction(here.id, (tx) => loadNoticeSource(tx, here.id, meetingId))).digest;
const open = () => openMeeting(here.secretary, { meetingId });
const treat = async (itemId: string) => (await treatItem(here.secretary, { meetingId, itemId })).number;
const presence = async () =>
  inTransaction(here.id, async (tx) => loadPresence(tx, here.id, await loadMeeting(tx, here.id, meetingId)));
const participant = async (name: string) => (await presence()).participants.find((one) => one.name === name)!;
const present = async (name: string, spans = "") =>
  setPresence(here.secretary, { meetingId, participantId: (await participant(name)).id, present: true, atDistance: false, spans });

describe("a meeting is opened", () => {
  test("with those who have a mandate that day, nobody present, and its proposals pinned", async () => {
    await seat(here, "Sara Ersättare", "substitute");
    await seat(here, "Carl Ordförande", "chair");
    await seat(here, "Hans Avgången", "member", { to: "2010-05-05" });
    const { caseId, proposalId } = await proposedCase(here);
    const { itemId } = await addItem(here.secretary, { meetingId, kind: "case", title: "", presenter: "", secrecyGround: null, caseId });
    await open();
    const { participants } = await presence();
    expect(participants.map(({ name, duty, present: there }) => [name, duty, there])).toEqual([
      ["Carl Ordförande", "chair", false],
      ["Sara Ersättare", null, false],
    ]);
    const item = (await agendaOf(here, meetingId)).items.find(({ id }) => id === itemId);
    expect(item?.proposals).toEqual([{ proposalId, versionId: expect.any(String) }]);
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "meeting.open" });
  });

  test("once, and never by another association's secretary", async () => {
    const elsewhere = await meetingAssociation();
    expect(await refusalOf(openMeeting(elsewhere.secretary, { meetingId }))).toBe("meeting.notFound");
    expect(await refusalOf(openMeeting(here.reader, { meetingId }))).toBe("policy.notAllowed");
    const both = await Promise.all([refusalOf(open()), refusalOf(open())]);
    expect(both.toSorted()).toEqual(["meeting.alreadyOpen", null].toSorted());
  });
});

describe("§ numbers", () => {
  test("differ though two items are taken up at once", async () => {
    await open();
    const [a, b] = [await standing(here, meetingId, "opening"), await standing(here, meetingId, "adjusters")];
    expect((await Promise.all([treat(a), treat(b)])).toSorted()).toEqual([1, 2]);
    expect(await treat(a)).toBeLessThanOrEqual(2);
  });

  test("run on from the year's earlier meetings, begin where it is said, and may leave one out", async () => {
    await beginNumbering(here.secretary, { meetingId, number: 15 });
    await open();
    expect(await treat(await standing(here, meetingId, "opening"))).toBe(15);
    await leaveNumberOut(here.secretary, { meetingId });
    expect(await treat(await standing(here, meetingId, "adjusters"))).toBe(17);
    const later = await planned(here, { day: "2010-06-10" });
    await openMeeting(here.secretary, { meetingId: later });
    const { number } = await treatItem(here.secretary, { meetingId: later, itemId: await standing(here, later, "opening") });
    expect(number).toBe(18);
  });

  test("are taken back, and given anew in the order of the agenda", async () => {
    await open();
    const [a, b] = [await standing(here, meetingId, "opening"), await standing(here, meetingId, "adjusters")];
    expect(await treat(b)).toBe(1);
    expect(await treat(a)).toBe(2);
    await renumberMeeting(here.secretary, { meetingId });
    expect(await treat(a)).toBe(1);
    await leaveItemUntreated(here.secretary, { meetingId, itemId: b });
    expect((await actsAt(here, meetingId)).slice(-3).map(({ act }) => act)).toEqual(["meeting.renumber", "item.treat", "item.leaveUntreated"]);
  });
});

describe("presence", () => {
  test("is recorded whole or by §, a substitute serves for the absent, and the quorum follows", async () => {
    for (const [name, role] of [["Carl", "chair"], ["Maria", "member"], ["Nils", "member"], ["Sara", "substitute"]] as const) await seat(here, name, role);
    await open();
    const itemId = await standing(here, meetingId, "opening");
    await treat(itemId);
    const held = async () => {
      const all = await presence();
      return quorumOn(all, all.items.find(({ id }) => id === itemId)!).held;
    };
    await present("Carl");
    expect(await held()).toBe(false);
    await present("Sara", "1");
    const call = { meetingId, participantId: (await participant("Sara")).id, memberId: (await participant("Nils")).id, spans: "" };
    expect(await refusalOf(setServing(here.secretary, { ...call, memberId: (await participant("Carl")).id }))).toBe("presence.memberServes");
    await setServing(here.secretary, call);
    expect(await held()).toBe(true);
    expect(await refusalOf(setServing(here.secretary, { ...call, memberId: (await participant("Maria")).id }))).toBe("presence.servesForTwo");
    expect(await refusalOf(present("Maria", "kanske"))).toBe("presence.spanUnreadable");
  });

  test("of one who is recused ends on that item, with its reason in the history", async () => {
    await seat(here, "Carl", "chair");
    await open();
    await present("Carl");
    const itemId = await standing(here, meetingId, "agenda");
    const { id } = await participant("Carl");
    await recordRecusal(here.secretary, { meetingId, participantId: id, itemId, reason: "Delägare", foundBy: "self" });
    expect((await participant("Carl")).recusals).toMatchObject([{ itemId, reason: "Delägare" }]);
    expect(await refusalOf(recordRecusal(here.secretary, { meetingId, participantId: id, itemId, reason: "Igen", foundBy: "self" }))).toBe("presence.alreadyRecused");
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "presence.recuse", facts: { name: "Carl", reason: "Delägare" } });
  });
});

describe("a decision", () => {
  const blank = {
    stored: null, lead: "", clauses: [], proposalVersionId: null, changes: "", toFindOut: null, deferredTo: null, dueDate: null, elected: [],
  };

  async function proposedItem() {
    const { caseId } = await proposedCase(here);
    const { itemId } = await addItem(here.secretary, { meetingId, kind: "case", title: "", presenter: "", secrecyGround: null, caseId });
    await open();
    await treat(itemId);
    const item = (await agendaOf(here, meetingId)).items.find(({ id }) => id === itemId)!;
    return { itemId, proposalVersionId: item.proposals[0]!.versionId! };
  }

  test("adopts a proposal that the meeting has before it, and no other", async () => {
    const { itemId, proposalVersionId } = await proposedItem();
    await adoptProposal(here.secretary, { meetingId, itemId, proposalVersionId });
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "decision.record", facts: { outcome: "adopted", title: "Bredband i glesbygd" } });
    expect(await refusalOf(adoptProposal(here.secretary, { meetingId, itemId, proposalVersionId: randomUUID() }))).toBe("decision.proposalNotBefore");
    expect(await refusalOf(leaveItemUntreated(here.secretary, { meetingId, itemId }))).toBe("agenda.alreadyDecided");
  });

  test("waits while the meeting is adjourned, though one that is recorded can be worded anew", async () => {
    const { itemId, proposalVersionId } = await proposedItem();
    const said = { meetingId, itemId, ...blank, outcome: "noted" as const };
    const { decisionId } = await recordDecision(here.secretary, said);
    await recordAdjournment(here.secretary, { meetingId, itemId: null, from: { day: "2010-05-06", clock: "09:30" }, to: null, reason: "" });
    expect(await refusalOf(recordDecision(here.secretary, said))).toBe("decision.adjourned");
    expect(await refusalOf(adoptProposal(here.secretary, { meetingId, itemId, proposalVersionId }))).toBe("decision.adjourned");
    await recordDecision(here.secretary, { ...said, lead: "Styrelsen noterar.", stored: { id: decisionId, version: 1 } });
    await endAdjournment(here.secretary, { meetingId, day: "2010-05-06", clock: "09:45" });
    await recordDecision(here.secretary, said);
  });

  test("is refused on an item that is withdrawn, or that the body hasn't agreed to take up", async () => {
    await issueNotice(here.secretary, { meetingId, digest: await digestOfNotice() });
    const { itemId } = await addItem(here.secretary, { meetingId, kind: "information", title: "Sen fråga", presenter: "", secrecyGround: null, caseId: null });
    await open();
    const said = { meetingId, itemId, ...blank, outcome: "noted" as const };
    expect(await refusalOf(recordDecision(here.secretary, said))).toBe("decision.awaitsConsent");
    await withdrawItem(here.secretary, { meetingId, itemId, reason: "Underlag saknas" });
    expect(await refusalOf(recordDecision(here.secretary, said))).toBe("decision.withdrawn");
    await restoreItem(here.secretary, { meetingId, itemId });
    await consentToItem(here.secretary, { meetingId, itemId });
    await recordDecision(here.secretary, said);
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "decision.record" });
  });

  test.each([
    ["rejected", { lead: "Förslaget avslås." }],
    ["referredBack", { toFindOut: "Vad det kostar" }],
    ["deferred", { deferredTo: "nästa sammanträde" }],
    ["noted", {}],
    ["statement", { lead: "Styrelsen uttalar sitt stöd." }],
    ["elected", { elected: [{ personId: null, name: "Karin Berg", as: "ordinary" as const }] }],
    ["withdrawn", {}],
  ] as const)("can be: %s", async (outcome, more) => {
    const { itemId } = await proposedItem();
    const said = { meetingId, itemId, ...blank, outcome, ...more, elected: "elected" in more ? [...more.elected] : [] };
    const { decisionId } = await recordDecision(here.secretary, said);
    expect(await refusalOf(recordDecision(here.secretary, { ...said, stored: { id: decisionId, version: 7 } }))).toBe("errors.stale");
    await removeDecision(here.secretary, { meetingId, itemId, decisionId });
    expect(await refusalOf(removeDecision(here.secretary, { meetingId, itemId, decisionId }))).toBe("decision.gone");
  });
});

describe("the text of an item", () => {
  const text = (words: string): RichText => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] });

  test("is saved on what was last saved, and otherwise gives back what someone else has written", async () => {
    const itemId = await standing(here, meetingId, "agenda");
    expect(await saveItemText(here.secretary, { itemId, text: text("Dagordningen godkänns."), baseVersion: 0 })).toMatchObject({ saved: true, version: 1 });
    expect(await saveItemText(here.secretary, { itemId, text: text("Annat."), baseVersion: 0 })).toMatchObject({
      saved: false,
      theirs: { version: 1, savedBy: "Siv Sekreterare", text: text("Dagordningen godkänns.") },
    });
    const elsewhere = await meetingAssociation();
    expect(await refusalOf(saveItemText(elsewhere.secretary, { itemId, text: text("Annat."), baseVersion: 1 }))).toBe("agenda.unknownItem");
  });
});

describe("a meeting is closed", () => {
  test("with its end, is not written in any more, and can be opened again", async () => {
    await open();
    const itemId = await standing(here, meetingId, "opening");
    await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "11:45" });
    expect(await refusalOf(treatItem(here.secretary, { meetingId, itemId }))).toBe("meeting.alreadyClosed");
    await reopenMeeting(here.secretary, { meetingId });
    expect(await treat(itemId)).toBe(1);
    expect((await actsAt(here, meetingId)).map(({ act }) => act).slice(1)).toEqual(["meeting.open", "meeting.close", "meeting.reopen", "item.treat"]);
  });
});
