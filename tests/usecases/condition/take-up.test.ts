import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readConditions } from "#lib/queries/condition/conditions-page.ts";
import { itemForm } from "#lib/queries/meeting/item-form.ts";
import { confirmCondition, confirmConditionShape } from "#lib/usecases/condition/confirm-condition.ts";
import { takeUpCondition } from "#lib/usecases/condition/take-up-condition.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { association, audited, insert, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { actorOf } from "../case/setting.ts";
import { refusalOf } from "../meeting/setting.ts";
import { asked, type Asked, built, kept, later, replies } from "./setting.ts";

withDatabase();

/** A meeting of the board that is planned. */
async function planned({ here }: Asked, startsAt: string, change: object = {}): Promise<string> {
  const id = randomUUID();
  await insert(["Meeting", { workspaceId: here.id, id, bodyId: here.boardId, startsAt, endsAt: startsAt.replace("T07", "T09"), place: "Kansliet", ...change }]);
  return id;
}

/** A condition that two municipalities have met, and the next meeting of the board. */
async function met() {
  const of = await asked();
  const conditionId = await built(of);
  await replies(of, 0, "endorse");
  await replies(of, 1, "endorse");
  return { of, conditionId, meetingId: await planned(of, "2010-06-03T07:00:00Z") };
}

const takenUp = async (of: Asked, conditionId: string, meetingId: string, context: ActContext = of.secretary) =>
  ({ meetingId, ...(await takeUpCondition(context, { caseId: of.caseId, conditionId, meetingId })) });

/** The tree of what is proposed on an item. */
const proposedOn = async (itemId: string) =>
  (await asOwner((owner) => owner.query<{ treeId: string }>(`SELECT v."treeId" FROM "AgendaItemProposal" a JOIN "ProposalVersion" v ON v."proposalId" = a."proposalId" WHERE a."itemId" = $1`, [itemId]))).rows[0]!.treeId;

/** The item as the body has treated it: with a § and this outcome. */
async function decided({ here }: Asked, { meetingId, itemId }: { meetingId: string; itemId: string }, outcome: string): Promise<void> {
  const workspaceId = here.id;
  await insert(
    ["Paragraph", { workspaceId, bodyId: here.boardId, year: 2010, number: 40, meetingId, itemId }],
    ["Decision", { workspaceId, id: randomUUID(), itemId, position: 0, outcome, treeId: await proposedOn(itemId) }],
  );
}

const itemsOf = async (meetingId: string) =>
  (await asOwner((owner) => owner.query<{ id: string; title: string; text: unknown; caseId: string }>(`SELECT id, title, text, "caseId" FROM "AgendaItem" WHERE "meetingId" = $1 ORDER BY position`, [meetingId]))).rows;
const clausesOn = async (itemId: string) =>
  (await asOwner((owner) => owner.query<{ text: string; act: string }>(
    `SELECT c.text, c.act FROM "AgendaItemProposal" a JOIN "ProposalVersion" v ON v."proposalId" = a."proposalId" JOIN "Clause" c ON c."treeId" = v."treeId" WHERE a."itemId" = $1 ORDER BY c.position`, [itemId],
  ))).rows;
const shown = async ({ here, caseId, secretary }: Asked) => (await readConditions(await actorOf(here.secretary), caseId, secretary.now)).decisions[0]!;

describe("a condition that is met is taken up at the next meeting", () => {
  test("of the body that decided, with the matter and what follows proposed in customary prose", async () => {
    const { of, conditionId, meetingId } = await met();
    await planned(of, "2010-05-20T07:00:00Z", { cancelledAt: later, cancelledReason: "För få ärenden" });
    await planned(of, "2010-09-02T07:00:00Z");
    expect((await shown(of)).body).toEqual({ id: of.here.boardId, name: "Styrelsen", meets: { meetingId, on: "2010-06-03" } });
    const at = await takenUp(of, conditionId, meetingId);
    expect(await itemsOf(meetingId)).toMatchObject([{ id: at.itemId, caseId: of.caseId, title: "Samarbetsavtal: villkoret i § 1 att alla medlemskommuner tillstyrker" }]);
    const [item] = await itemsOf(meetingId);
    expect(JSON.stringify(item!.text)).toContain("Styrelsen beslutade § 1 den 6 maj 2010 under villkoret ”alla medlemskommuner tillstyrker”.");
    expect(JSON.stringify(item!.text)).toContain("Villkoret är uppfyllt som svaren står den 10 maj 2010. Samtliga 2 som villkoret gäller har tillstyrkt.");
    expect(await clausesOn(at.itemId)).toEqual([
      { text: "konstatera att villkoret ”alla medlemskommuner tillstyrker” är uppfyllt", act: "note" },
      { text: "beslutet i § 1 den 6 maj 2010 därmed gäller från och med dagens sammanträde", act: "other" },
    ]);
    const form = await itemForm(await actorOf(of.here.secretary), meetingId, at.itemId);
    expect(form!.proposals.at(-1)).toMatchObject({ origin: "office", opening: "konstatera att villkoret ”alla medlemskommuner tillstyrker” är uppfyllt", isDecided: false });
    expect((await audited(of.here)).slice(-3).map(({ act }) => act)).toEqual(["proposal.add", "condition.takeUp", "agenda.add"]);
    expect((await audited(of.here)).at(-2)).toMatchObject({ subjectId: conditionId, facts: { outcome: "met", body: "Styrelsen" } });
    expect((await shown(of)).conditions).toMatchObject([{ takenUp: { ...at, outcome: "met", came: "waits", body: "Styrelsen", on: "2010-06-03", number: null } }]);
  });

  test("once: not again while it is there, and one for the same key", async () => {
    const { of, conditionId, meetingId } = await met();
    const context = { ...of.secretary, idempotencyKey: randomUUID() };
    expect(await takenUp(of, conditionId, meetingId, context)).toEqual(await takenUp(of, conditionId, meetingId, context));
    expect(await refusalOf(takenUp(of, conditionId, meetingId))).toBe("condition.isTakenUp");
    expect(await itemsOf(meetingId)).toHaveLength(1);
  });

  test("by the secretary alone", async () => {
    const { of, conditionId, meetingId } = await met();
    const foreign = await association();
    expect(await refusalOf(takenUp(of, conditionId, meetingId, { ...of.here.reader, now: later }))).toBe("policy.notAllowed");
    expect(await refusalOf(takenUp(of, conditionId, meetingId, { ...of.here.stranger, now: later }))).toBe("auth.noAccess");
    expect(await refusalOf(takenUp(of, conditionId, meetingId, { ...foreign.secretary, now: later }))).toBe("meeting.notFound");
    expect(await itemsOf(meetingId)).toEqual([]);
  });

  test("not where it waits, nor at another body's meeting", async () => {
    const of = await asked();
    const conditionId = await built(of);
    expect((await shown(of)).body.meets).toBeNull();
    const meetingId = await planned(of, "2010-06-03T07:00:00Z");
    expect(await refusalOf(takenUp(of, conditionId, meetingId))).toBe("condition.stillWaits");
    await replies(of, 0, "endorse");
    await replies(of, 1, "endorse");
    const bodyId = randomUUID();
    const body = (await stored("Body", { workspaceId: of.here.id, id: of.here.boardId }))!;
    await insert(["Body", { ...body, id: bodyId, slug: "presidiet", name: "Presidiet", rules: JSON.stringify(body["rules"]), agendaTemplate: JSON.stringify(body["agendaTemplate"]) }]);
    expect(await refusalOf(takenUp(of, conditionId, await planned(of, "2010-06-10T07:00:00Z", { bodyId })))).toBe("condition.otherBody");
  });
});

describe("what the body decided", () => {
  test("confirms it by its §, when someone who may says so", async () => {
    const { of, conditionId, meetingId } = await met();
    const at = await takenUp(of, conditionId, meetingId);
    await decided(of, at, "adopted");
    const [condition] = (await shown(of)).conditions;
    const page = await readConditions(await actorOf(of.here.secretary), of.caseId, later);
    expect(page.decisions.map(({ paragraph }) => paragraph.number)).toEqual([1]);
    expect(page.paragraphs.map(({ number }) => number)).toEqual([1, 40]);
    expect(condition!.takenUp).toMatchObject({ came: "adopted", number: 40, on: "2010-06-03" });
    const then = { ...of.secretary, now: new Date("2010-06-04T08:00:00Z") };
    const { itemId, on, outcome } = condition!.takenUp!;
    await confirmCondition(then, confirmConditionShape.parse({ caseId: of.caseId, conditionId, itemId, on, outcome }));
    expect(await kept(of)).toMatchObject([{ confirmation: { outcome: "met", itemId: at.itemId, on: "2010-06-03" } }]);
    expect(await refusalOf(takenUp(of, conditionId, meetingId, then))).toBe("condition.isConfirmed");
  });

  test("or something else, and then it can be taken up again", async () => {
    const { of, conditionId, meetingId } = await met();
    await decided(of, await takenUp(of, conditionId, meetingId), "deferred");
    expect((await shown(of)).conditions).toMatchObject([{ takenUp: { came: "otherwise" } }]);
    const again = await planned(of, "2010-09-02T07:00:00Z");
    await takenUp(of, conditionId, again, { ...of.secretary, now: new Date("2010-06-04T08:00:00Z") });
    expect((await shown(of)).conditions).toMatchObject([{ takenUp: { came: "waits", meetingId: again } }]);
  });
});

test("one that failed is taken up when the round is closed, with who hasn't endorsed and what lapses", async () => {
  const of = await asked();
  const conditionId = await built(of);
  await replies(of, 0, "endorse");
  await replies(of, 1, "oppose");
  const meetingId = await planned(of, "2010-06-03T07:00:00Z");
  expect(await refusalOf(takenUp(of, conditionId, meetingId))).toBe("condition.canStillTurn");
  await asOwner((owner) => owner.query(`UPDATE "Round" SET "closedAt" = $1, "closedById" = $2 WHERE "caseId" = $3`, [later, of.secretary.personId, of.caseId]));
  const { itemId } = await takenUp(of, conditionId, meetingId);
  const [item] = await itemsOf(meetingId);
  expect(JSON.stringify(item!.text)).toMatch(/Svarstiden är avslutad, och villkoret uppfylldes inte\. 1 av 2 som villkoret gäller har tillstyrkt; det saknas från Pajala \w+\./);
  expect((await clausesOn(itemId)).map(({ text }) => text)).toEqual([
    "konstatera att villkoret ”alla medlemskommuner tillstyrker” inte har uppfyllts",
    "beslutet i § 1 den 6 maj 2010 därmed har fallit",
  ]);
});
