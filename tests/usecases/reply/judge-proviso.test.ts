import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { judgementsOf } from "#lib/data/reply.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { judgeProviso, judgeProvisoShape } from "#lib/usecases/reply/judge-proviso.ts";
import { association, audited } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { answer, answering, asking, contactOf, written } from "./setting.ts";

withDatabase();

async function withProviso() {
  const round = await asking();
  const { replyId } = await answer(round, { content: written(round, "endorseWithProviso", "Om alla är med.") });
  const judge = (change: object = {}, who = round.here.secretary) =>
    judgeProviso({ ...who, now: answering }, judgeProvisoShape.parse({ replyId, clauseId: round.clauseIds[1], accepted: true, reason: "Alla är med.", ...change }));
  const judged = () => inTransaction(round.here.id, (tx) => judgementsOf(tx, round.here.id, round.roundId));
  return { round, replyId, judge, judged };
}

test("a proviso is accepted or not, with a reason; a later judgement counts and the earlier stays", async () => {
  const { round, replyId, judge, judged } = await withProviso();
  await judge();
  await judge({ accepted: false, reason: "Kiruna drog sig ur." });
  const clauseId = round.clauseIds[1];
  expect(await judged()).toMatchObject([{ replyId, clauseId, accepted: true, by: round.here.secretary.personId }, { accepted: false, reason: "Kiruna drog sig ur." }]);
  expect((await audited(round.here)).slice(-2)).toMatchObject([
    { act: "proviso.judge", subjectId: replyId, facts: { name: "Luleå kommun", place: 2, accepted: "yes" } },
    { act: "proviso.judge", facts: { accepted: "no", reason: "Kiruna drog sig ur." } },
  ]);
});

test("it is judged once for the same key", async () => {
  const { round, judge, judged } = await withProviso();
  const keyed = { ...round.here.secretary, idempotencyKey: randomUUID() };
  await Promise.all([judge({}, keyed), judge({}, keyed)]);
  expect(await judged()).toHaveLength(1);
});

test("nobody but the secretary here judges it", async () => {
  const { round, judge, judged } = await withProviso();
  const { here } = round;
  const others = [here.administrator, here.stranger, await contactOf(round, round.asked[0]!), (await association()).secretary];
  const refusals = await Promise.all(others.map((other) => refusalOf(judge({}, other))));
  expect(refusals).toEqual(["policy.notAllowed", "auth.noAccess", "case.unknown", "reply.unknown"]);
  expect(await judged()).toEqual([]);
});

test("there must be one, in the version that counts", async () => {
  const { round, judge, judged } = await withProviso();
  await answer(round, { seenNumber: 1 });
  expect(await refusalOf(judge())).toBe("reply.isReplaced");
  const { replyId } = await answer(round, { seenNumber: 2 });
  expect(await refusalOf(judge({ replyId }))).toBe("reply.noProviso");
  expect(await refusalOf(judge({ replyId: randomUUID() }))).toBe("reply.unknown");
  expect(await judged()).toEqual([]);
});
