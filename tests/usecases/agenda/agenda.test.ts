import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { consentToItem } from "#lib/usecases/agenda/consent-to-item.ts";
import { editItem } from "#lib/usecases/agenda/edit-item.ts";
import { listedShape } from "#lib/usecases/agenda/item-shape.ts";
import { moveItem } from "#lib/usecases/agenda/move-item.ts";
import { raiseQuestion } from "#lib/usecases/agenda/raise-question.ts";
import { removeItem } from "#lib/usecases/agenda/remove-item.ts";
import { restoreItem } from "#lib/usecases/agenda/restore-item.ts";
import { withdrawItem } from "#lib/usecases/agenda/withdraw-item.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { treatItem } from "#lib/usecases/room/treat-item.ts";
import type { Association } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt, agendaOf, meetingAssociation, planned, proposedCase, refusalOf, standing } from "../meeting/setting.ts";

withDatabase();

let here: Association;
let meetingId: string;
beforeEach(async () => {
  here = await meetingAssociation();
  meetingId = await planned(here);
});

const words = { title: "", presenter: "", secrecyGround: null, caseId: null };
const add = (title: string, more: object = {}) => addItem(here.secretary, { meetingId, kind: "information", ...words, title, ...more });
const titles = async () => (await agendaOf(here, meetingId)).items.map(({ title }) => title);
const item = async (itemId: string) => (await agendaOf(here, meetingId)).items.find(({ id }) => id === itemId);

describe("an item is added", () => {
  test("of a case, with its title and its proposals, before what closes the agenda", async () => {
    const { caseId, proposalId } = await proposedCase(here);
    const { itemId } = await addItem(here.secretary, { meetingId, kind: "case", ...words, caseId });
    expect(await item(itemId)).toMatchObject({ title: "Bredband i glesbygd", caseId, proposals: [{ proposalId, versionId: null }], addedLateAt: null });
    expect((await titles()).slice(-3)).toEqual(["Bredband i glesbygd", "otherQuestions", "closing"]);
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "agenda.add", subjectId: itemId, facts: { title: "Bredband i glesbygd" } });
  });

  test("secret when its case is, whatever the form says", async () => {
    const { caseId } = await proposedCase(here, "Personärende", "OSL 39 kap. 2 §");
    const { itemId } = await addItem(here.secretary, { meetingId, kind: "case", ...words, caseId });
    expect(await item(itemId)).toMatchObject({ secrecyGround: "OSL 39 kap. 2 §" });
  });

  test("once, though it is sent twice at the same moment", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    const input = { meetingId, kind: "information" as const, ...words, title: "Rapport" };
    const [first, second] = await Promise.all([addItem(context, input), addItem(context, input)]);
    expect(second).toEqual(first);
    expect((await titles()).filter((title) => title === "Rapport")).toHaveLength(1);
  });

  test("by the secretary of that association only", async () => {
    const elsewhere = await meetingAssociation();
    const input = { meetingId, kind: "information" as const, ...words, title: "Rapport" };
    expect(await refusalOf(addItem(here.reader, input))).toBe("policy.notAllowed");
    expect(await refusalOf(addItem(here.stranger, input))).toBe("auth.noAccess");
    expect(await refusalOf(addItem(elsewhere.secretary, input))).toBe("meeting.notFound");
    const { caseId } = await proposedCase(elsewhere);
    expect(await refusalOf(addItem(here.secretary, { ...input, kind: "case", caseId }))).toBe("agenda.unknownCase");
  });
});

describe("an item is moved", () => {
  test("and two moves at once both hold", async () => {
    const [a, b] = [await add("a"), await add("b")];
    await Promise.all([moveItem(here.secretary, { meetingId, ...a, to: 1 }), moveItem(here.secretary, { meetingId, ...b, to: 5 })]);
    const after = await titles();
    expect(after.indexOf("a")).toBe(1);
    expect(after.indexOf("b")).toBeLessThan(after.indexOf("notifications"));
    expect(new Set(after).size).toBe(10);
  });

  test("never outside opening and closing", async () => {
    const { itemId } = await add("a");
    const before = await titles();
    expect(await refusalOf(moveItem(here.secretary, { meetingId, itemId, to: 0 }))).toBe("agenda.openingAndClosing");
    expect(await refusalOf(moveItem(here.secretary, { meetingId, itemId, to: 99 }))).toBe("agenda.noSuchPlace");
    expect(await titles()).toEqual(before);
  });
});

describe("what an item holds is edited", () => {
  test("and what is left out stays as it is", async () => {
    const { caseId, proposalId } = await proposedCase(here);
    const { itemId } = await addItem(here.secretary, { meetingId, kind: "case", ...words, caseId, presenter: "Ada", secrecyGround: "OSL 18 kap. 8 §" });
    await editItem(here.secretary, { meetingId, itemId, version: 1, title: "Bredband" });
    expect(await item(itemId)).toMatchObject({
      title: "Bredband", presenter: "Ada", secrecyGround: "OSL 18 kap. 8 §", proposals: [{ proposalId }],
    });
  });

  test("a list with its lines in order", async () => {
    const itemId = await standing(here, meetingId, "delegatedDecisions");
    const listed = [
      { text: "Avtal om lokal", registrationNumber: "2010.004-0", decidedBy: "Förbundsdirektören", decidedOn: "2010-04-12" },
      { text: "Attest", registrationNumber: null, decidedBy: null, decidedOn: null },
    ];
    await editItem(here.secretary, { meetingId, itemId, version: 1, title: "Delegeringsbeslut", listed });
    expect((await item(itemId))?.listed).toMatchObject(listed);
  });

  test("a line in which nothing is written is none, and one without its matter is told of at its place", () => {
    const [blank, attest, nameless] = [["", ""], ["Attest", ""], ["", "Förbundsdirektören"]].map(([text, decidedBy]) => ({ text, decidedBy, registrationNumber: "", decidedOn: "" }));
    expect(listedShape.parse([blank, attest]).map(({ text }) => text)).toEqual(["Attest"]);
    expect(listedShape.safeParse([blank, attest, nameless]).error?.issues).toMatchObject([{ path: [2, "text"], message: "agenda.listedTextMissing" }]);
  });

  test("not over what someone else has changed since", async () => {
    const { itemId } = await add("a");
    await editItem(here.secretary, { meetingId, itemId, version: 1, title: "b" });
    expect(await refusalOf(editItem(here.secretary, { meetingId, itemId, version: 1, title: "c" }))).toBe("errors.stale");
    expect(await item(itemId)).toMatchObject({ title: "b" });
  });
});

describe("an item is withdrawn and taken away", () => {
  test("with its reason, keeping its place, and put back", async () => {
    const { itemId } = await add("a");
    const before = await titles();
    await withdrawItem(here.secretary, { meetingId, itemId, reason: "Underlag saknas" });
    expect(await item(itemId)).toMatchObject({ withdrawn: { reason: "Underlag saknas", by: here.secretary.personId } });
    expect(await titles()).toEqual(before);
    expect(await refusalOf(withdrawItem(here.secretary, { meetingId, itemId, reason: "Igen" }))).toBe("agenda.alreadyWithdrawn");
    await restoreItem(here.secretary, { meetingId, itemId });
    expect(await item(itemId)).toMatchObject({ withdrawn: null });
    expect((await actsAt(here, meetingId)).slice(-2).map(({ act }) => act)).toEqual(["agenda.withdraw", "agenda.restore"]);
  });

  test("and a secret one that is taken away leaves no title in the history", async () => {
    const { itemId } = await add("Uppsägning", { secrecyGround: "OSL 39 kap. 2 §" });
    await removeItem(here.secretary, { meetingId, itemId });
    expect(await item(itemId)).toBeUndefined();
    const removed = (await actsAt(here, meetingId)).at(-1)!;
    expect(removed).toMatchObject({ act: "agenda.remove", facts: { hidden: "yes" } });
    expect(JSON.stringify(removed)).not.toContain("Uppsägning");
  });

  test("but not once it has been treated", async () => {
    const { itemId } = await add("a");
    await openMeeting(here.secretary, { meetingId });
    await treatItem(here.secretary, { meetingId, itemId });
    expect(await refusalOf(removeItem(here.secretary, { meetingId, itemId }))).toBe("agenda.alreadyTreated");
    expect(await refusalOf(withdrawItem(here.secretary, { meetingId, itemId, reason: "Sent" }))).toBe("agenda.alreadyTreated");
  });
});

describe("at the meeting", () => {
  test("a question is raised among other questions, at the version its proposal then has", async () => {
    const { caseId, proposalId } = await proposedCase(here);
    const question = { meetingId, ...words, caseId };
    expect(await refusalOf(raiseQuestion(here.secretary, question))).toBe("meeting.notOpened");
    await openMeeting(here.secretary, { meetingId });
    const { itemId } = await raiseQuestion(here.secretary, question);
    const raised = await item(itemId);
    expect(raised).toMatchObject({ kind: "case", proposals: [{ proposalId }] });
    expect(raised?.proposals[0]?.versionId).not.toBeNull();
    expect(raised?.takenUpAt).not.toBeNull();
    expect((await titles()).slice(-3)).toEqual(["otherQuestions", "Bredband i glesbygd", "closing"]);
  });

  test("only what came late needs the body's consent", async () => {
    const { itemId } = await add("a");
    await openMeeting(here.secretary, { meetingId });
    expect(await refusalOf(consentToItem(here.secretary, { meetingId, itemId }))).toBe("agenda.needsNoConsent");
  });
});
