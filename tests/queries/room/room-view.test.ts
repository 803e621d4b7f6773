import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { roomView } from "#lib/queries/room/room-view.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { callDivision, closeVoting, enterVote } from "#lib/usecases/division/hold-division.ts";
import { writeMotion } from "#lib/usecases/motion/record-motion.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { conclude } from "#lib/usecases/question/conclude.ts";
import { putQuestion } from "#lib/usecases/question/put-question.ts";
import { announceRemark } from "#lib/usecases/remark/make-remark.ts";
import { association } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";
import { type Board, boardAtItem, clause } from "../../usecases/question/board.ts";

withDatabase();
afterEach(() => void vi.restoreAllMocks());

const names = ["Gun Ek", "Anna Berg", "Bo Lind"] as const;
const [gun, anna, bo] = names;

const seenBy = async (context: ActContext, { meetingId, itemId }: Board) => roomView(await actorOf(context), meetingId, itemId, "sv");

/** An item with everything on it: another proposal moved, the question put and voted on, decided, and a reservation. */
async function treatedItem(): Promise<Board> {
  const board = await boardAtItem(names);
  const { secretary } = board.here;
  const on = { meetingId: board.meetingId, itemId: board.itemId };
  const moved = { kind: "alternative" as const, clauses: [clause("avslå samarbetsavtalet")] };
  await writeMotion(secretary, { ...on, draft: { moved, reasons: "" }, participantIds: [board.participantId(bo)] });
  await putQuestion(secretary, { ...on, key: "main", found: [`proposal:${board.versionId}`] });
  const how = { key: "main", method: "rollCall", majority: "simple", inEachGroup: false, concernsPerson: false } as const;
  const divisionId = (await callDivision(secretary, { ...on, ...how })).divisionId!;
  for (const name of [gun, anna]) await enterVote(secretary, { ...on, divisionId, participantId: board.participantId(name), choice: "yes" });
  await closeVoting(secretary, { ...on, divisionId });
  await conclude(secretary, on);
  await announceRemark(board.people[bo]!, { ...on, kind: "reservation", participantIds: [], text: "" });
  return board;
}

/** How many queries it takes to see the room, the transaction's own among them. */
async function queriesToSee(board: Board): Promise<number> {
  const actor = await actorOf(board.here.secretary);
  const asked = vi.spyOn(pg.Client.prototype, "query");
  await roomView(actor, board.meetingId, board.itemId, "sv");
  const count = asked.mock.calls.length;
  asked.mockRestore();
  return count;
}

test("the room shows the item with all that has come of it", async () => {
  const board = await treatedItem();
  const view = await seenBy(board.here.secretary, board);
  expect(view?.items.filter(({ number }) => number !== null)).toMatchObject([{ id: board.itemId, title: "Samarbetsavtal", mark: "decided", number: 1 }]);
  expect(view?.people.map(({ name }) => name)).toEqual(names);
  expect(view?.quorum).toEqual({ present: 3, required: 2, held: true });
  expect(view?.selected).toMatchObject({
    id: board.itemId,
    number: 1,
    case: { id: board.caseId },
    proposals: [{ versionId: board.versionId, clauses: [{ text: "tillstyrka samarbetsavtalet" }] }],
    decisions: [{ outcome: "adopted", clauses: [{ text: "tillstyrka samarbetsavtalet" }], fromQuestions: true }],
  });
  expect(view?.treatment).toMatchObject({
    motions: [{ moved: { kind: "alternative", clauses: [{ text: "avslå samarbetsavtalet" }] }, movers: [{ name: bo }] }],
    treatment: { questions: [{ key: "main", divisions: [{ closed: {}, roll: [{ choice: "yes" }, { choice: "yes" }, { choice: null }] }] }] },
    remarks: [{ kind: "reservation", participantIds: [board.participantId(bo)] }],
  });
});

test("the room is there for the secretary alone", async () => {
  const board = await boardAtItem(names);
  const elsewhere = await association();
  for (const stranger of [board.here.reader, board.people[anna]!, elsewhere.secretary]) expect(await seenBy(stranger, board)).toBeNull();
});

test("the room takes few queries, and no more for a longer agenda", async () => {
  const board = await treatedItem();
  const few = await queriesToSee(board);
  // Transaction 3, meeting and people 5, the item 12, what it is written with 3. One more has to be worth its time at every key pressed.
  expect(few).toBeLessThanOrEqual(23);
  const shape = { meetingId: board.meetingId, kind: "information" as const, presenter: "", secrecyGround: null, caseId: null };
  for (let number = 2; number <= 12; number += 1) await addItem(board.here.secretary, { ...shape, title: `Rapport ${number}` });
  expect(await queriesToSee(board)).toBe(few);
});
