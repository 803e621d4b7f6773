import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tkr } from "../../domain/funding/seeds.ts";
import { pledgeState } from "#lib/domain/pledge/state.ts";
import { confirmCondition, confirmConditionShape } from "#lib/usecases/condition/confirm-condition.ts";
import { removeCondition } from "#lib/usecases/condition/remove-condition.ts";
import { copyPlan } from "#lib/usecases/funding/copy-plan.ts";
import { decidePlan } from "#lib/usecases/funding/decide-plan.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { addPledge, addPledgeShape } from "#lib/usecases/pledge/add-pledge.ts";
import { confirmPledgeShape } from "#lib/usecases/pledge/confirm-pledge.ts";
import { proposePledges } from "#lib/usecases/pledge/propose-pledges.ts";
import { withdrawPledge } from "#lib/usecases/pledge/withdraw-pledge.ts";
import { association, audited } from "../../support/association.ts";
import { asApplication, withDatabase } from "../../support/database.ts";
import { built, kept as conditions, later, replies } from "../condition/setting.ts";
import { refusalOf } from "../meeting/setting.ts";
import { type AskedPledging, closed, confirm, kept, planned, pledgeOf, type Pledging, proposed, proposedAndAsked, replyOf } from "./setting.ts";

withDatabase();

const propose = (of: Pledging, context: ActContext = of.secretary) => proposePledges(context, { caseId: of.caseId, planId: of.planId });
const confirmedAs = (of: AskedPledging, conditionId: string, outcome: "met" | "failed") =>
  confirmCondition(of.secretary, confirmConditionShape.parse({ caseId: of.caseId, conditionId, outcome, on: "2010-05-10", itemId: "", reason: "Styrelsen har bedömt det så." }));
/** How the pledges of the two municipalities and the fund stand. */
const ledger = async (of: Pledging) => [await pledgeOf(of, 0), await pledgeOf(of, 1), await pledgeOf(of, "fund")].map((pledge) => pledgeState(pledge));

describe("pledges are proposed", () => {
  test("by the decided plan, one to each who pays, with its shares; the audit says how many", async () => {
    const of = await planned();
    expect(await propose(of)).toEqual({ count: 3 });
    expect((await pledgeOf(of, 0)).proposed).toEqual([2011, 2012].map((year) => ({ year, sum: tkr(300) })));
    expect(await pledgeOf(of, "fund")).toMatchObject({ planId: of.planId, payer: { kind: "funder", name: "Strukturfonden" }, confirmation: null });
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "pledge.propose", subjectId: of.planId, facts: { count: 3, number: 1 } });
  });

  test("by the secretary alone, and once: for the same key, and for the same plan", async () => {
    const of = await planned();
    const there = await association();
    expect(await refusalOf(propose(of, { ...of.here.reader, now: later }))).toBe("policy.notAllowed");
    expect(await refusalOf(propose(of, { ...of.here.stranger, now: later }))).toBe("auth.noAccess");
    expect(await refusalOf(propose(of, { ...there.secretary, now: later }))).toBe("case.unknown");
    const context = { ...of.secretary, idempotencyKey: randomUUID() };
    await Promise.all([propose(of, context), propose(of, context)]);
    expect(await kept(of)).toHaveLength(3);
    expect(await refusalOf(propose(of))).toBe("pledge.nobodyToAsk");
  });

  test("by the version that counts, not one that another has taken the place of since the page was opened", async () => {
    const of = await proposed();
    await confirm(of, 0);
    const { planId } = await copyPlan(of.secretary, { planId: of.planId, name: "" });
    await decidePlan(of.secretary, { planId, version: 1, on: "2010-05-10", by: "Styrelsen" });
    expect(await refusalOf(propose(of))).toBe("pledge.otherPlan");
    expect(await ledger(of)).toEqual(["binding", "replaced", "replaced"]);
    expect(await refusalOf(confirm(of, 1))).toBe("pledge.isReplaced");
    expect(await propose({ ...of, planId })).toEqual({ count: 2 });
  });

  test("by hand too, to an organisation there is or a funder by its name", async () => {
    const of = await planned();
    const add = (payer: object, context = of.secretary) => addPledge(context, addPledgeShape.parse({ caseId: of.caseId, payer, years: [{ year: "2011", sum: "40 tkr" }, { year: "2012", sum: "" }] }));
    const { pledgeId } = await add({ kind: "funder", name: "Sparbanksstiftelsen" });
    expect(await kept(of)).toMatchObject([{ id: pledgeId, planId: null, payer: { name: "Sparbanksstiftelsen" }, proposed: [{ year: 2011, sum: tkr(40) }] }]);
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "pledge.add", subjectId: pledgeId, facts: { name: "Sparbanksstiftelsen", sum: 40_000 } });
    expect(await refusalOf(add({ kind: "organisation", organisationId: randomUUID() }))).toBe("pledge.payerMissing");
    expect(await refusalOf(add({ kind: "funder", name: "Fonden" }, { ...of.here.reader, now: later }))).toBe("policy.notAllowed");
  });

  test("not in a closed case", async () => {
    const of = await planned();
    await closed(of);
    expect(await refusalOf(propose(of))).toBe("pledge.caseClosed");
  });
});

describe("a pledge is confirmed", () => {
  test("with who decided, the day, the § and the sums; the audit says so", async () => {
    const of = await proposed();
    const id = await confirm(of, 0, { years: [{ year: 2011, sum: "250 tkr" }, { year: 2012, sum: "" }] });
    expect(await pledgeOf(of, 0)).toMatchObject({
      proposed: [{ year: 2011, sum: tkr(300) }, { year: 2012, sum: tkr(300) }],
      confirmation: { decided: { by: "body", name: "Kommunstyrelsen", on: "2010-05-10", paragraph: "22" }, years: [{ year: 2011, sum: tkr(250) }], replyId: null, by: of.secretary.personId, at: later },
    });
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "pledge.confirm", subjectId: id, facts: { sum: 250_000, decider: "Kommunstyrelsen", day: "2010-05-10", conditions: 0 } });
  });

  test("by no endorsement alone: the reply is only where the decision stands", async () => {
    const of = await proposedAndAsked();
    await replies(of, 0, "endorse");
    expect(await ledger(of)).toEqual(["proposed", "proposed", "proposed"]);
    await confirm(of, 0, { replyId: await replyOf(of, 0) });
    expect(await pledgeOf(of, 0)).toMatchObject({ confirmation: { replyId: await replyOf(of, 0) } });
  });

  test("not by a reply that has been replaced since, opposes, or is another's", async () => {
    const of = await proposedAndAsked();
    await replies(of, 0, "endorse");
    const first = await replyOf(of, 0);
    expect(await refusalOf(confirm(of, 1, { replyId: first }))).toBe("pledge.replyReplaced");
    await replies(of, 0, "oppose", 2);
    expect(await refusalOf(confirm(of, 0, { replyId: first }))).toBe("pledge.replyReplaced");
    expect(await refusalOf(confirm(of, 0, { replyId: await replyOf(of, 0, 2) }))).toBe("pledge.replyReplaced");
    expect(await ledger(of)).toEqual(["proposed", "proposed", "proposed"]);
  });

  test("by the secretary alone, once, though two do it at the same moment", async () => {
    const of = await proposed();
    const there = await association();
    expect(await refusalOf(confirm(of, 0, {}, { ...of.here.reader, now: later }))).toBe("policy.notAllowed");
    expect(await refusalOf(confirm(of, 0, {}, { ...of.here.stranger, now: later }))).toBe("auth.noAccess");
    expect(await refusalOf(confirm(of, 0, {}, { ...there.secretary, now: later }))).toBe("pledge.unknown");
    const both = await Promise.allSettled([confirm(of, 0), confirm(of, 0)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalOf(confirm(of, 0))).toBe("pledge.isConfirmed");
    const context = { ...of.secretary, idempotencyKey: randomUUID() };
    await Promise.all([confirm(of, 1, {}, context), confirm(of, 1, {}, context)]);
    expect((await audited(of.here)).filter(({ act }) => act === "pledge.confirm")).toHaveLength(2);
  });

  test("and changes no more, whoever tries", async () => {
    const of = await proposed();
    const id = await confirm(of, 0);
    expect(await refusalOf(withdrawPledge(of.secretary, { pledgeId: id, reason: "Ångrat." }))).toBe("pledge.isConfirmed");
    const behind = (statement: string) =>
      asApplication(async (connection) => {
        await connection.query(`SELECT set_config('attsats.workspace', $1, false)`, [of.here.id]);
        await connection.query(statement, [of.here.id, id]);
      });
    await expect(behind(`INSERT INTO "PledgeWithdrawal" VALUES ($1, $2, 'Ångrat', gen_random_uuid(), now())`)).rejects.toThrow("is decided");
    await expect(behind(`INSERT INTO "PledgeCondition" VALUES ($1, $2, gen_random_uuid())`)).rejects.toThrow("is decided");
    await expect(behind(`INSERT INTO "PledgeYear" VALUES ($1, $2, 2013, 1)`)).rejects.toThrow("is decided");
    await expect(behind(`UPDATE "PledgedYear" SET sum = 1 WHERE "workspaceId" = $1 AND "pledgeId" = $2`)).rejects.toThrow("permission denied");
    await expect(behind(`DELETE FROM "PledgeConfirmation" WHERE "workspaceId" = $1 AND "pledgeId" = $2`)).rejects.toThrow("permission denied");
    expect(await pledgeOf(of, 0)).toMatchObject({ withdrawal: null, confirmation: { years: [{ sum: tkr(300) }, { sum: tkr(300) }] } });
  });

  test.each([
    ["without the word that the body may spend", { maySpend: false }, "pledge.mustMaySpend"],
    ["by an official", { decided: { by: "official", name: "Ekonomichefen", on: "2010-05-10" } }, "pledge.officialMayNot"],
    ["on no day", { decided: { by: "body", name: "Kommunstyrelsen", on: "", paragraph: "1" } }, "pledge.dayMissing"],
    ["with a sum that is none", { years: [{ year: 2011, sum: "lite" }] }, "funding.notMoney"],
  ])("not by a form %s", (_, change, code) => {
    const entry = { pledgeId: randomUUID(), decided: { by: "body", name: "Kommunstyrelsen", on: "2010-05-10", paragraph: "22" }, maySpend: true, years: [], conditionIds: [], replyId: "", ...change };
    expect(confirmPledgeShape.safeParse(entry).error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});

describe("a proposal is withdrawn", () => {
  test("with a reason that the history tells, and is never confirmed", async () => {
    const of = await proposed();
    const { id } = await pledgeOf(of, 1);
    expect(await refusalOf(withdrawPledge({ ...of.here.reader, now: later }, { pledgeId: id, reason: "Avstår." }))).toBe("policy.notAllowed");
    await withdrawPledge(of.secretary, { pledgeId: id, reason: "Kommunen avstår." });
    expect((await audited(of.here)).at(-1)).toMatchObject({ act: "pledge.withdraw", subjectId: id, facts: { reason: "Kommunen avstår." } });
    expect(await refusalOf(confirm(of, 1))).toBe("pledge.isWithdrawn");
  });
});

describe("pledges and conditions", () => {
  const million = { text: "minst 1 mnkr är utfäst", alternatives: [{ parts: [{ kind: "pledged", atLeast: "1 mnkr" }], by: "" }] };

  test("a demand on a sum is met by what is decided, not by what is proposed; each turn is told once", async () => {
    const of = await proposedAndAsked();
    await built(of, million);
    expect(await conditions(of)).toMatchObject([{ state: "pending" }]);
    await confirm(of, 0);
    expect(await conditions(of)).toMatchObject([{ state: "pending" }]);
    await confirm(of, 1);
    expect(await conditions(of)).toMatchObject([{ state: "met" }]);
    expect((await audited(of.here)).filter(({ act }) => act === "condition.turn").map(({ facts }) => facts["state"])).toEqual(["met"]);
  });

  test("by a day, it counts the day that was decided", async () => {
    const of = await proposedAndAsked();
    await built(of, { alternatives: [{ parts: [{ kind: "pledged", atLeast: "100 tkr" }], by: "2010-05-05" }] });
    await confirm(of, 0);
    expect(await conditions(of)).toMatchObject([{ state: "cannotBeMet" }]);
    await confirm(of, 1, { decided: { by: "body", name: "Kommunstyrelsen", on: "2010-05-05", paragraph: "19" } });
    expect(await conditions(of)).toMatchObject([{ state: "met" }]);
  });

  test("a pledge made under a condition binds when that is confirmed met, and who it is is told", async () => {
    const of = await proposedAndAsked();
    const [a, c] = [await built(of), await built(of)];
    await confirm(of, 0, { conditionIds: [a, c] });
    await confirm(of, 1, { conditionIds: [a] });
    expect(await ledger(of)).toEqual(["conditional", "conditional", "proposed"]);
    const { pledgesBy } = await confirmedAs(of, a, "met");
    expect(pledgesBy).toEqual([expect.stringContaining("Pajala")]);
    expect(await ledger(of)).toEqual(["conditional", "binding", "proposed"]);
    expect((await confirmedAs(of, c, "met")).pledgesBy).toHaveLength(1);
    expect(await ledger(of)).toEqual(["binding", "binding", "proposed"]);
  });

  test("and lapses when it has failed: then it no longer counts to another condition, which turns", async () => {
    const of = await proposedAndAsked();
    const a = await built(of);
    await built(of, { alternatives: [{ parts: [{ kind: "pledged", atLeast: "600 tkr" }], by: "" }] });
    await confirm(of, 0, { conditionIds: [a] });
    expect(await conditions(of)).toMatchObject([{ state: "pending" }, { state: "met" }]);
    await confirmedAs(of, a, "failed");
    expect(await ledger(of)).toEqual(["lapsed", "proposed", "proposed"]);
    expect(await conditions(of)).toMatchObject([{ confirmation: { outcome: "failed" } }, { state: "pending" }]);
    expect(await refusalOf(confirm(of, 1, { conditionIds: [a] }))).toBe("pledge.conditionFailed");
  });

  test("a condition that a pledge was made under isn't taken away, nor one of another case waited for", async () => {
    const of = await proposedAndAsked();
    const a = await built(of);
    await confirm(of, 0, { conditionIds: [a] });
    expect(await refusalOf(removeCondition(of.secretary, { caseId: of.caseId, conditionId: a }))).toBe("condition.isAwaited");
    expect(await refusalOf(confirm(of, 1, { conditionIds: [randomUUID()] }))).toBe("pledge.conditionUnknown");
  });
});
