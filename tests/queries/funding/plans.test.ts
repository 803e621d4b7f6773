import { beforeEach, describe, expect, it } from "vitest";
import { changePlan } from "#lib/usecases/funding/change-plan.ts";
import { copyPlan } from "#lib/usecases/funding/copy-plan.ts";
import { decidePlan } from "#lib/usecases/funding/decide-plan.ts";
import { editCase } from "#lib/usecases/case/edit-case.ts";
import { currentVersion, readFunding } from "#lib/queries/funding/case-funding.ts";
import { listPlans } from "#lib/queries/funding/plan-list.ts";
import { readPlanChoices } from "#lib/queries/funding/plan-choices.ts";
import { type Association, association } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";
import { filledIn, type Planned, plannedCase } from "../../usecases/funding/setting.ts";

withDatabase();

let here: Association;
let planned: Planned;
beforeEach(async () => {
  here = await association();
  planned = await plannedCase(here);
  await changePlan(here.secretary, filledIn(planned));
});

const makeSecret = () =>
  editCase(here.secretary, { caseId: planned.caseId, version: 1, title: "Samordnare", summary: "", responsibleId: here.secretary.personId, secrecyGround: "OSL 26 kap. 1 §" });

describe("the plan of a case", () => {
  it("has its versions in order and the names of who is in them, for a reader without the right to change it", async () => {
    await copyPlan(here.secretary, { planId: planned.planId, name: "Annan" });
    const found = await readFunding(await actorOf(here.reader), planned.caseId);
    expect(found).toMatchObject({ mayEdit: false, caseClosed: false, versions: [{ number: 1, saved: 2 }, { number: 2, name: "Annan", saved: 1 }] });
    expect([...found!.names.values()].toSorted()).toEqual(["Lilla kommun", "Stora kommun"]);
    expect(await readFunding(await actorOf(here.secretary), planned.caseId)).toMatchObject({ mayEdit: true });
  });

  it("is nothing to another association, nor where its case is secret to one who doesn't serve on it", async () => {
    const there = await association();
    expect(await readFunding(await actorOf(there.secretary), planned.caseId)).toBeNull();
    await makeSecret();
    expect(await readFunding(await actorOf(here.reader), planned.caseId)).toBeNull();
    expect(await readFunding(await actorOf(here.secretary), planned.caseId)).not.toBeNull();
  });
});

describe("the version that counts", () => {
  it("is the newest until one is decided, and then the one decided last", async () => {
    const shown = async () => currentVersion((await readFunding(await actorOf(here.reader), planned.caseId))!.versions)?.number;
    await copyPlan(here.secretary, { planId: planned.planId, name: "" });
    expect(await shown()).toBe(2);
    await decidePlan(here.secretary, { planId: planned.planId, version: 2, on: "2010-04-20", by: "Styrelsen § 5" });
    expect(await shown()).toBe(1);
  });
});

describe("the list of plans", () => {
  it("has each case with a plan once, and not what is secret to its reader", async () => {
    await copyPlan(here.secretary, { planId: planned.planId, name: "" });
    expect(await listPlans(await actorOf(here.reader))).toMatchObject([{ caseId: planned.caseId, title: "Samordnare", versions: 2, version: { number: 2 } }]);
    await makeSecret();
    expect(await listPlans(await actorOf(here.reader))).toEqual([]);
    expect(await listPlans(await actorOf(here.secretary))).toHaveLength(1);
  });
});

describe("what a plan is filled in from", () => {
  it("is for those who write plans: every organisation, members told apart, and the days that have figures", async () => {
    const choices = await readPlanChoices(await actorOf(here.secretary));
    expect(choices?.organisations.find(({ id }) => id === planned.large)).toMatchObject({ name: "Stora kommun", kind: "municipality", isMember: false });
    expect(choices?.populationDays).toContainEqual({ asOf: "2009-12-31", source: "SCB" });
    expect(await readPlanChoices(await actorOf(here.reader))).toBeNull();
  });
});
