import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { yearStandings } from "#lib/domain/pledge/state.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { creditInvoice, payInvoice } from "#lib/usecases/pledge/end-invoice.ts";
import { sendInvoice, sendInvoiceShape } from "#lib/usecases/pledge/send-invoice.ts";
import { tkr } from "../../domain/funding/seeds.ts";
import { association, audited } from "../../support/association.ts";
import { asApplication, withDatabase } from "../../support/database.ts";
import { built, later } from "../condition/setting.ts";
import { refusalOf } from "../meeting/setting.ts";
import { closed, confirm, pledgeOf, type Pledging, proposed, proposedAndAsked } from "./setting.ts";

withDatabase();

const invoice = (of: Pledging, pledgeId: string, change: object = {}, context: ActContext = of.secretary) =>
  sendInvoice(context, sendInvoiceShape.parse({ pledgeId, year: "2011", number: "2011-17", sum: "300 tkr", on: "2010-05-10", ...change }));
const year2011 = async (of: Pledging) => yearStandings(await pledgeOf(of, 0))[0];

describe("what binds is invoiced", () => {
  test("and paid; the audit says both", async () => {
    const of = await proposed();
    const pledgeId = await confirm(of, 0);
    const { invoiceId } = await invoice(of, pledgeId);
    expect(await year2011(of)).toEqual({ year: 2011, pledged: tkr(300), invoiced: tkr(300), paid: 0n });
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "pledge.invoice", subjectId: pledgeId, facts: { number: "2011-17", year: 2011, sum: 300_000 } });
    await payInvoice(of.secretary, { pledgeId, invoiceId, on: "2010-05-10" });
    expect(await year2011(of)).toMatchObject({ paid: tkr(300) });
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "pledge.pay", subjectId: pledgeId, facts: { number: "2011-17", day: "2010-05-10" } });
    expect(await refusalOf(payInvoice(of.secretary, { pledgeId, invoiceId, on: "2010-05-10" }))).toBe("pledge.isPaid");
  });

  test("also when the case is closed: money comes long after", async () => {
    const of = await proposed();
    const pledgeId = await confirm(of, 0);
    await closed(of);
    await invoice(of, pledgeId);
    expect(await year2011(of)).toMatchObject({ invoiced: tkr(300) });
  });

  test("once, for the same key, and no more than is left when two do it at the same moment", async () => {
    const of = await proposed();
    const pledgeId = await confirm(of, 0);
    const context = { ...of.secretary, idempotencyKey: randomUUID() };
    await Promise.all([invoice(of, pledgeId, { sum: "100 tkr" }, context), invoice(of, pledgeId, { sum: "100 tkr" }, context)]);
    const rest = await Promise.allSettled(["a", "b"].map((number) => invoice(of, pledgeId, { sum: "200 tkr", number })));
    expect(rest.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await year2011(of)).toMatchObject({ invoiced: tkr(300) });
  });

  test("and what is credited, with a reason, is invoiced anew", async () => {
    const of = await proposed();
    const pledgeId = await confirm(of, 0);
    const { invoiceId } = await invoice(of, pledgeId);
    await creditInvoice(of.secretary, { pledgeId, invoiceId, on: "2010-05-10", reason: "Fel referens." });
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "pledge.credit", facts: { number: "2011-17", reason: "Fel referens." } });
    await invoice(of, pledgeId, { number: "2011-18" });
    expect(await year2011(of)).toMatchObject({ invoiced: tkr(300), paid: 0n });
  });

  test("by the secretary alone", async () => {
    const of = await proposed();
    const there = await association();
    const pledgeId = await confirm(of, 0);
    const { invoiceId } = await invoice(of, pledgeId);
    for (const [context, code] of [[of.here.reader, "policy.notAllowed"], [of.here.stranger, "auth.noAccess"], [there.secretary, "pledge.unknown"]] as const) {
      expect(await refusalOf(invoice(of, pledgeId, { year: 2012, number: "2" }, { ...context, now: later }))).toBe(code);
      expect(await refusalOf(payInvoice({ ...context, now: later }, { pledgeId, invoiceId, on: "2010-05-10" }))).toBe(code);
    }
  });
});

describe("what doesn't bind isn't invoiced", () => {
  test("by no act, and not behind the acts: the database refuses it", async () => {
    const of = await proposedAndAsked();
    const { id: undecided } = await pledgeOf(of, 1);
    const conditional = await confirm(of, 0, { conditionIds: [await built(of)] });
    expect(await refusalOf(invoice(of, undecided))).toBe("pledge.notBinding");
    expect(await refusalOf(invoice(of, conditional))).toBe("pledge.notBinding");
    const fund = await confirm(of, "fund");
    const behind = (pledgeId: string, sum: bigint) =>
      asApplication(async (connection) => {
        await connection.query(`SELECT set_config('attsats.workspace', $1, false)`, [of.here.id]);
        await connection.query(`INSERT INTO "PledgeInvoice" VALUES ($1, gen_random_uuid(), $2, 2011, 'x', $3, '2010-05-10', gen_random_uuid(), now())`, [of.here.id, pledgeId, sum]);
      });
    await expect(behind(undecided, 1n)).rejects.toThrow("does not bind");
    await expect(behind(conditional, 1n)).rejects.toThrow("does not bind");
    await expect(behind(fund, tkr(300) + 1n)).rejects.toThrow("less than that left");
  });
});
