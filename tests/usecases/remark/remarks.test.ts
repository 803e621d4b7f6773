import { describe, expect, test } from "vitest";
import { remarksOfItems } from "#lib/data/remark.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { adoptProposal } from "#lib/usecases/room/record-decision.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { callDivision } from "#lib/usecases/division/hold-division.ts";
import { castBallot } from "#lib/usecases/division/cast-ballot.ts";
import { writeMotion } from "#lib/usecases/motion/record-motion.ts";
import { admitRemark, announceRemark, joinRemark, withdrawRemark, writeRemark } from "#lib/usecases/remark/make-remark.ts";
import { takeNoPart, takePartAfterAll } from "#lib/usecases/remark/take-no-part.ts";
import { putQuestion } from "#lib/usecases/question/put-question.ts";
import { withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { type Board, boardAtItem, treated } from "../question/board.ts";

withDatabase();

const names = ["Carin Ordförande", "Bo Berg", "Anna Ask"] as const;
const [chair, bo, anna] = names;
const on = ({ meetingId, itemId }: Board) => ({ meetingId, itemId });
const adopt = (board: Board) => adoptProposal(board.here.secretary, { ...on(board), proposalVersionId: board.versionId });
const remarks = async ({ here, itemId }: Board) => inTransaction(here.id, async (tx) => (await remarksOfItems(tx, here.id, [itemId])).get(itemId) ?? []);
const reserve = (board: Board, name: string) => announceRemark(board.people[name]!, { ...on(board), kind: "reservation", participantIds: [], text: "" });

describe("a reservation", () => {
  test("is announced from the phone before the meeting closes, joined, and its reasons written after it", async () => {
    const board = await boardAtItem(names);
    expect(await refusalOf(reserve(board, bo))).toBe("reservation.notDecided");
    await adopt(board);
    const { remarkId } = await reserve(board, bo);
    await joinRemark(board.people[anna]!, { ...on(board), remarkId, participantId: null });
    expect(await refusalOf(announceRemark(board.here.reader, { ...on(board), kind: "reservation", participantIds: [], text: "" }))).toBe("policy.notAllowed");
    expect(await refusalOf(announceRemark(board.people[bo]!, { ...on(board), kind: "reservation", participantIds: [board.participantId(chair)], text: "" }))).toBe(
      "reservation.notForOthers",
    );
    await closeMeeting(board.here.secretary, { meetingId: board.meetingId, day: "2010-05-06", time: "12:00" });
    expect(await refusalOf(reserve(board, chair))).toBe("meeting.alreadyClosed");
    await writeRemark(board.people[anna]!, { ...on(board), remarkId, participantId: null, text: "Avtalet saknar tak för kostnaden." });
    expect(await remarks(board)).toMatchObject([
      { kind: "reservation", participantIds: [board.participantId(bo), board.participantId(anna)], text: "Avtalet saknar tak för kostnaden." },
    ]);
    await withdrawRemark(board.people[bo]!, { ...on(board), remarkId, participantId: null });
    await withdrawRemark(board.here.secretary, { ...on(board), remarkId, participantId: board.participantId(anna) });
    expect(await remarks(board)).toMatchObject([{ withdrawn: { by: board.here.secretary.personId } }]);
  });

  test("is not for one who declared to take no part, which also keeps them from voting", async () => {
    const board = await boardAtItem(names);
    await takeNoPart(board.people[bo]!, { ...on(board), participantId: null });
    await writeMotion(board.here.secretary, { ...on(board), draft: { moved: { kind: "reject" }, reasons: "" }, participantIds: [board.participantId(anna)] });
    await putQuestion(board.here.secretary, { ...on(board), key: "main", found: [`proposal:${board.versionId}`] });
    const how = { key: "main", method: "rollCall", majority: "simple", inEachGroup: false, concernsPerson: false } as const;
    const divisionId = (await callDivision(board.here.secretary, { ...on(board), ...how })).divisionId!;
    const ballot = (name: string) => castBallot(board.people[name]!, { meetingId: board.meetingId, divisionId, choice: "yes" });
    expect(await refusalOf(ballot(bo))).toBe("division.takesNoPart");
    await takeNoPart(board.here.secretary, { ...on(board), participantId: board.participantId(anna) });
    expect(await refusalOf(ballot(anna))).toBe("division.takesNoPart");
    expect(await refusalOf(takePartAfterAll(board.here.secretary, { ...on(board), participantId: board.participantId(anna) }))).toBe("division.itemDecided");
    expect((await treated(board)).questions[0]?.divisions[0]?.roll.map(({ notTakingPart }) => notTakingPart)).toEqual([false, true, true]);
    await adopt(board);
    expect(await refusalOf(reserve(board, bo))).toBe("reservation.tookNoPart");
  });
});

test("a statement waits for the chair's leave, which a member can't give", async () => {
  const board = await boardAtItem(names);
  const { remarkId } = await announceRemark(board.people[bo]!, { ...on(board), kind: "recordedStatement", participantIds: [], text: "Frågan bör tas upp i kommunerna." });
  expect(await refusalOf(admitRemark(board.people[anna]!, { ...on(board), remarkId }))).toBe("policy.notAllowed");
  await admitRemark(board.people[chair]!, { ...on(board), remarkId });
  expect(await refusalOf(admitRemark(board.people[chair]!, { ...on(board), remarkId }))).toBe("reservation.alreadyAdmitted");
  expect(await remarks(board)).toMatchObject([{ kind: "recordedStatement", admitted: { by: board.people[chair]!.personId } }]);
});
