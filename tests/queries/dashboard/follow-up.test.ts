import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import { ownReplies } from "#lib/queries/reply/own-replies.ts";
import { confirmCondition, confirmConditionShape } from "#lib/usecases/condition/confirm-condition.ts";
import { takeUpReport } from "#lib/usecases/assignment/take-up-report.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { sendInvoice, sendInvoiceShape } from "#lib/usecases/pledge/send-invoice.ts";
import { insert } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { type Given, given, reported } from "../../usecases/assignment/setting.ts";
import { actorOf, mandated } from "../../usecases/case/setting.ts";
import { asked, built, replies } from "../../usecases/condition/setting.ts";
import { planned } from "../../usecases/meeting/setting.ts";
import { closed, confirm, proposedAndAsked } from "../../usecases/pledge/setting.ts";
import { answer, answering, asking, contactOf } from "../../usecases/reply/setting.ts";

withDatabase();

const late = new Date("2010-05-03T08:00:00Z");
const kindsFor = async (who: ActContext, now: Date, kinds: readonly string[]) =>
  (await dashboard(await actorOf(who), now)).todos.filter(({ kind }) => kinds.includes(kind)).map(({ kind }) => kind);
const assignmentKinds = ["assignmentLate", "assignmentDue", "reportToTakeUp"];

test("an assignment waits for who is responsible and the secretary until it is reported, its report for the secretary until it is on an agenda", async () => {
  const of: Given = await given();
  const [responsible, other] = [await mandated(of.here, "member"), await mandated(of.here, "member")];
  await insert(["Assignment", { workspaceId: of.here.id, treeId: of.treeId, clauseId: of.clauseId, responsibleKind: "person", personId: responsible.personId, dueOn: "2010-04-30" }]);
  const seen = async (now: Date) => Promise.all([of.here.secretary, responsible, other, of.here.reader].map((who) => kindsFor(who, now, assignmentKinds)));
  expect(await seen(new Date("2010-04-01T08:00:00Z"))).toEqual([[], [], [], []]);
  expect(await seen(new Date("2010-04-20T08:00:00Z"))).toEqual([["assignmentDue"], ["assignmentDue"], [], []]);
  expect(await seen(late)).toEqual([["assignmentLate"], ["assignmentLate"], [], []]);
  const reportId = await reported(of);
  expect(await seen(late)).toEqual([["reportToTakeUp"], [], [], []]);
  const { itemId } = await takeUpReport(of.here.secretary, { reportId, meetingId: await planned(of.here) });
  expect(await seen(late)).toEqual([[], [], [], []]);
  await asOwner((owner) => owner.query(`INSERT INTO "Decision" ("workspaceId", id, "itemId", position, outcome) VALUES ($1, $2, $3, 0, 'noted')`, [of.here.id, randomUUID(), itemId]));
  expect(await seen(late)).toEqual([[], [], [], []]);
});

test("a condition waits for the secretary once it is met, and once it can't be met after the round is closed, until it is confirmed", async () => {
  const of = await asked();
  const conditionId = await built(of);
  const now = of.secretary.now;
  const seen = () => kindsFor(of.secretary, now, ["conditionsToConfirm"]);
  expect(await seen()).toEqual([]);
  await replies(of, 0, "oppose");
  expect(await seen()).toEqual([]);
  await asOwner((owner) => owner.query(`UPDATE "Round" SET "closedAt" = $2, "closedById" = $3 WHERE "workspaceId" = $1`, [of.here.id, now, of.secretary.personId]));
  expect(await seen()).toEqual(["conditionsToConfirm"]);
  expect(await kindsFor(of.here.reader, now, ["conditionsToConfirm"])).toEqual([]);
  await confirmCondition(of.secretary, confirmConditionShape.parse({ caseId: of.caseId, conditionId, outcome: "failed", on: "2010-05-10", itemId: "", reason: "" }));
  expect(await seen()).toEqual([]);
});

test("a pledge waits for the secretary to be confirmed once its payer has replied about the money, and to be invoiced from its year on", async () => {
  const of = await proposedAndAsked();
  const seen = (who: ActContext, year: number) => kindsFor(who, new Date(`${year}-06-01T08:00:00Z`), ["pledgesToConfirm", "pledgesToInvoice"]);
  expect(await seen(of.secretary, 2011)).toEqual([]);
  await replies(of, 0, "endorse");
  expect(await seen(of.secretary, 2010)).toEqual(["pledgesToConfirm"]);
  expect(await seen(of.here.reader, 2010)).toEqual([]);
  const pledgeId = await confirm(of, 0);
  expect(await seen(of.secretary, 2010)).toEqual([]);
  expect(await seen(of.secretary, 2011)).toEqual(["pledgesToInvoice"]);
  await sendInvoice(of.secretary, sendInvoiceShape.parse({ pledgeId, year: "2011", number: "2011-17", sum: "300 tkr", on: "2010-05-10" }));
  expect(await seen(of.secretary, 2011)).toEqual([]);
  expect(await seen(of.secretary, 2012)).toEqual(["pledgesToInvoice"]);
  await closed(of);
  expect(await seen(of.secretary, 2012)).toEqual(["pledgesToInvoice"]);
});

test("a round that lacks a reply is to be closed two weeks past the last day that one was given, not before", async () => {
  const of = await asked();
  const day = async (column: string, to: string) => asOwner((owner) => owner.query(`UPDATE "${column === "dueOn" ? "Round" : "RoundAddressee"}" SET "${column}" = $2 WHERE "workspaceId" = $1`, [of.here.id, to]));
  await day("dueOn", "2010-06-30");
  await replies(of, 0, "endorse");
  const seen = (on: string) => kindsFor(of.secretary, new Date(`${on}T08:00:00Z`), ["repliesMissing", "roundToClose"]);
  expect(await seen("2010-07-14")).toEqual(["repliesMissing"]);
  expect(await seen("2010-07-15")).toEqual(["roundToClose"]);
  await day("extendedTo", "2010-07-31");
  expect(await seen("2010-07-15")).toEqual(["repliesMissing"]);
});

test("a contact finds what its own organisation has been asked and answered, and nothing of another's", async () => {
  const round = await asking();
  const [first, second] = [await actorOf(await contactOf(round, round.asked[0]!)), await actorOf(await contactOf(round, round.asked[1]!))];
  await answer(round, { token: round.asked[0]!.token });
  expect(await ownReplies(first)).toMatchObject([{ addresseeId: round.asked[0]!.addresseeId, organisation: "Luleå kommun", repliedOn: answering.toISOString().slice(0, 10), isClosed: false }]);
  expect(await ownReplies(second)).toMatchObject([{ addresseeId: round.asked[1]!.addresseeId, repliedOn: null }]);
  expect(await ownReplies(await actorOf(round.here.secretary))).toEqual([]);
});
