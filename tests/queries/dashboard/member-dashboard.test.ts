import { beforeEach, describe, expect, test } from "vitest";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { lookAtMeeting } from "#lib/usecases/meeting/look-at-meeting.ts";
import { handIn, startMotion } from "#lib/usecases/motion/draft-motion.ts";
import { recordMotion } from "#lib/usecases/motion/record-motion.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { association, mandateIn, now, personWith } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";
import { type Board, boardAtItem } from "../../usecases/question/board.ts";

withDatabase();

let board: Board;
let anna: ActContext;
let bo: ActContext;
const later = new Date(now.getTime() + 60_000);

beforeEach(async () => {
  board = await boardAtItem(["Gun Ek", "Anna Berg", "Bo Lind"]);
  [anna, bo] = [board.people["Anna Berg"]!, board.people["Bo Lind"]!];
});

const shown = async (context: ActContext) => dashboard(await actorOf(context), now);
const waitsFor = async (context: ActContext) => (await shown(context)).todos.filter(({ kind }) => kind.startsWith("motion"));
const onItem = () => ({ meetingId: board.meetingId, itemId: board.itemId });
const rejection = { moved: { kind: "reject" as const }, reasons: "" };
const newsFor = async (context: ActContext) => (await shown(context)).meetings?.news[board.meetingId];

describe("what waits for a member and for the secretary", () => {
  test("a meeting of one's own that is under way is to be followed, and another's is not", async () => {
    const kinds = async (context: ActContext) => (await shown(context)).todos.map(({ kind }) => kind);
    expect(await kinds(anna)).toContain("meetingToFollow");
    expect(await kinds(board.here.reader)).toEqual([]);
    expect(await kinds(board.here.secretary)).not.toContain("meetingToFollow");
  });

  test("a draft waits for its drafter only; handed in it waits for the secretary, until it is in the record", async () => {
    const { motionId } = await startMotion(anna, { ...onItem(), draft: rejection });
    expect(await waitsFor(anna)).toMatchObject([{ kind: "motionDrafted", motionId, item: { id: board.itemId } }]);
    for (const other of [bo, board.here.secretary, board.here.administrator]) expect(await waitsFor(other)).toEqual([]);

    await handIn(anna, { ...onItem(), motionId });
    expect(await waitsFor(anna)).toEqual([]);
    expect(await waitsFor(bo)).toEqual([]);
    expect(await waitsFor(board.here.secretary)).toMatchObject([{ kind: "motionHandedIn", motionId, movers: ["Anna Berg"] }]);
    const elsewhere = await association();
    expect(await waitsFor(elsewhere.secretary)).toEqual([]);

    await recordMotion(board.here.secretary, { ...onItem(), motionId });
    expect(await waitsFor(board.here.secretary)).toEqual([]);
  });
});

describe("what is new since one last looked", () => {
  test("is nothing to tell before one has looked, and nothing right after", async () => {
    expect(await newsFor(anna)).toBeNull();
    await lookAtMeeting({ ...anna, now: later }, { meetingId: board.meetingId });
    expect(await newsFor(anna)).toEqual({ items: 0, proposals: 0, documents: 0, motions: 0 });
    expect(await newsFor(bo)).toBeNull();
  });

  test("counts what others have added, each thing once, and nothing of one's own", async () => {
    const before = new Date(now.getTime() - 1);
    await lookAtMeeting({ ...anna, now: before }, { meetingId: board.meetingId });
    await lookAtMeeting({ ...board.people["Gun Ek"]!, now: later }, { meetingId: board.meetingId });
    const { motionId } = await startMotion(anna, { ...onItem(), draft: rejection });
    await handIn(anna, { ...onItem(), motionId });
    await recordMotion(board.here.secretary, { ...onItem(), motionId });
    expect(await newsFor(anna)).toEqual({ items: 1, proposals: 1, documents: 0, motions: 1 });
    expect(await newsFor(board.people["Gun Ek"]!)).toEqual({ items: 0, proposals: 0, documents: 0, motions: 0 });
  });

  test("counts no item that is secret and doesn't reach one", async () => {
    const observer = await personWith(board.here, [], "Olle Sjö");
    await mandateIn(board.here, observer.personId, { role: "observer" });
    for (const context of [anna, observer]) await lookAtMeeting({ ...context, now }, { meetingId: board.meetingId });
    const add = (title: string, secrecyGround: string | null) =>
      addItem({ ...board.here.secretary, now: later }, { meetingId: board.meetingId, kind: "information", title, presenter: "", secrecyGround, caseId: null });
    await add("Öppen", null);
    await add("Hemlig", "OSL 26 kap. 1 §");
    expect((await newsFor(anna))?.items).toBe(2);
    expect((await newsFor(observer))?.items).toBe(1);
  });
});

test("looking is refused to a stranger and to another association", async () => {
  const elsewhere = await association();
  const look = (context: ActContext) => lookAtMeeting(context, { meetingId: board.meetingId });
  await expect(look(board.here.stranger)).rejects.toMatchObject({ code: "auth.noAccess" });
  await expect(look(elsewhere.secretary)).rejects.toThrow();
});
