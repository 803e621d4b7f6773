import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { questionsOfItems } from "#lib/data/question.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Division } from "#lib/domain/division/division.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { castBallot } from "#lib/usecases/division/cast-ballot.ts";
import { callDivision, closeVoting } from "#lib/usecases/division/hold-division.ts";
import { putQuestion, setSeats } from "#lib/usecases/question/put-question.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { saveNominations } from "#lib/usecases/room/save-nominations.ts";
import { treatItem } from "#lib/usecases/room/treat-item.ts";
import { type Association, now } from "../../support/association.ts";
import { counted } from "../../support/counted.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { meetingAssociation, planned, refusalOf } from "../meeting/setting.ts";

withDatabase();

const nominated = ["Jonny", "Eva", "Erica"] as const;
const posts = ["ordförande", "revisor", "valberedning"] as const;

test("an assembly votes at once for three posts, each ballot sent three times: the tally is exact, and nothing is counted after the close", async () => {
  const here = await meetingAssociation({ attendAtDistance: true });
  const delegates = await withDelegates(here, counted(1000));
  const meetingId = await planned(here);
  const items: string[] = [];
  for (const post of posts) {
    const { itemId } = await addItem(here.secretary, { meetingId, kind: "information", title: `Val av ${post}`, presenter: "", secrecyGround: null, caseId: null });
    items.push(itemId);
  }
  await openMeeting(here.secretary, { meetingId });
  await asOwner((connection) => connection.query(`UPDATE "Participant" SET present = true WHERE "meetingId" = $1`, [meetingId]));

  for (const itemId of items) {
    const divisionId = await openElection(here, meetingId, itemId);
    const sent = delegates.flatMap((personId, place) => {
      const context = { personId, workspace: here.slug, now, idempotencyKey: randomUUID() };
      const choice = { names: [`name:${nominated[place % 3]!}` as const] };
      return [1, 2, 3].map(() => () => refusalOf(castBallot(context, { meetingId, divisionId, choice })));
    });
    const before = Math.floor(sent.length * 0.9);
    const closes = Array.from({ length: 50 }, () => () => refusalOf(closeVoting(here.secretary, { meetingId, itemId, divisionId })));
    const answers = await atMost(50, [...sent.slice(0, before), ...closes, ...sent.slice(before)]);
    const ofClosing = answers.splice(before, 50);
    expect(ofClosing.filter((answer) => answer === null)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([null, "division.alreadyClosed"]));

    const taken = new Set(answers.flatMap((answer, index) => (answer === null ? [Math.floor(index / 3)] : [])));
    const division = await divisionOn(here, itemId);
    expect(division.roll.filter(({ hasVoted }) => hasVoted)).toHaveLength(taken.size);
    for (const [place, name] of nominated.entries()) {
      const votes = division.tallies.find((tally) => tally.counted === `name:${name}`)?.votes;
      expect(votes).toBe([...taken].filter((voter) => voter % 3 === place).length);
    }
  }
}, 900_000);

/** Gives the board so many more members, each with an account, in a few statements. Gives their ids. */
async function withDelegates(here: Association, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await asOwner(async (connection) => {
    await connection.query(`INSERT INTO "Person" (id, name, email) SELECT id, 'Ombud ' || n, id || '@example.se' FROM unnest($1::uuid[]) WITH ORDINALITY AS u(id, n)`, [ids]);
    await connection.query(`INSERT INTO "Account" ("personId") SELECT unnest($1::uuid[])`, [ids]);
    await connection.query(
      `INSERT INTO "Mandate" ("workspaceId", id, "bodyId", "personId", role, "from") SELECT $2, gen_random_uuid(), $3, id, 'member', '2007-01-01' FROM unnest($1::uuid[]) AS id`,
      [ids, here.id, here.boardId],
    );
  });
  return ids;
}

async function openElection(here: Association, meetingId: string, itemId: string): Promise<string> {
  const on = { meetingId, itemId };
  await treatItem(here.secretary, on);
  await saveNominations(here.secretary, { ...on, nominations: nominated.map((name) => ({ nominator: "Valberedningen", name })) });
  await setSeats(here.secretary, { ...on, ordinary: 1, substitute: 0 });
  await putQuestion(here.secretary, { ...on, key: "election:ordinary", found: [] });
  const how = { method: "closedBallot", majority: "simple", inEachGroup: false, concernsPerson: true } as const;
  return (await callDivision(here.secretary, { ...on, key: "election:ordinary", ...how })).divisionId!;
}

async function divisionOn(here: Association, itemId: string): Promise<Division> {
  return inTransaction(here.id, async (tx) => {
    return (await questionsOfItems(tx, here.id, [itemId])).get(itemId)![0]!.divisions[0]!;
  });
}

/** Runs the acts so that no more than so many are under way at a time; gives their answers in order. */
async function atMost<T>(limit: number, acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const answers: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < acts.length; index = next++) answers[index] = await acts[index]!();
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return answers;
}
