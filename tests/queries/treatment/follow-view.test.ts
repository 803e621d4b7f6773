import { beforeEach, describe, expect, test } from "vitest";
import { loadNoticeSource } from "#lib/data/notice.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { followView } from "#lib/queries/treatment/follow-view.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { withdrawItem } from "#lib/usecases/agenda/withdraw-item.ts";
import { castBallot } from "#lib/usecases/division/cast-ballot.ts";
import { callDivision, closeVoting } from "#lib/usecases/division/hold-division.ts";
import { handIn, startMotion } from "#lib/usecases/motion/draft-motion.ts";
import { joinAsMover, recordMotion } from "#lib/usecases/motion/record-motion.ts";
import { issueNotice } from "#lib/usecases/notice/issue-notice.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { putQuestion } from "#lib/usecases/question/put-question.ts";
import { takeNoPart } from "#lib/usecases/remark/take-no-part.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { association, now } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";
import { planned, proposedCase } from "../../usecases/meeting/setting.ts";
import { type Board, boardAtItem } from "../../usecases/question/board.ts";

withDatabase();

let board: Board;
let gun: ActContext;
let anna: ActContext;
let bo: ActContext;

beforeEach(async () => {
  board = await boardAtItem(["Gun Ek", "Anna Berg", "Bo Lind"]);
  [gun, anna, bo] = ["Gun Ek", "Anna Berg", "Bo Lind"].map((name) => board.people[name]!) as [ActContext, ActContext, ActContext];
});

const on = () => ({ meetingId: board.meetingId, itemId: board.itemId });
const seenBy = async (context: ActContext, itemId: string | null = null) => (await followView(await actorOf(context), board.meetingId, itemId, now))!;
const rejection = { moved: { kind: "reject" as const }, reasons: "" };

async function recorded(context: ActContext): Promise<string> {
  const { motionId } = await startMotion(context, { ...on(), draft: rejection });
  await handIn(context, { ...on(), motionId });
  await recordMotion(board.here.secretary, { ...on(), motionId });
  return motionId;
}

/** An item on a meeting's agenda with a proposal. Gives its id. */
async function onAgenda(meetingId: string, title: string): Promise<string> {
  const { caseId } = await proposedCase(board.here, title);
  return (await addItem(board.here.secretary, { meetingId, kind: "case", title: "", presenter: "", secrecyGround: null, caseId })).itemId;
}

/** A roll call between the proposal and rejection, open. */
async function rollCall(): Promise<string> {
  await recorded(bo);
  await putQuestion(gun, { ...on(), key: "main", found: [`proposal:${board.versionId}`] });
  const called = { ...on(), key: "main" as const, method: "rollCall" as const, majority: "simple" as const };
  return (await callDivision(gun, { ...called, inEachGroup: false, concernsPerson: false })).divisionId!;
}

describe("one who follows a meeting", () => {
  test("is taken to the item under way, and can look at another", async () => {
    const other = await addItem(board.here.secretary, { meetingId: board.meetingId, kind: "information", title: "Rapport", presenter: "", secrecyGround: null, caseId: null });
    expect(await seenBy(anna)).toMatchObject({ underWayId: board.itemId, selected: { itemId: board.itemId } });
    expect(await seenBy(anna, other.itemId)).toMatchObject({ underWayId: board.itemId, selected: { itemId: other.itemId } });
  });

  test("is taken, before the meeting, to the first item with something to read", async () => {
    const { here } = board;
    const meetingId = await planned(here, { day: "2010-06-10" });
    const plain = (await followView(await actorOf(anna), meetingId, null, now))!;
    expect(plain.selected?.itemId).toBe(plain.items[0]!.id);
    const [withdrawn, first] = [await onAgenda(meetingId, "Bredband"), await onAgenda(meetingId, "Kollektivtrafik"), await onAgenda(meetingId, "Bibliotek")];
    await withdrawItem(here.secretary, { meetingId, itemId: withdrawn, reason: "Utreds vidare." });
    expect(await followView(await actorOf(anna), meetingId, null, now)).toMatchObject({ underWayId: null, selected: { itemId: first } });
    const { digest } = await inTransaction(here.id, (tx) => loadNoticeSource(tx, here.id, meetingId));
    await issueNotice(here.secretary, { meetingId, digest });
    expect(await followView(await actorOf(anna), meetingId, null, now)).toMatchObject({ meeting: { state: "noticeIssued" }, selected: { itemId: first } });
    expect(await followView(await actorOf(anna), meetingId, withdrawn, now)).toMatchObject({ selected: { itemId: withdrawn } });
    await openMeeting(here.secretary, { meetingId });
    expect(await followView(await actorOf(anna), meetingId, null, now)).toMatchObject({ selected: { itemId: plain.items[0]!.id } });
  });

  test.each([
    ["an order of questions that was begun on", true],
    ["none that never was", false],
  ])("is told, once the meeting is over, %s", async (_, isPut) => {
    const stepsTold = async () => (await seenBy(anna, board.itemId)).selected!.steps.length > 0;
    if (isPut) await putQuestion(gun, { ...on(), key: "main", found: [`proposal:${board.versionId}`] });
    expect(await stepsTold()).toBe(true);
    await closeMeeting(board.here.secretary, { meetingId: board.meetingId, day: "2010-05-06", time: "12:00" });
    expect(await stepsTold()).toBe(isPut);
  });

  test("sees nothing of another's draft, as one of the body what has been handed in and can join it, and everyone what is in the record", async () => {
    const { motionId } = await startMotion(anna, { ...on(), draft: rejection });
    const motionsOf = async (context: ActContext) => (await seenBy(context)).selected?.motions.map(({ id }) => id);
    for (const other of [bo, gun, board.here.secretary, board.here.reader]) expect(await motionsOf(other)).toEqual([]);
    await handIn(anna, { ...on(), motionId });
    for (const other of [bo, gun, board.here.secretary]) expect(await motionsOf(other)).toEqual([motionId]);
    expect(await motionsOf(board.here.reader)).toEqual([]);
    await joinAsMover(bo, { ...on(), motionId, participantId: null });
    expect((await seenBy(gun)).selected?.motions[0]?.movers.map(({ name }) => name)).toEqual(["Anna Berg", "Bo Lind"]);
    await recordMotion(board.here.secretary, { ...on(), motionId });
    for (const other of [bo, board.here.reader]) expect(await motionsOf(other)).toEqual([motionId]);
  });

  test("is told what the voting groups weigh, and nothing of groups where there are none", async () => {
    expect((await seenBy(gun)).selected?.roll).toEqual({ groups: [], isWeighted: false });
    const seats = { "Gun Ek": { voteWeight: 3, votingGroup: "Kommunerna" }, "Anna Berg": { voteWeight: 1, votingGroup: "Partierna" }, "Bo Lind": { voteWeight: 2, votingGroup: "Kommunerna" } };
    board = await boardAtItem(["Gun Ek", "Anna Berg", "Bo Lind"], undefined, { seats });
    const { roll } = (await seenBy(board.people["Gun Ek"]!)).selected!;
    expect(roll.isWeighted).toBe(true);
    expect(Object.fromEntries(roll.groups.map(({ name, votes }) => [name, votes]))).toEqual({ Kommunerna: 5, Partierna: 1 });
  });

  test("sees nothing of the meeting as a stranger or from another association", async () => {
    const elsewhere = await association();
    expect(await followView(await actorOf(elsewhere.secretary), board.meetingId, null, now)).toBeNull();
  });
});

describe("the ballot that waits", () => {
  test("is there for those on the roll until they have voted, whichever item they look at, and for nobody else", async () => {
    const other = await addItem(board.here.secretary, { meetingId: board.meetingId, kind: "information", title: "Rapport", presenter: "", secrecyGround: null, caseId: null });
    expect((await seenBy(anna)).ballot).toBeNull();
    const divisionId = await rollCall();
    for (const voter of [gun, anna, bo]) expect((await seenBy(voter, other.itemId)).ballot).toMatchObject({ division: { id: divisionId }, item: { id: board.itemId } });
    for (const onlooker of [board.here.secretary, board.here.reader]) expect((await seenBy(onlooker)).ballot).toBeNull();

    await castBallot(anna, { meetingId: board.meetingId, divisionId, choice: "no" });
    expect((await seenBy(anna)).ballot).toBeNull();
    expect((await seenBy(bo)).ballot?.division.id).toBe(divisionId);
    await closeVoting(gun, { ...on(), divisionId });
    expect((await seenBy(bo)).ballot).toBeNull();
  });

  test("tells the one who votes that others have, and not what", async () => {
    const divisionId = await rollCall();
    await castBallot(anna, { meetingId: board.meetingId, divisionId, choice: "no" });
    const roll = (await seenBy(bo)).ballot!.division.roll;
    expect(roll.map(({ hasVoted, choice }) => [hasVoted, choice])).toEqual([[false, null], [true, null], [false, null]]);
  });

  test("is not there for one who takes no part in the decision", async () => {
    await rollCall();
    await takeNoPart(anna, { ...on(), participantId: null });
    expect((await seenBy(anna)).ballot).toBeNull();
    expect((await seenBy(bo)).ballot).not.toBeNull();
  });
});
