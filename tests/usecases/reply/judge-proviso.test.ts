import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { conditionFacts } from "#lib/data/condition-facts.ts";
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

test("conditions follow from every version, each proviso as it was last judged, and from those who haven't answered", async () => {
  const { round, judge } = await withProviso();
  const [clause, other] = round.clauseIds;
  const facts = () => inTransaction(round.here.id, (tx) => conditionFacts(tx, round.here.id, round.treeId, "2010-04-24"));
  // In which order the clauses come says nothing.
  const asGiven = (...answers: { clauseId: string | undefined }[]) => answers.toSorted((a, b) => (a.clauseId! < b.clauseId! ? -1 : 1));
  const answersNow = async () => (await facts()).organisations.find(({ id }) => id === round.asked[0]!.organisationId)!.replies.map(({ answers }) => asGiven(...answers));
  const proviso = (clauseId: string | undefined, provisoAccepted: boolean | null) => ({ clauseId, kind: "endorseWithProviso", provisoAccepted });
  expect(await answersNow()).toEqual([asGiven(proviso(clause, null), proviso(other, null))]);

  await judge();
  await judge({ accepted: false, reason: "Kiruna drog sig ur." });
  await answer(round, { seenNumber: 1 });
  const endorsed = (clauseId: string | undefined) => ({ clauseId, kind: "endorse", provisoAccepted: null });
  expect(await answersNow()).toEqual([asGiven(proviso(clause, null), proviso(other, false)), asGiven(endorsed(clause), endorsed(other))]);
  const waited = (await facts()).organisations.find(({ id }) => id === round.asked[1]!.organisationId);
  expect(waited).toMatchObject({ isAsked: true, isMember: false, replies: [] });
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
