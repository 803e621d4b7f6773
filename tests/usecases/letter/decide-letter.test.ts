import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addStep, loadLetter, lockLetter, postLetter } from "#lib/data/letter.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Decision, StepKind } from "#lib/domain/letter/life.ts";
import { todosOfLetters } from "#lib/domain/todo/of-letters.ts";
import { enclosedFile, listLetters, shownLetter } from "#lib/queries/letter/letters.ts";
import { loadActor } from "#lib/data/actor.ts";
import { decideLetter } from "#lib/usecases/letter/decide-letter.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { type Association, association, audited, now } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";

withDatabase();

/** A letter to which these things have happened. */
async function letterAfter(here: Association, kinds: readonly StepKind[], secrecyGround: string | null = null): Promise<string> {
  return inTransaction(here.id, async (tx) => {
    const to = { name: "Åsa Öberg", address: "asa@example.se" };
    const id = await postLetter(tx, { workspaceId: here.id, key: randomUUID(), to, subject: "Protokoll att justera", text: "Hej!", about: { kind: "meeting", id: randomUUID() }, secrecyGround, at: now });
    for (const kind of kinds) await addStep(tx, here.id, (await lockLetter(tx, here.id, id))!, { kind, at: now, by: null, answer: null });
    return id;
  });
}
const uncertain: StepKind[] = ["begun", "lostTouch"];
const decided = (context: ActContext, letterId: string, decision: Decision, idempotencyKey?: string) => decideLetter({ ...context, ...(idempotencyKey && { idempotencyKey }) }, { letterId, decision });
const read = async (here: Association, id: string) => (await inTransaction(here.id, (tx) => loadLetter(tx, here.id, id)))!;
const actorOf = async ({ workspace, personId }: ActContext) => (await loadActor(workspace, personId))!;

describe("an uncertain letter", () => {
  test.each<[Decision, string]>([["sendAgain", "waiting"], ["arrived", "sent"], ["left", "left"]])("is decided about: %s", async (decision, state) => {
    const here = await association();
    const id = await letterAfter(here, uncertain);
    await decided(here.secretary, id, decision);
    const letter = await read(here, id);
    expect(letter).toMatchObject({ state, dueAt: decision === "sendAgain" ? now : null });
    expect(letter.steps.at(-1)).toEqual({ kind: decision, at: now, by: here.secretary.personId, answer: null });
    expect(await audited(here)).toEqual([{ act: "letter.decide", actorId: here.secretary.personId, subjectId: id, facts: { decision } }]);
  });

  test("is decided about once, for the same key and by two at the same moment", async () => {
    const here = await association();
    const [one, other] = [await letterAfter(here, uncertain), await letterAfter(here, uncertain)];
    const key = randomUUID();
    await decided(here.secretary, one, "arrived", key);
    await decided(here.secretary, one, "arrived", key);
    const both = await Promise.allSettled([decided(here.secretary, other, "sendAgain"), decided(here.administrator, other, "sendAgain")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await audited(here)).toHaveLength(2);
  });
});

test("what can't be decided of a letter as it stands is refused, and nothing is kept", async () => {
  const here = await association();
  const sent = await letterAfter(here, ["begun", "accepted"]);
  expect(await refusalOf(decided(here.secretary, sent, "sendAgain"))).toBe("letter.notNow");
  expect(await refusalOf(decided(here.secretary, randomUUID(), "left"))).toBe("letter.unknown");
  expect((await read(here, sent)).steps).toHaveLength(3);
  expect(await audited(here)).toEqual([]);
});

test("one who doesn't keep the office, or keeps another association's, neither reads letters nor decides about them", async () => {
  const [here, there] = [await association(), await association()];
  const id = await letterAfter(here, uncertain);
  expect(await refusalOf(decided(here.reader, id, "left"))).toBe("policy.notAllowed");
  expect(await refusalOf(decided(here.stranger, id, "left"))).toBe("auth.noAccess");
  expect(await refusalOf(decided({ ...there.secretary, workspace: here.slug }, id, "left"))).toBe("auth.noAccess");
  expect(await refusalOf(decided(there.secretary, id, "left"))).toBe("letter.unknown");
  expect(await listLetters(await actorOf(here.reader), { page: 1, state: null })).toBeNull();
  expect(await shownLetter(await actorOf(here.reader), id)).toBeNull();
  expect(await shownLetter(await actorOf(there.secretary), id)).toBeNull();
  expect((await listLetters(await actorOf(there.secretary), { page: 1, state: null }))?.total).toBe(0);
});

test("a letter about something secret reaches the secretary, and the administrator not even as a number", async () => {
  const here = await association();
  const [open, secret] = [await letterAfter(here, []), await letterAfter(here, uncertain, "OSL 26:1")];
  const [secretary, administrator] = [await actorOf(here.secretary), await actorOf(here.administrator)];
  expect((await listLetters(secretary, { page: 1, state: null }))?.letters.map(({ id }) => id).toSorted()).toEqual([open, secret].toSorted());
  expect(await listLetters(administrator, { page: 1, state: null })).toMatchObject({ total: 1, letters: [{ id: open }], counts: { uncertain: 0, waiting: 1 } });
  expect(await shownLetter(administrator, secret)).toBeNull();
  expect(await enclosedFile(administrator, secret, 0)).toBeNull();
  expect(await refusalOf(decided(here.administrator, secret, "left"))).toBe("policy.notAllowed");
  expect((await shownLetter(secretary, secret))?.mayDecide).toBe(true);
});

test("letters wait for someone where they may have been sent or couldn't be, and all that wait where no server sends them", () => {
  const counts = { waiting: 3, sending: 1, sent: 9, stopped: 1, uncertain: 2, left: 4 };
  expect(todosOfLetters(counts, true).map(({ kind }) => kind)).toEqual(["lettersUncertain", "lettersStopped"]);
  expect(todosOfLetters(counts, false)).toContainEqual({ kind: "lettersToSend", count: 3, due: null });
  expect(todosOfLetters({ ...counts, waiting: 0, stopped: 0, uncertain: 0 }, false)).toEqual([]);
});
