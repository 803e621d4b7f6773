import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addCondition } from "#lib/data/condition.ts";
import { revokeReplyLink } from "#lib/data/reply-link.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { recordPaperReply, recordPaperReplyShape, sendByLink, sendByLinkShape } from "#lib/usecases/reply/send-reply.ts";
import { association, audited, now, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { answer, answering, answerSignedIn, asking, type Asking, contactOf, repliesIn, written } from "./setting.ts";

withDatabase();

const sentIn = async ({ here }: Asking) => (await audited(here)).filter(({ act }) => act === "reply.send");
const lettersOf = ({ here }: Asking) => asOwner(async (owner) => (await owner.query(`SELECT "toName", "toAddress", subject, text FROM "Letter" WHERE "workspaceId" = $1`, [here.id])).rows);
const close = ({ here, roundId }: Asking) => asOwner((owner) => owner.query(`UPDATE "Round" SET "closedAt" = now(), "closedById" = $2 WHERE id = $1`, [roundId, here.secretary.personId]));

describe("a reply by a link", () => {
  test("is the organisation's first version, a record of the case, told in the audit and acknowledged by letter", async () => {
    const round = await asking();
    const sent = await answer(round, { content: { ...written(round, "endorseWithProviso", "Om alla är med."), legalForceOn: "2010-04-24" } });
    expect(sent).toMatchObject({ number: 1, recordNumber: 1 });
    const [reply] = await repliesIn(round);
    expect(reply).toMatchObject({
      id: sent.replyId, addresseeId: round.asked[0]!.addresseeId, number: 1, way: "link", confirmedBy: "Karin Kansli", preparedBy: null, evidenceId: null,
      receivedOn: "2010-04-24", legalForceOn: "2010-04-24", recorded: { personId: null, at: answering },
      decided: { by: "body", name: "Kommunstyrelsen", on: "2010-04-23", paragraph: "§ 41", registrationNumber: "KS 2010/172" },
    });
    expect(reply!.answers.toSorted((a, b) => round.clauseIds.indexOf(a.clauseId) - round.clauseIds.indexOf(b.clauseId))).toEqual(written(round, "endorseWithProviso", "Om alla är med.").answers);
    const record = await stored("Record", { id: reply!.recordId });
    expect(record).toMatchObject({ caseId: round.caseId, number: 1, direction: "incoming", counterpart: "Luleå kommun", subject: "Svar på rekommendationen: Samordnare för it-utveckling", registeredById: null });
    expect(await sentIn(round)).toMatchObject([
      { actorId: null, subjectId: sent.replyId, facts: { name: "Luleå kommun", number: 1, way: "link", answer: "endorseWithProviso", record: 1, late: "no", evidenced: "no" } },
    ]);
    const letters = await lettersOf(round);
    expect(letters).toMatchObject([{ toName: "Karin Kansli", subject: "Svaret från Luleå kommun har kommit fram" }]);
    expect(letters[0].text).toContain(`/reply/${round.asked[0]!.token}`);
  });

  test("can be replaced: both stay, and the latest counts", async () => {
    const round = await asking();
    await answer(round, { content: written(round, "oppose") });
    expect(await answer(round, { seenNumber: 1 })).toMatchObject({ number: 2, recordNumber: 2 });
    expect((await repliesIn(round)).map(({ number, answers }) => [number, answers[0]!.kind])).toEqual([[1, "oppose"], [2, "endorse"]]);
    expect(await stored("Record", { caseId: round.caseId, number: 2 })).toMatchObject({ subject: "Ändrat svar på rekommendationen: Samordnare för it-utveckling" });
  });

  test("is not replaced by one who hasn't seen it", async () => {
    const round = await asking();
    const [first, second] = await Promise.allSettled([answer(round), answer(round, { content: written(round, "oppose") })]);
    expect([first, second].filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect([first, second].find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "reply.answeredMeanwhile" } });
    expect(await repliesIn(round)).toHaveLength(1);
    expect(await sentIn(round)).toHaveLength(1);
  });

  test("that is sent twice with the same key is one reply, also at the same moment", async () => {
    const round = await asking();
    const once = { idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([answer(round, {}, once), answer(round, {}, once)]);
    expect(second).toEqual(first);
    expect(await answer(round, {}, once)).toEqual(first);
    expect(await repliesIn(round)).toHaveLength(1);
    expect(await sentIn(round)).toHaveLength(1);
    expect(await lettersOf(round)).toHaveLength(1);
  });

  test("is taken after its day, which is told, until the round is closed", async () => {
    const round = await asking();
    const late = { token: round.asked[0]!.token, content: written(round), seenNumber: 0, seenDraft: 0 };
    await sendByLink({ now: new Date("2010-07-01T08:00:00Z") }, sendByLinkShape.parse(late));
    expect(await sentIn(round)).toMatchObject([{ facts: { late: "yes" } }]);
    await close(round);
    expect(await refusalOf(answer(round, { seenNumber: 1 }))).toBe("reply.roundIsClosed");
    expect(await repliesIn(round)).toHaveLength(1);
  });

  test.each([
    ["unanswered", (round: Asking) => ({ content: written(round, null) }), "reply.answerMissing"],
    ["with a proviso that isn't said", (round: Asking) => ({ content: written(round, "endorseWithProviso") }), "reply.wordsMissing"],
    ["on a clause that wasn't asked", (round: Asking) => ({ content: { ...written(round), answers: [{ clauseId: randomUUID(), kind: "endorse", comment: "" }] } }), "reply.otherClause"],
    ["decided by nobody", (round: Asking) => ({ content: { ...written(round), decided: { ...written(round).decided, name: " " } } }), "reply.deciderMissing"],
    ["with a file that isn't there", () => ({ seenFile: "a".repeat(64) }), "reply.fileChanged"],
    ["from a draft that isn't there", () => ({ seenDraft: 3 }), "reply.draftChanged"],
    ["by one who may only prepare it", (round: Asking) => ({ token: round.asked[0]!.preparing }), "reply.mayNotConfirm"],
  ])("isn't sent %s", async (_, change, code) => {
    const round = await asking();
    expect(await refusalOf(answer(round, change(round)))).toBe(code);
    expect(await repliesIn(round)).toEqual([]);
    expect(await sentIn(round)).toEqual([]);
    expect(await stored("Record", { caseId: round.caseId })).toBeUndefined();
  });

  test("isn't sent by a link that has expired, been revoked or never was, and nobody is told which", async () => {
    const round = await asking();
    const { token, linkId } = round.asked[0]!;
    const input = sendByLinkShape.parse({ token, content: written(round), seenNumber: 0, seenDraft: 0 });
    expect(await refusalOf(sendByLink({ now: new Date("2011-01-01T00:00:00Z") }, input))).toBe("reply.linkVoid");
    expect(await refusalOf(answer(round, { token: randomUUID() }))).toBe("reply.linkVoid");
    await inTransaction(round.here.id, (tx) => revokeReplyLink(tx, round.here.id, linkId, { byId: round.here.secretary.personId, at: answering }));
    expect(await refusalOf(answer(round))).toBe("reply.linkVoid");
    expect(await repliesIn(round)).toEqual([]);
  });

  test("answers for its own organisation alone", async () => {
    const round = await asking();
    await answer(round, { token: round.asked[1]!.token });
    expect((await repliesIn(round)).map(({ addresseeId }) => addresseeId)).toEqual([round.asked[1]!.addresseeId]);
  });
});

describe("a reply by one signed in", () => {
  test("is sent by the organisation's contact, and says so", async () => {
    const round = await asking();
    const contact = await contactOf(round, round.asked[0]!);
    await answerSignedIn(contact, round);
    expect(await repliesIn(round)).toMatchObject([{ way: "account", confirmedBy: "Klara Kontakt", recorded: { personId: contact.personId } }]);
    expect(await sentIn(round)).toMatchObject([{ actorId: contact.personId, facts: { way: "account" } }]);
  });

  test("is sent by nobody else: another organisation's contact, the secretary, a reader, a stranger, another association's secretary", async () => {
    const round = await asking();
    const { here } = round;
    const others = [await contactOf(round, round.asked[1]!, "Annan Kontakt"), here.secretary, here.reader, here.stranger, (await association()).secretary];
    const refusals = await Promise.all(others.map((other) => refusalOf(answerSignedIn({ ...other, now: answering }, round))));
    expect(refusals).toEqual(["reply.unknown", "policy.notAllowed", "policy.notAllowed", "auth.noAccess", "reply.unknown"]);
    expect(await repliesIn(round)).toEqual([]);
  });

  test("in a secret case reaches the contact who is asked, and no reader", async () => {
    const round = await asking(["Luleå kommun"], { secrecyGround: "OSL 19 kap. 3 §" });
    expect(await refusalOf(answerSignedIn({ ...round.here.reader, now: answering }, round))).toBe("reply.unknown");
    await answerSignedIn(await contactOf(round, round.asked[0]!), round);
    const letter = (await lettersOf(round))[0];
    expect(letter.text).not.toContain("Samordnare");
  });
});

describe("a reply on paper", () => {
  const record = (round: Asking, change: object = {}, who = round.here.secretary) =>
    recordPaperReply(
      { ...who, now: answering },
      recordPaperReplyShape.parse({ addresseeId: round.asked[0]!.addresseeId, content: written(round), seenNumber: 0, signedBy: "Rut Ordförande", receivedOn: "2010-04-23", ...change }),
    );

  test("is recorded by the secretary for the organisation, and says who signed, who recorded and when it came", async () => {
    const round = await asking();
    await record(round);
    const { secretary } = round.here;
    expect(await repliesIn(round)).toMatchObject([{ way: "paper", confirmedBy: "Rut Ordförande", receivedOn: "2010-04-23", recorded: { personId: secretary.personId, at: answering } }]);
    expect(await stored("Record", { caseId: round.caseId })).toMatchObject({ registeredById: secretary.personId, counterpart: "Luleå kommun" });
    expect(await sentIn(round)).toMatchObject([{ actorId: secretary.personId, facts: { way: "paper", confirmedBy: "Rut Ordförande" } }]);
    expect(await lettersOf(round)).toEqual([]);
  });

  test("can't have come before the question, and is recorded by the secretary here alone", async () => {
    const round = await asking();
    expect(await refusalOf(record(round, { receivedOn: "2010-04-20" }))).toBe("reply.receivedDay");
    expect(await refusalOf(record(round, {}, round.here.administrator))).toBe("policy.notAllowed");
    expect(await refusalOf(record(round, {}, await contactOf(round, round.asked[0]!)))).toBe("policy.notAllowed");
    expect(await refusalOf(record(round, {}, round.here.stranger))).toBe("auth.noAccess");
    expect(await refusalOf(record(round, {}, (await association()).secretary))).toBe("reply.unknown");
    expect(await repliesIn(round)).toEqual([]);
  });
});

test("fifty replies at once from different organisations, some of them sent twice, are each counted once, and the condition turns once", async () => {
  const round = await asking(Array.from({ length: 50 }, (_, index) => `Kommun ${index + 1}`));
  await underCondition(round);
  const sent = await Promise.all(
    round.asked.flatMap(({ token }, index) => {
      const once = { idempotencyKey: randomUUID() };
      return Array.from({ length: index % 10 === 0 ? 2 : 1 }, () => untilAnswered(() => answer(round, { token }, once)));
    }),
  );
  const replies = await repliesIn(round);
  expect(new Set(replies.map(({ addresseeId }) => addresseeId)).size).toBe(50);
  expect(replies.map(({ number }) => number)).toEqual(Array(50).fill(1));
  expect(new Set(sent.map(({ recordNumber }) => recordNumber))).toEqual(new Set(Array.from({ length: 50 }, (_, index) => index + 1)));
  expect(await sentIn(round)).toHaveLength(50);
  expect((await audited(round.here)).filter(({ act }) => act === "condition.turn")).toMatchObject([{ facts: { was: "pending", state: "met" } }]);
}, 120_000);

/** Sends again with the same key, as the page does, while the server is too busy to begin. */
async function untilAnswered<T>(send: () => Promise<T>): Promise<T> {
  return send().catch((error: unknown) => {
    if (String(error).includes("Unable to start a transaction")) return untilAnswered(send);
    throw error;
  });
}

/** Puts the round's clauses under the condition that all who are asked endorse them. */
async function underCondition({ here, caseId, treeId, clauseIds }: Asking): Promise<void> {
  const expression = { kind: "endorsedBy", who: { kind: "asked" }, enough: { kind: "all" }, clauseIds: null, evidenced: false, withLegalForce: false, noObjectionCounts: false } as const;
  const condition = { id: randomUUID(), caseId, treeId, text: "alla tillstyrker", expression, clauseIds, state: "pending" as const, stateSince: now };
  await inTransaction(here.id, (tx) => addCondition(tx, here.id, condition, { byId: here.secretary.personId, at: now }));
}
