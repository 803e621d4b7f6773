import { expect, test } from "vitest";
import { followView } from "#lib/queries/treatment/follow-view.ts";
import { requestApproval } from "#lib/usecases/approval/request-approval.ts";
import { announceRemark } from "#lib/usecases/remark/make-remark.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { now } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { signAs, withPasswords } from "../../usecases/approval/approved.ts";
import { anna, bo, decidedBoard } from "../../usecases/approval/setting.ts";
import { actorOf } from "../../usecases/case/setting.ts";

withDatabase();

test("what is put on record can be written on after the meeting was closed, until someone has signed", async () => {
  const board = await withPasswords(await decidedBoard());
  const { here, meetingId, itemId } = board;
  const isFrozen = async () => (await followView(await actorOf(board.people[bo]!), meetingId, itemId, now))!.selected!.remarks[0]!.isFrozen;
  await announceRemark(board.people[bo]!, { meetingId, itemId, kind: "reservation", participantIds: [], text: "" });
  expect(await isFrozen()).toBe(false);
  await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
  expect(await isFrozen()).toBe(false);
  await requestApproval(here.secretary, { meetingId, unresolved: [] });
  expect(await isFrozen()).toBe(false);
  await signAs(board, anna);
  expect(await isFrozen()).toBe(true);
});
