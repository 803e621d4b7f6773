import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, test } from "vitest";
import { loadPlanVersion } from "#lib/data/funding.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { dividePlan } from "#lib/domain/funding/divide-year.ts";
import { closeCase } from "#lib/usecases/case/close-case.ts";
import { changePlan, changePlanShape } from "#lib/usecases/funding/change-plan.ts";
import { copyPlan } from "#lib/usecases/funding/copy-plan.ts";
import { decidePlan } from "#lib/usecases/funding/decide-plan.ts";
import { makePlan, makePlanShape } from "#lib/usecases/funding/make-plan.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { type Association, association, audited, stored } from "../../support/association.ts";
import { asApplication, withDatabase } from "../../support/database.ts";
import { filledIn, type Planned, plannedCase } from "./setting.ts";

withDatabase();

let here: Association;
let planned: Planned;
beforeEach(async () => {
  here = await association();
  planned = await plannedCase(here);
});

const decision = { on: "2010-04-20", by: "Styrelsen § 5" };
const planOf = async (id: string) => (await inTransaction(here.id, (tx) => loadPlanVersion(tx, here.id, id)))!.version;
const savedAs = async (id: string) => (await stored("FundingPlanVersion", { id }))!["version"];
const lastAct = async () => (await audited(here)).at(-1);

describe("a plan", () => {
  it("begins with its years and what each costs, and the audit says so", async () => {
    expect((await planOf(planned.planId)).plan).toEqual({
      years: [2011, 2012].map((year) => ({ year, low: 95_000_000n, high: 95_000_000n })),
      payers: [], components: [], population: null, smallestUnit: "krona",
    });
    expect(await lastAct()).toMatchObject({ act: "funding.make", subjectId: planned.planId, actorId: here.secretary.personId, facts: { from: 2011, to: 2012 } });
  });

  it("has a range where the cost is one", async () => {
    const { caseId } = await plannedCase(await association());
    expect(makePlanShape.parse({ caseId, from: 2011, to: 2011, low: "1,5 mnkr", high: "2 mnkr" })).toMatchObject({ low: 150_000_000n, high: 200_000_000n });
  });

  it("is one for each case", async () => {
    const again = makePlan(here.secretary, makePlanShape.parse({ caseId: planned.caseId, from: 2011, to: 2011, low: "1" }));
    await expect(again).rejects.toMatchObject({ code: "funding.alreadyMade" });
  });

  it("keeps what is filled in, and divides it by the inhabitants of the day", async () => {
    await changePlan(here.secretary, filledIn(planned));
    const { name, plan } = await planOf(planned.planId);
    expect(name).toBe("Efter folkmängd");
    expect(plan.population).toMatchObject({ asOf: "2009-12-31", source: "SCB", imported: false });
    const [year] = dividePlan(plan, "high");
    expect(year!.paid.map(({ amount }) => amount).toSorted()).toEqual([15_000_000n, 35_000_000n, 45_000_000n]);
    expect(await savedAs(planned.planId)).toBe(2);
    expect(await lastAct()).toMatchObject({ act: "funding.change", subjectId: planned.planId, facts: { number: 1 } });
  });

  it("is saved once though it is sent twice at the same moment", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    const input = filledIn(planned);
    await Promise.all([changePlan(context, input), changePlan(context, input)]);
    expect(await savedAs(planned.planId)).toBe(2);
    expect((await audited(here)).filter(({ act }) => act === "funding.change")).toHaveLength(1);
  });
});

describe("a plan isn't changed", () => {
  const change = (context: ActContext, more: object = {}) => changePlan(context, filledIn(planned, more));

  it("over what someone has saved since", async () => {
    await change(here.secretary);
    await expect(change(here.secretary)).rejects.toMatchObject({ code: "errors.stale", facts: { name: "Siv Sekreterare" } });
  });

  test.each(["reader", "administrator"] as const)("by the %s", async (who) => {
    await expect(change(here[who])).rejects.toMatchObject({ code: "policy.notAllowed" });
    expect(await savedAs(planned.planId)).toBe(1);
  });

  it("by a stranger or from another association, which doesn't even see it", async () => {
    const there = await association();
    await expect(change(here.stranger)).rejects.toMatchObject({ code: "auth.noAccess" });
    await expect(change(there.secretary)).rejects.toMatchObject({ code: "funding.unknown" });
    await expect(change({ ...there.secretary, workspace: here.slug })).rejects.toMatchObject({ code: "auth.noAccess" });
  });

  it("when its case is closed", async () => {
    await closeCase(here.secretary, { caseId: planned.caseId, version: 1, reason: "Klart." });
    await expect(change(here.secretary)).rejects.toMatchObject({ code: "funding.caseClosed" });
  });

  it("to what can't be divided", async () => {
    await expect(change(here.secretary, { population: "" })).rejects.toMatchObject({ code: "funding.noPopulationDay" });
    await expect(change(here.secretary, { population: "1999-12-31" })).rejects.toMatchObject({ code: "funding.populationUnknown" });
    await expect(change(here.secretary, { population: "imported" })).rejects.toMatchObject({ code: "funding.populationUnknown" });
    const nobody = [{ kind: "organisation" as const, id: randomUUID(), organisationId: randomUUID() }];
    await expect(change(here.secretary, { payers: nobody, components: [] })).rejects.toMatchObject({ code: "funding.organisationUnknown" });
  });

  it("by a form with sums that can't be read: each says so beside its field", () => {
    const sent = { planId: planned.planId, version: 1, years: [{ year: "2011", low: "cirka 900", high: "" }, { year: "i år", low: "1,001" }], payers: [], components: [] };
    const issues = changePlanShape.safeParse(sent).error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(issues).toEqual([["years.0.low", "funding.notMoney"], ["years.1.year", "funding.notYear"], ["years.1.low", "funding.partOfOre"]]);
    expect(changePlanShape.safeParse({ ...sent, years: [], workspaceId: here.id }).success).toBe(false);
  });
});

describe("a decided version", () => {
  const decide = (context: ActContext = here.secretary, more: object = {}) => decidePlan(context, { planId: planned.planId, version: 2, ...decision, ...more });
  beforeEach(() => changePlan(here.secretary, filledIn(planned)));

  it("says when and by whom, in the audit too", async () => {
    await decide();
    expect((await planOf(planned.planId)).decision).toEqual(decision);
    expect(await stored("FundingPlanVersion", { id: planned.planId })).toMatchObject({ frozenById: here.secretary.personId, frozenAt: here.secretary.now });
    expect(await lastAct()).toMatchObject({ act: "funding.decide", facts: { number: 1, day: decision.on, by: decision.by } });
  });

  it("is changed by no act, and decided once", async () => {
    await decide();
    await expect(changePlan(here.secretary, filledIn(planned, { version: 3 }))).rejects.toMatchObject({ code: "funding.decided" });
    await expect(decide()).rejects.toMatchObject({ code: "funding.decided" });
  });

  it("is changed by nothing else either: the database refuses it", async () => {
    await decide();
    const behind = asApplication(async (connection) => {
      await connection.query(`SELECT set_config('attsats.workspace', $1, false)`, [here.id]);
      await connection.query(`UPDATE "FundingPlanVersion" SET name = 'Annat' WHERE id = $1`, [planned.planId]);
    });
    await expect(behind).rejects.toThrow(/is decided/);
  });

  it("isn't made so for a day to come, over what someone has saved, or by others than the secretary", async () => {
    await expect(decide(here.secretary, { on: "2010-04-23" })).rejects.toMatchObject({ code: "funding.decidedInFuture" });
    await expect(decide(here.secretary, { version: 1 })).rejects.toMatchObject({ code: "errors.stale" });
    await expect(decide(here.reader)).rejects.toMatchObject({ code: "policy.notAllowed" });
    expect((await planOf(planned.planId)).decision).toBeNull();
  });

  it("can be the beginning of another, which is open", async () => {
    await decide();
    const { planId, number } = await copyPlan(here.secretary, { planId: planned.planId, name: "Lika för alla" });
    expect(number).toBe(2);
    const [from, copy] = [await planOf(planned.planId), await planOf(planId)];
    expect(copy).toEqual({ ...from, id: planId, number: 2, name: "Lika för alla", decision: null });
    expect(await lastAct()).toMatchObject({ act: "funding.copy", subjectId: planId, facts: { number: 2, from: 1 } });
  });
});

test("versions that two make at once get a number each", async () => {
  const made = await Promise.all([1, 2, 3].map(() => copyPlan(here.secretary, { planId: planned.planId, name: "" })));
  expect(made.map(({ number }) => number).toSorted()).toEqual([2, 3, 4]);
});
