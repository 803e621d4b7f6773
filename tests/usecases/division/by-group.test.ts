import { describe, expect, test } from "vitest";
import { divisionResult } from "#lib/domain/division/result.ts";
import { castBallot } from "#lib/usecases/division/cast-ballot.ts";
import { callDivision, closeVoting, enterHands, enterVote } from "#lib/usecases/division/hold-division.ts";
import { writeMotion } from "#lib/usecases/motion/record-motion.ts";
import { conclude } from "#lib/usecases/question/conclude.ts";
import { putQuestion } from "#lib/usecases/question/put-question.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt, refusalOf } from "../meeting/setting.ts";
import { type Board, boardAtItem, treated } from "../question/board.ts";

withDatabase();

const names = ["Carin Ordförande", "Bo Berg", "Anna Ask", "Dag Dahl"] as const;
const [carin, bo, anna, dag] = names;
/** The municipalities have five votes together, the parties three. */
const seats = {
  [carin]: { voteWeight: 1, votingGroup: "Kommunerna" },
  [bo]: { voteWeight: 4, votingGroup: "Kommunerna" },
  [anna]: { voteWeight: 2, votingGroup: "Partierna" },
  [dag]: { voteWeight: 1, votingGroup: "Partierna" },
};

const on = ({ meetingId, itemId }: Board) => ({ meetingId, itemId });

/** Approval against rejection, of which the chair has found approval carried, and a division in each group. */
async function divided(board: Board, method: "rollCall" | "showOfHands"): Promise<string> {
  const { here } = board;
  await writeMotion(here.secretary, { ...on(board), draft: { moved: { kind: "reject" }, reasons: "" }, participantIds: [board.participantId(anna)] });
  await putQuestion(here.secretary, { ...on(board), key: "main", found: [`proposal:${board.versionId}`] });
  const called = { ...on(board), key: "main" as const, method, majority: "simple" as const, inEachGroup: true, concernsPerson: false };
  return (await callDivision(here.secretary, called)).divisionId!;
}

const division = async (board: Board) => (await treated(board)).questions[0]!.divisions[0]!;

describe("a division in each voting group", () => {
  test("by name counts what the seats weigh, and rejects what one group doesn't carry, whatever the whole says", async () => {
    const board = await boardAtItem(names, undefined, { seats });
    const divisionId = await divided(board, "rollCall");
    for (const [name, choice] of [[carin, "no"], [bo, "yes"], [dag, "yes"]] as const) {
      await castBallot(board.people[name]!, { meetingId: board.meetingId, divisionId, choice });
    }
    await enterVote(board.here.secretary, { ...on(board), divisionId, participantId: board.participantId(anna), choice: "no" });
    await closeVoting(board.here.secretary, { ...on(board), divisionId });

    const held = await division(board);
    expect(Object.fromEntries(held.roll.map(({ name, weight, group }) => [name, { voteWeight: weight, votingGroup: group }]))).toEqual(seats);
    expect(divisionResult(held)).toEqual({ state: "carried", carried: ["reject"], by: "votes" });
    await conclude(board.here.secretary, on(board));
    expect((await treated(board)).decisions).toMatchObject([{ outcome: "rejected" }]);
    const acts = (await actsAt(board.here, board.meetingId)).filter(({ act }) => /^(division|ballot)\./.test(act));
    expect(acts.map(({ act }) => act)).toEqual(["division.open", "ballot.cast", "ballot.cast", "ballot.cast", "division.enterVote", "division.close"]);
    expect(acts[0]?.facts).toMatchObject({ method: "rollCall", voters: 4 });
  });

  test("by hands is entered group by group, and no group has more votes than its seats weigh", async () => {
    const board = await boardAtItem(names, undefined, { seats });
    const divisionId = await divided(board, "showOfHands");
    const entered = (votes: readonly (readonly [group: string | null, yes: number, no: number])[]) =>
      enterHands(board.here.secretary, {
        ...on(board),
        divisionId,
        tallies: votes.flatMap(([group, yes, no]) => [{ counted: "yes" as const, group, votes: yes }, { counted: "no" as const, group, votes: no }]),
      });
    expect(await refusalOf(entered([["Kommunerna", 4, 1], ["Partierna", 3, 1]]))).toBe("division.moreThanGroupCanVote");
    expect(await refusalOf(entered([["Regionen", 1, 0]]))).not.toBeNull();
    expect(await refusalOf(entered([[null, 5, 3]]))).not.toBeNull();
    expect((await division(board)).tallies).toEqual([]);
    await entered([["Kommunerna", 4, 1], ["Partierna", 2, 1]]);
    await closeVoting(board.here.secretary, { ...on(board), divisionId });
    expect(divisionResult(await division(board))).toEqual({ state: "carried", carried: [`proposal:${board.versionId}`], by: "votes" });
    const acts = (await actsAt(board.here, board.meetingId)).filter(({ act }) => act.startsWith("division."));
    expect(acts.map(({ act }) => act)).toEqual(["division.open", "division.enterTotals", "division.close"]);
  });

  test("is refused where someone on the roll belongs to none", async () => {
    const board = await boardAtItem(names, undefined, { seats: { ...seats, [dag]: { voteWeight: 1, votingGroup: null } } });
    expect(await refusalOf(divided(board, "rollCall"))).toBe("division.groupMissing");
    expect((await treated(board)).questions[0]?.divisions).toEqual([]);
  });
});
