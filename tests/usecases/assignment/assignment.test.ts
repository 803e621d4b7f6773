import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { assignmentState } from "#lib/domain/assignment/assignment.ts";
import { changeAssignment, changeAssignmentShape } from "#lib/usecases/assignment/change-assignment.ts";
import { reportAssignmentShape } from "#lib/usecases/assignment/report-assignment.ts";
import { association, audited, insert, mandateIn, municipality, personWith, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { mandated } from "../case/setting.ts";
import { refusalOf } from "../meeting/setting.ts";
import { type Given, given, reported, standingOf } from "./setting.ts";

withDatabase();

const changed = ({ here, treeId, clauseId }: Given, change: object = {}, context = here.secretary) =>
  changeAssignment(context, changeAssignmentShape.parse({ treeId, clauseId, version: 0, responsible: "", dueOn: "2010-04-30", reason: "", ...change }));

describe("an assignment", () => {
  test("follows from the adopted clause, with whom it names and its day", async () => {
    const of = await given();
    const found = await standingOf(of);
    expect(found).toMatchObject({
      clause: { text: "kansliet får i uppdrag att kartlägga bredbandet" }, standing: "inForce", inForceOn: "2010-03-01", decidedOn: "2010-03-01",
      given: { by: "Styrelsen", paragraph: 7 }, responsible: { kind: "named", name: "Kansliet" }, dueOn: "2010-04-30", version: 0, reports: [],
    });
    expect([assignmentState(found, "2010-04-30"), assignmentState(found, "2010-05-01")]).toEqual(["open", "late"]);
  });

  test("is none of what a preparatory body agreed on, of what was rejected, nor of a clause that does something else", async () => {
    const of = await given();
    const { id } = of.here;
    const statements: [string, string][] = [
      [`UPDATE "Body" SET kind = 'preparatory' WHERE "workspaceId" = $1`, `UPDATE "Body" SET kind = 'board' WHERE "workspaceId" = $1`],
      [`UPDATE "Decision" SET outcome = 'rejected' WHERE "workspaceId" = $1`, `UPDATE "Decision" SET outcome = 'adopted' WHERE "workspaceId" = $1`],
      [`UPDATE "Clause" SET act = 'recommend' WHERE "workspaceId" = $1 AND act = 'instruct'`, `UPDATE "Clause" SET act = 'instruct' WHERE "workspaceId" = $1 AND act = 'recommend'`],
    ];
    for (const [without, again] of statements) {
      await asOwner((owner) => owner.query(without, [id]));
      expect(await standingOf(of)).toBeNull();
      await asOwner((owner) => owner.query(again, [id]));
      expect(await standingOf(of)).not.toBeNull();
    }
  });

  test("begins when the condition above it is confirmed, and has lapsed where it failed", async () => {
    const of = await given();
    const { here, caseId, treeId } = of;
    const conditionId = randomUUID();
    const { id: mainId } = (await stored("Clause", { treeId, act: "adopt" })) as { id: string };
    const by = { byId: here.secretary.personId, at: "2010-04-20T08:00:00Z" };
    await insert(
      ["Condition", { workspaceId: here.id, id: conditionId, caseId, treeId, text: "alla tillstyrker", expression: "{}", state: "met", stateSince: by.at, builtById: by.byId, builtAt: by.at }],
      ["ConditionClause", { workspaceId: here.id, conditionId, treeId, clauseId: mainId }],
    );
    expect(await standingOf(of)).toMatchObject({ standing: "toConfirm", inForceOn: null });
    expect(await refusalOf(reported(of))).toBe("assignment.notInForce");
    await insert(["ConditionConfirmation", { workspaceId: here.id, conditionId, outcome: "met", on: "2010-04-20", ...by }]);
    expect(await standingOf(of)).toMatchObject({ standing: "inForce", inForceOn: "2010-04-20" });
    await asOwner(async (owner) => {
      await owner.query(`ALTER TABLE "ConditionConfirmation" DISABLE TRIGGER append_only`);
      await owner.query(`UPDATE "ConditionConfirmation" SET outcome = 'failed' WHERE "conditionId" = $1`, [conditionId]);
    });
    expect(await standingOf(of)).toMatchObject({ standing: "lapsed", inForceOn: null });
    expect(await refusalOf(reported(of))).toBe("assignment.hasLapsed");
    expect(await refusalOf(changed(of))).toBe("assignment.isOver");
  });
});

describe("who is responsible and by when", () => {
  test("is set by the secretary, with the reason a day is moved for, and the audit says so", async () => {
    const of = await given();
    const responsible = await mandated(of.here, "member");
    await changed(of, { responsible: `person:${responsible.personId}`, dueOn: "2010-06-30", reason: "Kommunerna svarar i maj." });
    expect(await standingOf(of)).toMatchObject({ responsible: { kind: "person", name: "Mats member" }, dueOn: "2010-06-30", dueReason: "Kommunerna svarar i maj.", version: 1 });
    expect((await audited(of.here)).at(-1)).toMatchObject({
      act: "assignment.change", subjectId: of.clauseId,
      facts: { itemId: of.itemId, responsible: "Mats member", dueOn: "2010-06-30", reason: "Kommunerna svarar i maj." },
    });
    await changed(of, { version: 1, responsible: "", dueOn: "2010-06-30" });
    expect(await standingOf(of)).toMatchObject({ responsible: { kind: "named", name: "Kansliet" }, dueReason: "Kommunerna svarar i maj.", version: 2 });
  });

  test.each(["body", "organisation", "named"] as const)("can be a %s", async (kind) => {
    const of = await given();
    const id = { body: of.here.boardId, organisation: await municipality(`Luleå ${randomUUID()}`), named: "IT Norrbotten" }[kind];
    await changed(of, { responsible: `${kind}:${id}` });
    expect(await standingOf(of)).toMatchObject({ chosen: { kind } });
  });

  test("isn't set by others, over what another has set, nor on one from another association", async () => {
    const of = await given();
    const foreign = await association();
    const elsewhere = await personWith(foreign, ["secretary"]);
    expect(await refusalOf(changed(of, {}, of.here.reader))).toBe("policy.notAllowed");
    expect(await refusalOf(changed(of, {}, of.here.stranger))).toBe("auth.noAccess");
    expect(await refusalOf(changed(of, {}, foreign.secretary))).toBe("assignment.unknown");
    for (const responsible of [`person:${elsewhere.personId}`, `body:${foreign.boardId}`, `organisation:${randomUUID()}`]) {
      expect(await refusalOf(changed(of, { responsible }))).toBe("assignment.responsibleUnknown");
    }
    expect(await refusalOf(changed(of, { dueOn: "2010-06-30" }))).toBe("assignment.reasonMissing");
    expect(await stored("Assignment", { clauseId: of.clauseId })).toBeUndefined();
    await changed(of);
    expect(await refusalOf(changed(of))).toBe("errors.stale");
  });

  test("is one change for the same key", async () => {
    const of = await given();
    const context = { ...of.here.secretary, idempotencyKey: randomUUID() };
    await changed(of, {}, context);
    await changed(of, {}, context);
    expect(await standingOf(of)).toMatchObject({ version: 1 });
  });

  test.each([
    ["someone responsible who can't be", { responsible: "person:none" }, "assignment.responsibleUnknown"],
    ["a day that is none", { dueOn: "2010-02-30" }, "assignment.noSuchDay"],
  ])("a form with %s gets its sentence", (_, change, code) => {
    const entry = { treeId: randomUUID(), clauseId: randomUUID(), version: 0, responsible: "", dueOn: "", ...change };
    expect(changeAssignmentShape.safeParse(entry).error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});

describe("a report", () => {
  test("is kept with its record in the case, and the audit says so", async () => {
    const of = await given();
    const reportId = await reported(of);
    expect((await standingOf(of)).reports).toMatchObject([{ id: reportId, number: 1, kind: "final", text: "Kartan är ritad.\n\nDen bifogas.", on: "2010-04-22", by: "Siv Sekreterare", treatments: [] }]);
    const { recordId } = (await stored("AssignmentReport", { id: reportId })) as { recordId: string };
    expect(await stored("Record", { id: recordId })).toMatchObject({ caseId: of.caseId, direction: "internal", subject: "Rapport 1 om uppdraget ”kansliet får i uppdrag att kartlägga bredbandet”" });
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "assignment.report", subjectId: of.clauseId, facts: { kind: "final", number: 1, itemId: of.itemId } });
    await reported(of, { kind: "interim", text: "Mer följer." });
    expect((await standingOf(of)).reports.map(({ number, kind }) => [number, kind])).toEqual([[1, "final"], [2, "interim"]]);
  });

  test("is given by whoever is responsible, and by no other member, reader or stranger", async () => {
    const of = await given();
    const [member, other] = [await mandated(of.here, "member"), await mandated(of.here, "member")];
    await changed(of, { responsible: `person:${member.personId}` });
    await reported(of, {}, member);
    expect(await refusalOf(reported(of, {}, other))).toBe("policy.notAllowed");
    expect(await refusalOf(reported(of, {}, of.here.reader))).toBe("policy.notAllowed");
    expect(await refusalOf(reported(of, {}, of.here.stranger))).toBe("auth.noAccess");
    expect(await refusalOf(reported(of, {}, (await association()).secretary))).toBe("assignment.unknown");
    await changed(of, { version: 1, responsible: `body:${of.here.boardId}` });
    await reported(of, {}, other);
  });

  test("by an organisation's own contact is registered as come in from it; another's contact doesn't know of it", async () => {
    const organisationId = await municipality(`Luleå ${randomUUID().slice(0, 6)}`);
    const name = ((await stored("Organisation", { id: organisationId })) as { name: string }).name;
    const of = await given({ addressees: [{ kind: "organisation", organisationId, name }] });
    const contactOf = async (held: string) => {
      const person = await personWith(of.here, []);
      await insert(["WorkspaceRole", { workspaceId: of.here.id, id: randomUUID(), personId: person.personId, role: "municipalContact", organisationId: held }]);
      return person;
    };
    await reported(of, {}, await contactOf(organisationId));
    expect(await stored("Record", { caseId: of.caseId })).toMatchObject({ direction: "incoming", counterpart: name });
    expect(await refusalOf(reported(of, {}, await contactOf(await municipality(`Kalix ${randomUUID()}`))))).toBe("assignment.unknown");
  });

  test("of what is secret is given by the responsible, and unknown to other members", async () => {
    const of = await given({ secrecyGround: "OSL 19 kap. 3 §" });
    const [member, other] = [await mandated(of.here, "member"), await personWith(of.here, [])];
    await mandateIn(of.here, other.personId);
    await changed(of, { responsible: `person:${member.personId}` });
    await reported(of, {}, member);
    expect(await refusalOf(reported(of, {}, other))).toBe("assignment.unknown");
  });

  test("two at the same moment are two, and one with the same key", async () => {
    const of = await given();
    await Promise.all([reported(of), reported(of, { text: "En till." })]);
    expect((await standingOf(of)).reports.map(({ number }) => number)).toEqual([1, 2]);
    const context = { ...of.here.secretary, idempotencyKey: randomUUID() };
    expect(await reported(of, {}, context)).toBe(await reported(of, {}, context));
    expect((await standingOf(of)).reports).toHaveLength(3);
  });

  test("stands as it was written", async () => {
    const reportId = await reported(await given());
    await expect(asOwner((owner) => owner.query(`SET ROLE attsats_app; UPDATE "AssignmentReport" SET text = 'något annat' WHERE id = '${reportId}'`))).rejects.toThrow("permission denied");
  });

  test.each([
    ["no words", { text: " " }, "assignment.textMissing"],
    ["no kind", { kind: "" }, "assignment.kindMissing"],
  ])("a form with %s gets its sentence", (_, change, code) => {
    const entry = { treeId: randomUUID(), clauseId: randomUUID(), kind: "final", text: "Klart.", ...change };
    expect(reportAssignmentShape.safeParse(entry).error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});
