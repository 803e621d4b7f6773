import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pledgeState } from "#lib/domain/pledge/state.ts";
import { copyPlan } from "#lib/usecases/funding/copy-plan.ts";
import { decidePlan } from "#lib/usecases/funding/decide-plan.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { creditInvoice } from "#lib/usecases/pledge/end-invoice.ts";
import { proposePledges } from "#lib/usecases/pledge/propose-pledges.ts";
import { reversePledge, reversePledgeShape } from "#lib/usecases/pledge/reverse-pledge.ts";
import { sendInvoice, sendInvoiceShape } from "#lib/usecases/pledge/send-invoice.ts";
import { tkr } from "../../domain/funding/seeds.ts";
import { association, audited } from "../../support/association.ts";
import { asApplication, withDatabase } from "../../support/database.ts";
import { built, kept as conditions, later } from "../condition/setting.ts";
import { refusalOf } from "../meeting/setting.ts";
import { closed, confirm, kept, pledgeOf, type Pledging, proposed, proposedAndAsked } from "./setting.ts";

withDatabase();

const reverse = (of: Pledging, pledgeId: string, context: ActContext = of.secretary) => reversePledge(context, { pledgeId, reason: "Beloppet för 2012 blev fel." });
const invoice = (of: Pledging, pledgeId: string) => sendInvoice(of.secretary, sendInvoiceShape.parse({ pledgeId, year: "2011", number: "2011-17", sum: "300 tkr", on: "2010-05-10" }));
const found = async (of: Pledging, pledgeId: string | null) => (await kept(of)).find(({ id }) => id === pledgeId);
const decided = { by: "body", name: "Kommunstyrelsen", on: "2010-05-10", paragraph: "22", registrationNumber: "" };

describe("a confirmation with an error in it is reversed", () => {
  test("by an entry of its own with the reason, and the same is proposed anew, to be confirmed rightly", async () => {
    const of = await proposed();
    const id = await confirm(of, 0);
    const { proposedId } = await reverse(of, id);
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "pledge.reverse", subjectId: id, facts: { sum: 600_000, reason: "Beloppet för 2012 blev fel." } });
    const wrong = await found(of, id);
    expect(wrong).toMatchObject({ confirmation: { years: [{ sum: tkr(300) }, { sum: tkr(300) }] }, reversal: { reason: "Beloppet för 2012 blev fel.", by: of.secretary.personId, at: later } });
    const anew = await found(of, proposedId);
    expect(anew).toMatchObject({ correctsId: id, planId: of.planId, payer: wrong?.payer, proposed: wrong?.proposed, confirmation: null, reversal: null });
    expect([wrong, anew].map((pledge) => pledge && pledgeState(pledge))).toEqual(["reversed", "proposed"]);
  });

  test("by the secretary alone, once, though two do it at the same moment", async () => {
    const of = await proposed();
    const there = await association();
    const id = await confirm(of, 0);
    expect(await refusalOf(reverse(of, id, { ...of.here.reader, now: later }))).toBe("policy.notAllowed");
    expect(await refusalOf(reverse(of, id, { ...of.here.stranger, now: later }))).toBe("auth.noAccess");
    expect(await refusalOf(reverse(of, id, { ...there.secretary, now: later }))).toBe("pledge.unknown");
    const both = await Promise.allSettled([reverse(of, id), reverse(of, id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalOf(reverse(of, id))).toBe("pledge.isReversed");
    expect(await kept(of)).toHaveLength(4);
  });

  test("once for the same key", async () => {
    const of = await proposed();
    const id = await confirm(of, 0);
    const context = { ...of.secretary, idempotencyKey: randomUUID() };
    const [one, other] = await Promise.all([reverse(of, id, context), reverse(of, id, context)]);
    expect(one).toEqual(other);
    expect((await audited(of.here)).filter(({ act }) => act === "pledge.reverse")).toHaveLength(1);
  });

  test("not with an invoice that stands: either the invoice is there first, or the reversal", async () => {
    const of = await proposed();
    const id = await confirm(of, 0);
    const both = await Promise.allSettled([invoice(of, id), reverse(of, id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const pledge = await found(of, id);
    expect(pledge?.reversal ? pledge.invoices.length : 1).toBe(pledge?.reversal ? 0 : 1);
  });

  test("after the invoice has been credited", async () => {
    const of = await proposed();
    const pledgeId = await confirm(of, 0);
    const { invoiceId } = await invoice(of, pledgeId);
    expect(await refusalOf(reverse(of, pledgeId))).toBe("pledge.reversalAfterInvoice");
    await creditInvoice(of.secretary, { pledgeId, invoiceId, on: "2010-05-10", reason: "Fel belopp." });
    await reverse(of, pledgeId);
    expect(await refusalOf(invoice(of, pledgeId))).toBe("pledge.notBinding");
  });

  test("and asked for by a later version of the plan instead, where there is one", async () => {
    const of = await proposed();
    const id = await confirm(of, 0);
    const { planId } = await copyPlan(of.secretary, { planId: of.planId, name: "" });
    await decidePlan(of.secretary, { planId, version: 1, on: "2010-05-10", by: "Styrelsen" });
    expect(await reverse(of, id)).toEqual({ proposedId: null });
    expect(await proposePledges(of.secretary, { caseId: of.caseId, planId })).toEqual({ count: 3 });
  });

  test("not in a closed case, and not without a reason", async () => {
    const of = await proposed();
    const id = await confirm(of, 0);
    expect(reversePledgeShape.safeParse({ pledgeId: id, reason: " " }).error?.issues[0]?.message).toBe("pledge.reasonMissing");
    await closed(of);
    expect(await refusalOf(reverse(of, id))).toBe("pledge.caseClosed");
  });
});

describe("what a reversed pledge promised", () => {
  test("counts in no condition from that moment, and what is confirmed in its place does", async () => {
    const of = await proposedAndAsked();
    await built(of, { text: "minst 600 tkr är utfäst", alternatives: [{ parts: [{ kind: "pledged", atLeast: "600 tkr" }], by: "" }] });
    await confirm(of, 0);
    expect(await conditions(of)).toMatchObject([{ state: "met" }]);
    const { proposedId } = await reverse(of, (await pledgeOf(of, 0)).id);
    expect(await conditions(of)).toMatchObject([{ state: "pending" }]);
    await confirm(of, 0, { pledgeId: proposedId, decided });
    expect(await conditions(of)).toMatchObject([{ state: "met" }]);
  });

  test("is neither invoiced nor taken away behind the acts: the database refuses it", async () => {
    const of = await proposed();
    const [id, standing, undecided] = [await confirm(of, 0), await confirm(of, 1), (await pledgeOf(of, "fund")).id];
    await reverse(of, id);
    await invoice(of, standing);
    const behind = (statement: string, pledgeId: string) =>
      asApplication(async (connection) => {
        await connection.query(`SELECT set_config('attsats.workspace', $1, false)`, [of.here.id]);
        await connection.query(statement, [of.here.id, pledgeId]);
      });
    await expect(behind(`INSERT INTO "PledgeInvoice" VALUES ($1, gen_random_uuid(), $2, 2011, 'x', 1, '2010-05-10', gen_random_uuid(), now())`, id)).rejects.toThrow("is reversed");
    await expect(behind(`INSERT INTO "PledgeReversal" VALUES ($1, $2, 'x', gen_random_uuid(), now())`, standing)).rejects.toThrow("has been invoiced");
    await expect(behind(`INSERT INTO "PledgeReversal" VALUES ($1, $2, 'x', gen_random_uuid(), now())`, undecided)).rejects.toThrow("is not confirmed");
    await expect(behind(`DELETE FROM "PledgeReversal" WHERE "workspaceId" = $1 AND "pledgeId" = $2`, id)).rejects.toThrow("permission denied");
    const anew = `INSERT INTO "Pledge" ("workspaceId", id, "caseId", funder, "correctsId", "madeById", "madeAt")
      SELECT $1, gen_random_uuid(), "caseId", 'x', id, "madeById", "madeAt" FROM "Pledge" WHERE "workspaceId" = $1 AND id = $2`;
    await expect(behind(anew, standing)).rejects.toThrow("is not reversed");
  });
});
