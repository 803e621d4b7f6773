import { describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { plainText } from "#lib/domain/text/plain-text.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { approvalView } from "#lib/queries/approval/approval-view.ts";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import { leftToAdd } from "#lib/queries/meeting/left-to-add.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { removeItem } from "#lib/usecases/agenda/remove-item.ts";
import { refuseMinutes } from "#lib/usecases/approval/end-version.ts";
import { approveRemaining, requestApproval } from "#lib/usecases/approval/request-approval.ts";
import { signMinutes } from "#lib/usecases/approval/sign-minutes.ts";
import { takeUpLeft } from "#lib/usecases/approval/take-up-left.ts";
import { versionsOf } from "#lib/data/approval.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { treatItem } from "#lib/usecases/room/treat-item.ts";
import { association, audited, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { quickHash } from "../../support/quick-hash.ts";
import { actsAt, agendaOf, planned, refusalOf } from "../meeting/setting.ts";
import type { Board } from "../question/board.ts";
import { anna, chair, decidedBoard, secretary } from "./setting.ts";

withDatabase();

const password = "hösten i Härnösand 2010";
const now = new Date("2010-05-20T10:00:00Z");

async function newestOf({ here, meetingId }: Board) {
  return (await inTransaction(here.id, (tx) => versionsOf(tx, here.id, meetingId))).at(-1)!;
}

async function sign(board: Board, name: string): Promise<void> {
  const { id: versionId, digest, signatories } = await newestOf(board);
  const context = name === secretary ? board.here.secretary : board.people[name]!;
  await signMinutes(context, { meetingId: board.meetingId, versionId, signatoryId: signatories.find((each) => each.name === name)!.id, digest, dissent: "", password });
}

/** A board whose approved minutes left § 2, "Sen fråga", that Anna refused by itself; `secrecyGround` where it is secret. */
async function boardWithOneLeft(secrecyGround: string | null = null): Promise<Board> {
  const board = await decidedBoard();
  const hash = await quickHash(password);
  await asOwner((connection) => connection.query(`UPDATE "Account" SET "passwordHash" = $1 WHERE "passwordHash" IS NULL`, [hash]));
  const { here, meetingId } = board;
  const { itemId } = await addItem(here.secretary, { meetingId, kind: "information", title: "Sen fråga", presenter: "Kansliet", secrecyGround, caseId: null });
  await treatItem(here.secretary, { meetingId, itemId });
  await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
  await requestApproval(here.secretary, { meetingId, unresolved: [] });
  const { id: versionId, signatories } = await newestOf(board);
  const signatoryId = signatories.find(({ name }) => name === anna)!.id;
  await refuseMinutes(board.people[anna]!, { meetingId, versionId, signatoryId, reason: "Frågan ställdes av någon annan", paragraphs: [2] });
  await requestApproval(here.secretary, { meetingId, unresolved: [2] });
  for (const name of [secretary, chair, anna]) await sign(board, name);
  return board;
}

const nextOf = ({ here }: Board, day = "2010-06-10") => planned(here, { day });
const takeUp = ({ here, meetingId }: Board, next: string, context = here.secretary) => takeUpLeft(context, { meetingId: next, leftMeetingId: meetingId, number: 2 });
const secretaryOf = async ({ here }: Board) => (await loadActor(here.slug, here.secretary.personId))!;
const todo = async (board: Board) => (await dashboard(await secretaryOf(board), now)).todos.filter(({ kind }) => kind === "paragraphsLeft");
const leftChoices = async (board: Board) => (await approvalView(await secretaryOf(board), board.meetingId, now))!.choices!.left;

describe("a § that approved minutes left", () => {
  test("is offered to the body's next meeting, and taken up there in one act, with what was said against it", async () => {
    const board = await boardWithOneLeft();
    const { here, meetingId } = board;
    expect(await todo(board)).toMatchObject([{ numbers: [2], nextMeetingId: null }]);
    const next = await nextOf(board);
    expect(await todo(board)).toMatchObject([{ numbers: [2], nextMeetingId: next }]);
    expect(await leftChoices(board)).toEqual({ takenUp: [], nextMeetingId: next });
    expect(await leftToAdd(await secretaryOf(board), next)).toEqual([{ meetingId, number: 2, day: "2010-05-06", title: "Sen fråga" }]);

    const { itemId } = await takeUp(board, next);
    const { items } = await agendaOf(here, next);
    const place = items.findIndex(({ id }) => id === itemId);
    expect(items[place - 1]).toMatchObject({ kind: "previousMinutes" });
    expect(items[place]).toMatchObject({ kind: "previousMinutes", title: "Ojusterad § 2 från den 6 maj 2010: Sen fråga", presenter: "Kansliet", secrecyGround: null });
    const { text } = (await stored("AgendaItem", { id: itemId })) as { text: RichText };
    expect(plainText(text)).toBe("När protokollet från den 6 maj 2010 justerades lämnades § 2, ”Sen fråga”, ojusterad. Skälet var: ”Frågan ställdes av någon annan”");
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "approval.takeUp", facts: { paragraphs: "§ 2", day: "2010-06-10" } });
    expect((await audited(here)).at(-1)).toMatchObject({ act: "agenda.add", subjectId: itemId });

    expect(await leftToAdd(await secretaryOf(board), next)).toEqual([]);
    expect(await todo(board)).toEqual([]);
    expect(await leftChoices(board)).toMatchObject({ takenUp: [{ number: 2, standing: "onAgenda", meetingId: next, day: "2010-06-10" }], nextMeetingId: null });
  });

  test("is to be approved when the meeting has treated it, and is then done", async () => {
    const board = await boardWithOneLeft();
    const { here, meetingId } = board;
    const next = await nextOf(board);
    const { itemId } = await takeUp(board, next);
    const context = { ...here.secretary, now: new Date("2010-06-10T07:00:00Z") };
    await openMeeting(context, { meetingId: next });
    await treatItem(context, { meetingId: next, itemId });
    await closeMeeting(context, { meetingId: next, day: "2010-06-10", time: "12:00" });
    expect(await todo(board)).toMatchObject([{ numbers: [2], nextMeetingId: null }]);
    await approveRemaining(here.secretary, { meetingId, numbers: [2] });
    for (const name of [secretary, chair, anna]) await sign(board, name);
    expect(await todo(board)).toEqual([]);
    expect(await refusalOf(takeUp(board, await nextOf(board, "2010-09-09")))).toBe("approval.notUnresolved");
  });

  test("stands on one agenda at a time, also when two put it up at once, and anew when its item was taken away", async () => {
    const board = await boardWithOneLeft();
    const [first, second] = [await nextOf(board), await nextOf(board, "2010-09-09")];
    const tried = await Promise.all([refusalOf(takeUp(board, first)), refusalOf(takeUp(board, second))]);
    expect(tried.toSorted()).toEqual(["approval.takenUpAlready", null].toSorted());
    const { meetingId: on } = (await leftChoices(board)).takenUp[0]!;
    const [item] = (await agendaOf(board.here, on)).items.filter(({ title }) => title.startsWith("Ojusterad"));
    await removeItem(board.here.secretary, { meetingId: on, itemId: item!.id });
    expect(await todo(board)).toMatchObject([{ numbers: [2] }]);
    expect(await refusalOf(takeUp(board, second))).toBeNull();
  });

  test("that is secret comes up as secret, and its name is shown nowhere before", async () => {
    const board = await boardWithOneLeft("OSL 26 kap. 1 §");
    const next = await nextOf(board);
    expect(await leftToAdd(await secretaryOf(board), next)).toMatchObject([{ number: 2, title: "" }]);
    const { itemId } = await takeUp(board, next);
    expect((await agendaOf(board.here, next)).items.find(({ id }) => id === itemId)).toMatchObject({ secrecyGround: "OSL 26 kap. 1 §" });
  });

  test("is taken up by the secretary alone, once for one key, and at no other association's meeting", async () => {
    const board = await boardWithOneLeft();
    const next = await nextOf(board);
    expect(await refusalOf(takeUp(board, next, board.people[chair]!))).toBe("policy.notAllowed");
    expect(await leftToAdd((await loadActor(board.here.slug, board.people[chair]!.personId))!, next)).toEqual([]);
    const elsewhere = await association();
    expect(await refusalOf(takeUp(board, next, elsewhere.secretary))).toBe("meeting.notFound");
    expect(await refusalOf(takeUp(board, await planned(elsewhere), elsewhere.secretary))).toBe("meeting.notFound");
    const keyed = { ...board.here.secretary, idempotencyKey: "0197a6d2-7f3f-7c64-b1f2-1f8fbb0d9d11" };
    const both = [await takeUp(board, next, keyed), await takeUp(board, next, keyed)];
    expect(both[0]).toEqual(both[1]);
  });
});
