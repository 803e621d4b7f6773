import { expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { minutesStanding } from "#lib/queries/minutes/standing.ts";
import { withDatabase } from "../../support/database.ts";
import { askedBoard, signAs } from "../../usecases/approval/approved.ts";
import { anna, chair, closedBoard, secretary } from "../../usecases/approval/setting.ts";
import type { ActContext } from "#lib/usecases/perform.ts";

withDatabase();

const standingFor = async ({ workspace, personId }: ActContext, meetingId: string, day: string) =>
  minutesStanding((await loadActor(workspace, personId))!, meetingId, new Date(`${day}T12:00:00Z`));

test("minutes are a draft until they are sent for approval", async () => {
  const { here, meetingId } = await closedBoard();
  expect(await standingFor(here.secretary, meetingId, "2010-04-23")).toEqual({ state: "draft" });
});

test("who hasn't signed is told so, when it is late too, until all have", async () => {
  const board = await askedBoard();
  const { here, people, meetingId } = board;
  expect(await standingFor(people[anna]!, meetingId, "2010-04-23")).toMatchObject({ state: "toSign", isLate: false, isOwn: true });
  await signAs(board, anna);
  expect(await standingFor(people[anna]!, meetingId, "2010-06-30")).toMatchObject({ state: "toSign", isLate: true, isOwn: false });
  await signAs(board, secretary);
  await signAs(board, chair);
  expect(await standingFor(here.secretary, meetingId, "2010-04-23")).toEqual({ state: "approved", approvedOn: "2010-04-22" });
});
