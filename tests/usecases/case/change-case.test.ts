import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { closeCase } from "#lib/usecases/case/close-case.ts";
import { editCase } from "#lib/usecases/case/edit-case.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { reopenCase } from "#lib/usecases/case/reopen-case.ts";
import { type Association, association, audited, now, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";

withDatabase();

let here: Association;
let caseId: string;
beforeEach(async () => {
  here = await association();
  ({ caseId } = await registerCase(here.secretary, { title: "Samordnare", summary: "", planCode: "0", secrecyGround: null }));
});

const edited = (change: object = {}) => ({
  caseId,
  version: 1,
  title: "Samordnare för IT-utveckling",
  summary: "",
  responsibleId: here.secretary.personId,
  secrecyGround: null,
  ...change,
});
const afterRegistering = async () => (await audited(here)).slice(1);

describe("a case is edited", () => {
  test("and what was changed is told by one word, or by none in particular", async () => {
    await editCase(here.secretary, edited());
    expect(await stored("Case", { id: caseId })).toMatchObject({ title: "Samordnare för IT-utveckling", version: 2, registrationNumber: "2010.001-0" });

    await editCase(here.secretary, edited({ version: 2, secrecyGround: "OSL 39 kap. 2 §" }));
    await editCase(here.secretary, edited({ version: 3, responsibleId: here.administrator.personId }));
    await editCase(here.secretary, edited({ version: 4, responsibleId: null }));
    await editCase(here.secretary, edited({ version: 5, summary: "Ny", responsibleId: here.secretary.personId }));
    expect((await afterRegistering()).map(({ act, facts }) => [act, facts])).toMatchObject([
      ["case.edit", { what: "title", title: "Samordnare för IT-utveckling" }],
      ["case.edit", { what: "secret", ground: "OSL 39 kap. 2 §" }],
      ["case.edit", { what: "several" }],
      ["case.edit", { what: "responsibleNone" }],
      ["case.edit", { what: "several" }],
    ]);
  });

  test("not when it says the same as before: nothing is saved and nothing told", async () => {
    await editCase(here.secretary, edited({ title: " Samordnare " }));
    expect(await stored("Case", { id: caseId })).toMatchObject({ version: 1 });
    expect(await afterRegistering()).toEqual([]);
  });

  test("not over what someone has saved since: who did, and when, is told", async () => {
    await editCase({ ...here.secretary, now: new Date("2010-04-23T12:30:00Z") }, edited());
    await expect(editCase(here.secretary, edited({ title: "Något annat" }))).rejects.toMatchObject({
      code: "errors.stale",
      facts: { name: "Siv Sekreterare", day: "2010-04-23", time: "14:30" },
    });
    expect(await stored("Case", { id: caseId })).toMatchObject({ title: "Samordnare för IT-utveckling", version: 2 });
  });

  test("by only one of two who save at the same moment", async () => {
    const results = await Promise.allSettled([editCase(here.secretary, edited()), editCase(here.secretary, edited({ title: "Annat" }))]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await stored("Case", { id: caseId })).toMatchObject({ version: 2 });
  });

  test("with somebody responsible who holds the office, or did when the case was given to them", async () => {
    await expect(editCase(here.secretary, edited({ responsibleId: here.reader.personId }))).rejects.toMatchObject({ code: "case.notAnOfficial" });
    await editCase(here.secretary, edited({ responsibleId: here.administrator.personId }));
    await asOwner((connection) => connection.query(`UPDATE "WorkspaceRole" SET "revokedAt" = now() WHERE "personId" = $1`, [here.administrator.personId]));
    await editCase(here.secretary, edited({ version: 2, summary: "Ny", responsibleId: here.administrator.personId }));
    expect(await stored("Case", { id: caseId })).toMatchObject({ responsibleId: here.administrator.personId, summary: "Ny" });
  });
});

describe("a case is closed and opened again", () => {
  const close = (change: object = {}) => closeCase(here.secretary, { caseId, version: 1, reason: "Beslutet är verkställt", ...change });

  test("with who, when and why; the history keeps both", async () => {
    await close();
    expect(await stored("Case", { id: caseId })).toMatchObject({ closedAt: now, closedById: here.secretary.personId, closedReason: "Beslutet är verkställt", version: 2 });
    await reopenCase(here.secretary, { caseId, version: 2 });
    expect(await stored("Case", { id: caseId })).toMatchObject({ closedAt: null, closedById: null, closedReason: null, version: 3 });
    expect(await afterRegistering()).toMatchObject([
      { act: "case.close", subjectId: caseId, facts: { reason: "Beslutet är verkställt" } },
      { act: "case.reopen", subjectId: caseId },
    ]);
  });

  test("neither twice, nor edited while it is closed", async () => {
    await close();
    await expect(close({ version: 2 })).rejects.toMatchObject({ code: "case.closed" });
    await expect(editCase(here.secretary, edited({ version: 2 }))).rejects.toMatchObject({ code: "case.closed" });
    await reopenCase(here.secretary, { caseId, version: 2 });
    await expect(reopenCase(here.secretary, { caseId, version: 3 })).rejects.toMatchObject({ code: "case.notClosed" });
  });

  test("not by one who hasn't seen what was saved since", async () => {
    await editCase(here.secretary, edited());
    await expect(close()).rejects.toMatchObject({ code: "errors.stale" });
    await close({ version: 2 });
    await expect(reopenCase(here.secretary, { caseId, version: 2 })).rejects.toMatchObject({ code: "errors.stale" });
  });

  test("once, though it is sent twice", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    await closeCase(context, { caseId, version: 1, reason: "Verkställt" });
    await closeCase(context, { caseId, version: 1, reason: "Verkställt" });
    expect(await afterRegistering()).toHaveLength(1);
  });
});

describe("a case is left as it is", () => {
  test.each(["reader", "administrator"] as const)("for the %s", async (who) => {
    await expect(editCase(here[who], edited())).rejects.toMatchObject({ code: "policy.notAllowed" });
    await expect(closeCase(here[who], { caseId, version: 1, reason: "x" })).rejects.toMatchObject({ code: "policy.notAllowed" });
    await expect(reopenCase(here[who], { caseId, version: 1 })).rejects.toMatchObject({ code: "policy.notAllowed" });
    expect(await afterRegistering()).toEqual([]);
  });

  test("for a stranger and for another association's secretary, who can't tell that it is there", async () => {
    const there = await association();
    await expect(editCase(here.stranger, edited())).rejects.toMatchObject({ code: "auth.noAccess" });
    await expect(editCase(there.secretary, edited())).rejects.toMatchObject({ code: "case.unknown" });
    await expect(editCase(there.secretary, edited({ caseId: randomUUID() }))).rejects.toMatchObject({ code: "case.unknown" });
    expect(await stored("Case", { id: caseId })).toMatchObject({ version: 1 });
  });

  test("for a reader whom it doesn't reach, who can't tell that it is there", async () => {
    await editCase(here.secretary, edited({ secrecyGround: "OSL 26 kap. 1 §" }));
    await expect(editCase(here.reader, edited())).rejects.toMatchObject({ code: "case.unknown" });
  });
});
