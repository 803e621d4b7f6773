import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { closeCase } from "#lib/usecases/case/close-case.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { correctRecord } from "#lib/usecases/record/correct-record.ts";
import { registerRecord } from "#lib/usecases/record/register-record.ts";
import { type Association, association, audited, stored } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { today } from "../case/setting.ts";

withDatabase();

let here: Association;
let caseId: string;
beforeEach(async () => {
  here = await association();
  ({ caseId } = await registerCase(here.secretary, { title: "Samordnare", summary: "", planCode: "0", secrecyGround: null }));
});

const entry = { direction: "incoming" as const, date: "2010-04-20", counterpart: "Luleå kommun", subject: "Yttrande", secrecyGround: null };
const register = (change: object = {}) => registerRecord(here.secretary, { caseId, ...entry, ...change });
const afterRegistering = async () => (await audited(here)).slice(1);

describe("a record is registered", () => {
  test("under the case's next number, and the audit says what came from whom", async () => {
    const { recordId, number } = await register();
    expect(number).toBe(1);
    expect(await stored("Record", { id: recordId })).toMatchObject({ caseId, number: 1, direction: "incoming", counterpart: "Luleå kommun", subject: "Yttrande", version: 1 });
    expect(await register({ direction: "outgoing", counterpart: "Piteå kommun" })).toMatchObject({ number: 2 });
    expect(await afterRegistering()).toMatchObject([
      { act: "record.register", subjectId: recordId, facts: { number: 1, direction: "incoming", counterpart: "Luleå kommun", subject: "Yttrande" } },
      { act: "record.register", facts: { number: 2, direction: "outgoing" } },
    ]);
  });

  test("with numbers that follow on each other for ten at the same moment", async () => {
    const registered = await Promise.all(Array.from({ length: 10 }, () => register()));
    expect(registered.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("also in a closed case: what comes in must be registered", async () => {
    await closeCase(here.secretary, { caseId, version: 1, reason: "Verkställt" });
    expect(await register()).toMatchObject({ number: 1 });
  });

  test("drawn up here, from nobody", async () => {
    const { recordId } = await register({ direction: "internal", counterpart: "" });
    expect(await stored("Record", { id: recordId })).toMatchObject({ direction: "internal", counterpart: "" });
  });

  test("once, though it is sent twice", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    const first = await registerRecord(context, { caseId, ...entry });
    expect(await registerRecord(context, { caseId, ...entry })).toEqual(first);
    expect(await afterRegistering()).toHaveLength(1);
  });

  test.each([
    ["without saying from whom it came", { counterpart: " " }, "record.counterpartMissing"],
    ["with a day that hasn't been", { date: "2010-04-23" }, "record.dateInFuture"],
    ["with a mark without its ground", { secrecyGround: " " }, "record.groundMissing"],
  ])("not %s", async (_, change, code) => {
    await expect(register(change)).rejects.toMatchObject({ code });
    expect(await afterRegistering()).toEqual([]);
  });

  test("by the secretary alone, in a case of the workspace", async () => {
    const there = await association();
    await expect(registerRecord(here.reader, { caseId, ...entry })).rejects.toMatchObject({ code: "policy.notAllowed" });
    await expect(registerRecord(here.stranger, { caseId, ...entry })).rejects.toMatchObject({ code: "auth.noAccess" });
    await expect(registerRecord(there.secretary, { caseId, ...entry })).rejects.toMatchObject({ code: "case.unknown" });
    expect(await afterRegistering()).toEqual([]);
  });
});

describe("a record is corrected", () => {
  let recordId: string;
  beforeEach(async () => {
    ({ recordId } = await register());
  });
  const correct = (version: number, change: object = {}) => correctRecord(here.secretary, { recordId, version, ...entry, ...change });

  test("and keeps its number; what was corrected is told", async () => {
    await correct(1, { date: today, subject: "Yttrande över förslaget" });
    await correct(2, { date: today, subject: "Yttrande över förslaget", secrecyGround: "OSL 19 kap. 3 §" });
    await correct(3, { date: today, subject: "Yttrande över förslaget" });
    expect(await stored("Record", { id: recordId })).toMatchObject({ number: 1, subject: "Yttrande över förslaget", secrecyGround: null, version: 4 });
    expect((await afterRegistering()).slice(1)).toMatchObject([
      { act: "record.correct", subjectId: recordId, facts: { what: "entry", number: 1 } },
      { act: "record.correct", facts: { what: "secret", ground: "OSL 19 kap. 3 §" } },
      { act: "record.correct", facts: { what: "open" } },
    ]);
  });

  test("not when it says the same as before", async () => {
    await correct(1, { subject: " Yttrande " });
    expect(await stored("Record", { id: recordId })).toMatchObject({ version: 1 });
    expect((await afterRegistering()).slice(1)).toEqual([]);
  });

  test("not over what someone has saved since", async () => {
    await correct(1, { subject: "Annat" });
    await expect(correct(1, { subject: "Tredje" })).rejects.toMatchObject({ code: "errors.stale", facts: { name: "Siv Sekreterare" } });
  });

  test("by the secretary alone, in the workspace", async () => {
    const there = await association();
    const change = { recordId, version: 1, ...entry, subject: "Annat" };
    await expect(correctRecord(here.reader, change)).rejects.toMatchObject({ code: "policy.notAllowed" });
    await expect(correctRecord(there.secretary, change)).rejects.toMatchObject({ code: "record.unknown" });
    await expect(correctRecord(here.secretary, { ...change, recordId: randomUUID() })).rejects.toMatchObject({ code: "record.unknown" });
    expect(await stored("Record", { id: recordId })).toMatchObject({ subject: "Yttrande" });
  });
});
