import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cancelVoting, closeVoting, callDivision, recordDraw } from "#lib/usecases/division/hold-division.ts";
import { castBallot } from "#lib/usecases/division/cast-ballot.ts";
import { conclude } from "#lib/usecases/question/conclude.ts";
import { putQuestion, setSeats } from "#lib/usecases/question/put-question.ts";
import { saveNominations } from "#lib/usecases/room/save-nominations.ts";
import { recordRecusal } from "#lib/usecases/room/record-recusal.ts";
import { setPresence } from "#lib/usecases/room/set-presence.ts";
import { endMandate } from "#lib/usecases/mandate/end-mandate.ts";
import { stored } from "../../support/association.ts";
import { asApplication, asOwner, withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { type Board, boardAtItem, treated } from "../question/board.ts";

withDatabase();

const names = ["Carin Ordförande", "Bo Berg", "Anna Ask", "Dag Dahl"] as const;
const [chair, bo, anna, dag] = names;
const on = ({ meetingId, itemId }: Board) => ({ meetingId, itemId });

/** An election of one among three by closed ballot, open. */
async function election(board: Board): Promise<string> {
  const { here } = board;
  const nominated = [["S", "Jonny"], ["C", "Eva"], ["M", "Erica"]] as const;
  await saveNominations(here.secretary, { ...on(board), nominations: nominated.map(([nominator, name]) => ({ nominator, name })) });
  await setSeats(here.secretary, { ...on(board), ordinary: 1, substitute: 0 });
  await putQuestion(here.secretary, { ...on(board), key: "main", found: [`proposal:${board.versionId}`] });
  await putQuestion(here.secretary, { ...on(board), key: "election:ordinary", found: [] });
  const called = { ...on(board), key: "election:ordinary" as const, method: "closedBallot" as const, majority: "simple" as const, inEachGroup: false };
  return (await callDivision(here.secretary, { ...called, concernsPerson: true })).divisionId!;
}

const ballot = (board: Board, divisionId: string, name: string, chosen: string, idempotencyKey?: string) =>
  castBallot({ ...board.people[name]!, idempotencyKey }, { meetingId: board.meetingId, divisionId, choice: { names: [`name:${chosen}`] } });

/** Every row of the workspace as text, table by table. */
async function everything(): Promise<Map<string, string[]>> {
  return asOwner(async (connection) => {
    const { rows: tables } = await connection.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    const all = new Map<string, string[]>();
    for (const { name } of tables) {
      const { rows } = await connection.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
      all.set(name, rows.map(({ row }) => row));
    }
    return all;
  });
}

describe("a closed ballot", () => {
  test("is kept as totals only: no row of any table holds both who voted and what", async () => {
    const board = await boardAtItem(names);
    const divisionId = await election(board);
    for (const [name, chosen] of [[chair, "Jonny"], [bo, "Eva"], [anna, "Jonny"], [dag, "Erica"]] as const) await ballot(board, divisionId, name, chosen, randomUUID());
    for (const [table, rows] of await everything()) {
      if (["Nomination", "Question", "Division"].includes(table)) continue;
      const telling = rows.filter((row) => /Jonny|Erica/.test(row) && names.some((name) => row.includes(name) || row.includes(board.people[name]!.personId)));
      expect(telling, table).toEqual([]);
    }
    // Nor does anything but the tallies tell what was chosen at all, and of them nothing is told before it is closed.
    expect((await treated(board)).questions.at(-1)?.divisions[0]?.tallies).toEqual([]);
    await closeVoting(board.here.secretary, { ...on(board), divisionId });
    const { questions } = await treated(board);
    expect(questions.at(-1)?.divisions[0]?.tallies.map(({ counted: of, votes }) => [of, votes])).toEqual([
      ["abstain", 0], ["name:Erica", 1], ["name:Eva", 1], ["name:Jonny", 2],
    ]);
    expect(questions.at(-1)?.divisions[0]?.roll.map(({ hasVoted, choice }) => [hasVoted, choice])).toEqual(names.map(() => [true, null]));
  });

  test("counts a ballot sent three times once, and refuses a second one", async () => {
    const board = await boardAtItem(names);
    const divisionId = await election(board);
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => refusalOf(ballot(board, divisionId, bo, "Eva", key))));
    expect(sent).toEqual([null, null, null]);
    expect(await refusalOf(ballot(board, divisionId, bo, "Jonny", randomUUID()))).toBe("division.alreadyVoted");
    await closeVoting(board.here.secretary, { ...on(board), divisionId });
    expect(await refusalOf(ballot(board, divisionId, anna, "Jonny"))).toBe("division.alreadyClosed");
    expect((await treated(board)).questions.at(-1)?.divisions[0]?.tallies.map(({ votes }) => votes)).toEqual([0, 0, 1, 0]);
  });

  test("is refused by one not on the roll, recused or gone meanwhile, and for a name that isn't put forward", async () => {
    const board = await boardAtItem(names);
    const divisionId = await election(board);
    expect(await refusalOf(castBallot(board.here.secretary, { meetingId: board.meetingId, divisionId, choice: "abstain" }))).toBe("policy.notAllowed");
    expect(await refusalOf(ballot(board, divisionId, bo, "Någon annan"))).toBe("division.unknownName");
    await recordRecusal(board.here.secretary, { ...on(board), participantId: board.participantId(bo), reason: "Han är själv nominerad.", foundBy: "self" });
    expect(await refusalOf(ballot(board, divisionId, bo, "Eva"))).toBe("division.recused");
    await setPresence(board.here.secretary, { meetingId: board.meetingId, participantId: board.participantId(anna), present: false, atDistance: false, spans: "" });
    expect(await refusalOf(ballot(board, divisionId, anna, "Eva"))).toBe("division.left");
    await ballot(board, divisionId, dag, "Eva");
    await cancelVoting(board.here.secretary, { ...on(board), divisionId, reason: "Röstlängden var fel." });
    expect(await refusalOf(ballot(board, divisionId, chair, "Eva"))).toBe("division.alreadyCancelled");
  });

  test("counts what a member cast before their mandate was ended, and nothing afterwards", async () => {
    const board = await boardAtItem(names);
    const divisionId = await election(board);
    await ballot(board, divisionId, bo, "Eva");
    for (const name of [bo, anna]) {
      const { id: mandateId, version } = (await stored("Mandate", { personId: board.people[name]!.personId })) as { id: string; version: number };
      await endMandate(board.here.secretary, { mandateId, version, lastDay: "2010-04-21" });
    }
    expect(await refusalOf(ballot(board, divisionId, anna, "Eva"))).toBe("auth.noAccess");
    expect(await refusalOf(ballot(board, divisionId, bo, "Eva", randomUUID()))).toBe("auth.noAccess");
    await ballot(board, divisionId, dag, "Eva");
    await closeVoting(board.here.secretary, { ...on(board), divisionId });
    const [division] = (await treated(board)).questions.at(-1)!.divisions;
    expect(division?.tallies.find(({ counted: of }) => of === "name:Eva")?.votes).toBe(2);
    expect(division?.roll.filter(({ hasVoted }) => hasVoted).map(({ name }) => name)).toEqual([bo, dag]);
  });

  test("that ties is decided by lot", async () => {
    const board = await boardAtItem(names);
    const divisionId = await election(board);
    for (const [name, chosen] of [[chair, "Jonny"], [bo, "Eva"], [anna, "Jonny"], [dag, "Eva"]] as const) await ballot(board, divisionId, name, chosen);
    await closeVoting(board.here.secretary, { ...on(board), divisionId });
    expect(await refusalOf(recordDraw(board.here.secretary, { ...on(board), divisionId, drawn: ["name:Erica"] }))).toBe("division.wrongLot");
    await recordDraw(board.here.secretary, { ...on(board), divisionId, drawn: ["name:Eva"] });
    await conclude(board.here.secretary, on(board));
    expect((await treated(board)).decisions.at(-1)).toMatchObject({ outcome: "elected", elected: [{ name: "Eva", as: "ordinary" }] });
  });
});

describe("the database itself", () => {
  test("keeps no vote by name outside a roll call, counts nothing after the close, and keeps a division as it was held", async () => {
    const board = await boardAtItem(names);
    const divisionId = await election(board);
    const attempt = (statement: string, ...values: unknown[]) =>
      asApplication(async (connection) => {
        await connection.query(`SELECT set_config('attsats.workspace', $1, false)`, [board.here.id]);
        return refusalOf(connection.query(statement, values).then(({ rowCount }) => `${rowCount} rows`).then((done) => Promise.reject(new Error(done))));
      });
    const openVote = `INSERT INTO "RollCallVote" ("workspaceId", "divisionId", "participantId", names) VALUES ($1, $2, $3, '{name:Eva}')`;
    expect(await attempt(openVote, board.here.id, divisionId, board.participantId(bo))).toBe("P0001");
    await ballot(board, divisionId, bo, "Eva");
    expect(await attempt(`UPDATE "DivisionVoter" SET "hasVoted" = false WHERE "divisionId" = $1`, divisionId)).toBe("P0001");
    await closeVoting(board.here.secretary, { ...on(board), divisionId });
    expect(await attempt(`UPDATE "DivisionTally" SET votes = 9 WHERE "divisionId" = $1`, divisionId)).toBe("P0001");
    expect(await attempt(`UPDATE "Division" SET "closedAt" = NULL WHERE id = $1`, divisionId)).toBe("P0001");
    expect(await attempt(`UPDATE "Division" SET names = '{name:Erica}' WHERE id = $1`, divisionId)).toBe("P0001");
    expect(await attempt(`DELETE FROM "Division" WHERE id = $1`, divisionId)).toBe("42501");
  });
});
