import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { buildConditionShape } from "#lib/usecases/condition/build-condition.ts";
import { changeCondition, changeConditionShape } from "#lib/usecases/condition/change-condition.ts";
import { confirmCondition, confirmConditionShape } from "#lib/usecases/condition/confirm-condition.ts";
import { removeCondition } from "#lib/usecases/condition/remove-condition.ts";
import { association, audited } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { allMembers, asked, type Asked, built, kept, later, replies } from "./setting.ts";

withDatabase();

const changed = (of: Asked, conditionId: string, change: object = {}) =>
  changeCondition(of.secretary, changeConditionShape.parse({
    caseId: of.caseId, conditionId, version: 1, clauseIds: [of.clauseId], text: "de flesta tillstyrker",
    alternatives: [{ parts: [{ ...allMembers, enough: { kind: "most" } }], by: "" }], ...change,
  }));
const confirmed = (of: Asked, conditionId: string, change: object = {}, context = of.secretary) =>
  confirmCondition(context, confirmConditionShape.parse({ caseId: of.caseId, conditionId, outcome: "met", on: "2010-05-10", itemId: "", ...change }));

describe("a condition is built", () => {
  test("on an adopted clause, is computed at once, and the audit says so", async () => {
    const of = await asked();
    const conditionId = await built(of, { alternatives: [{ parts: [allMembers, { kind: "pledged", atLeast: "400 tkr" }], by: "2010-06-30" }] });
    expect(await kept(of)).toMatchObject([{
      id: conditionId, text: "alla medlemskommuner tillstyrker", clauseIds: [of.clauseId], state: "pending", version: 1, confirmation: null,
      expression: { kind: "by", day: "2010-06-30", of: { kind: "allOf", of: [{ kind: "endorsedBy", enough: { kind: "all" } }, { kind: "pledged", atLeast: 400_000_00n }] } },
    }]);
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "condition.build", subjectId: conditionId, facts: { text: "alla medlemskommuner tillstyrker", state: "pending" } });
  });

  test("by the secretary alone, and once for the same key", async () => {
    const of = await asked();
    const foreign = await association();
    expect(await refusalOf(built(of, {}, { ...of.here.reader, now: later }))).toBe("policy.notAllowed");
    expect(await refusalOf(built(of, {}, { ...of.here.stranger, now: later }))).toBe("auth.noAccess");
    expect(await refusalOf(built(of, {}, { ...foreign.secretary, now: later }))).toBe("case.unknown");
    const context = { ...of.secretary, idempotencyKey: randomUUID() };
    expect(await built(of, {}, context)).toBe(await built(of, {}, context));
    expect(await kept(of)).toHaveLength(1);
  });

  test("not on what wasn't adopted in the case, nor of nothing", async () => {
    const of = await asked();
    expect(await refusalOf(built(of, { clauseIds: [randomUUID()] }))).toBe("condition.clauseUnknown");
    expect(await refusalOf(built(of, { treeId: randomUUID() }))).toBe("condition.clauseUnknown");
    expect(await refusalOf(built(of, { alternatives: [] }))).toBe("condition.empty");
    expect(await kept(of)).toEqual([]);
  });

  test.each([
    ["no words", { text: " " }, "condition.textMissing"],
    ["no clauses", { clauseIds: [] }, "condition.onNothing"],
    ["a day that is none", { alternatives: [{ parts: [allMembers], by: "2010-02-30" }] }, "condition.noSuchDay"],
    ["a sum that is none", { alternatives: [{ parts: [{ kind: "pledged", atLeast: "mycket" }], by: "" }] }, "funding.notMoney"],
  ])("a form with %s gets its sentence", (_, change, code) => {
    const entry = { caseId: randomUUID(), treeId: randomUUID(), clauseIds: [randomUUID()], text: "villkor", alternatives: [{ parts: [allMembers], by: "" }], ...change };
    expect(buildConditionShape.safeParse(entry).error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});

describe("as replies come in", () => {
  test("it turns when the last endorses, and back when one changes its mind; the history tells each turn once", async () => {
    const of = await asked();
    await built(of);
    await replies(of, 0, "endorse");
    expect(await kept(of)).toMatchObject([{ state: "pending" }]);
    await replies(of, 1, "oppose");
    expect(await kept(of)).toMatchObject([{ state: "cannotBeMet", stateSince: later }]);
    await replies(of, 1, "endorse", 2);
    expect(await kept(of)).toMatchObject([{ state: "met" }]);
    const turns = (await audited(of.here)).filter(({ act }) => act === "condition.turn").map(({ facts }) => facts["state"]);
    expect(turns).toEqual(["cannotBeMet", "met"]);
  });

  test("fifty who endorse at the same moment turn it once", async () => {
    const names = Array.from({ length: 50 }, (_, place) => `Kommun ${place}`);
    const of = await asked(names);
    await built(of);
    await Promise.all(names.map((_, place) => replies(of, place, "endorse")));
    expect(await kept(of)).toMatchObject([{ state: "met" }]);
    const turns = (await audited(of.here)).filter(({ act }) => act === "condition.turn").map(({ facts }) => `${facts["was"] as string} → ${facts["state"] as string}`);
    expect(turns).toEqual(["pending → met"]);
  });
});

describe("what a condition says", () => {
  test("can be changed while it isn't confirmed, and is computed anew", async () => {
    const of = await asked(["Luleå", "Pajala", "Kiruna"]);
    const conditionId = await built(of);
    await replies(of, 0, "endorse");
    await replies(of, 1, "endorse");
    await changed(of, conditionId);
    expect(await kept(of)).toMatchObject([{ text: "de flesta tillstyrker", state: "met", version: 2 }]);
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "condition.change", facts: { state: "met" } });
    expect(await refusalOf(changed(of, conditionId))).toBe("errors.stale");
  });

  test("or taken away, which the history tells", async () => {
    const of = await asked();
    const conditionId = await built(of);
    expect(await refusalOf(removeCondition({ ...of.here.reader, now: later }, { caseId: of.caseId, conditionId }))).toBe("policy.notAllowed");
    await removeCondition(of.secretary, { caseId: of.caseId, conditionId });
    expect(await kept(of)).toEqual([]);
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "condition.remove", facts: { text: "alla medlemskommuner tillstyrker" } });
    expect(await refusalOf(removeCondition(of.secretary, { caseId: of.caseId, conditionId }))).toBe("condition.unknown");
  });
});

describe("how a condition ended", () => {
  test("is confirmed by a person, and stands then whatever is answered", async () => {
    const of = await asked();
    const conditionId = await built(of);
    await replies(of, 0, "endorse");
    await replies(of, 1, "endorse");
    await confirmed(of, conditionId, { itemId: of.itemId });
    expect(await kept(of)).toMatchObject([{ confirmation: { outcome: "met", on: "2010-05-10", itemId: of.itemId, reason: "" } }]);
    await replies(of, 1, "oppose", 2);
    expect(await kept(of)).toMatchObject([{ state: "met", confirmation: { outcome: "met" } }]);
    expect(await refusalOf(changed(of, conditionId))).toBe("condition.isConfirmed");
    expect(await refusalOf(removeCondition(of.secretary, { caseId: of.caseId, conditionId }))).toBe("condition.isConfirmed");
    expect(await refusalOf(confirmed(of, conditionId))).toBe("condition.isConfirmed");
    await expect(asOwner((owner) => owner.query(`UPDATE "Condition" SET text = 'något annat' WHERE id = $1`, [conditionId]))).rejects.toThrow("is confirmed");
    await expect(asOwner((owner) => owner.query(`DELETE FROM "ConditionConfirmation" WHERE "conditionId" = $1`, [conditionId]))).rejects.toThrow();
  });

  test("can be confirmed otherwise than as computed only with a reason, which the history tells", async () => {
    const of = await asked();
    const conditionId = await built(of);
    expect(await refusalOf(confirmed(of, conditionId))).toBe("condition.reasonMissing");
    await confirmed(of, conditionId, { outcome: "failed", reason: "Pajala har meddelat att kommunen avstår." });
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "condition.confirm", facts: { outcome: "failed", reason: "Pajala har meddelat att kommunen avstår." } });
  });

  test("isn't confirmed by others, nor by a § of another case", async () => {
    const of = await asked();
    const conditionId = await built(of);
    expect(await refusalOf(confirmed(of, conditionId, {}, { ...of.here.reader, now: later }))).toBe("policy.notAllowed");
    expect(await refusalOf(confirmed(of, conditionId, { itemId: randomUUID() }))).toBe("condition.itemUnknown");
    expect(await kept(of)).toMatchObject([{ confirmation: null }]);
  });
});
