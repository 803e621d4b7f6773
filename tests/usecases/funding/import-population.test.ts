import { beforeEach, describe, expect, it } from "vitest";
import { loadPlanVersion } from "#lib/data/funding.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { changePlan } from "#lib/usecases/funding/change-plan.ts";
import { importPopulation } from "#lib/usecases/funding/import-population.ts";
import { type Association, association, audited } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { filledIn, type Planned, plannedCase } from "./setting.ts";

withDatabase({ each: true });

let here: Association;
let planned: Planned;
beforeEach(async () => {
  here = await association();
  planned = await plannedCase(here);
  await asOwner(async (owner) => {
    await owner.query(`UPDATE "Organisation" SET code = '2505' WHERE id = $1`, [planned.large]);
    await owner.query(`UPDATE "Organisation" SET code = '2506' WHERE id = $1`, [planned.small]);
  });
});

const table = 'region,"2010"\n"25 Norrbottens län",9690\n"2505 Arvidsjaur",6529\n"2506 Arjeplog",3161\n';
const given = (more: object = {}) => ({ planId: planned.planId, version: 1, year: 2010, table, source: "SCB, Folkmängd efter region och år", acceptDifferences: false, ...more });
const population = async () => (await inTransaction(here.id, (tx) => loadPlanVersion(tx, here.id, planned.planId)))!.version.plan.population;

describe("a population table", () => {
  it("is read into the plan, with its day and source, and the audit says so", async () => {
    await importPopulation(here.secretary, given());
    expect(await population()).toEqual({
      asOf: "2010-12-31", source: "SCB, Folkmängd efter region och år", imported: true,
      figures: [{ organisationId: planned.large, count: 6529 }, { organisationId: planned.small, count: 3161 }],
    });
    expect((await audited(here)).at(-1)).toMatchObject({ act: "funding.population", subjectId: planned.planId, facts: { day: "2010-12-31", count: 2 } });
  });

  it("stays with the plan when the plan is changed", async () => {
    await importPopulation(here.secretary, given());
    await changePlan(here.secretary, filledIn(planned, { version: 2, population: "imported" }));
    expect(await population()).toMatchObject({ asOf: "2010-12-31", imported: true });
  });

  it("whose totals don't add up is refused until someone accepts that", async () => {
    const wrong = given({ table: table.replace("9690", "9700") });
    await expect(importPopulation(here.secretary, wrong)).rejects.toMatchObject({
      code: "population.totalsDiffer", facts: { name: "Norrbottens län", printed: 9700, summed: 9690 },
    });
    expect(await population()).toBeNull();
    await importPopulation(here.secretary, { ...wrong, acceptDifferences: true });
    expect(await population()).toMatchObject({ figures: [{ count: 6529 }, { count: 3161 }] });
  });

  it("that lacks an organisation which the plan divides by is refused", async () => {
    await changePlan(here.secretary, filledIn(planned));
    const lacking = given({ version: 2, table: 'region,2010\n"2505 Arvidsjaur",6529' });
    await expect(importPopulation(here.secretary, lacking)).rejects.toMatchObject({ code: "funding.noFigure" });
  });

  it("is refused when it is no such table, knows nobody here, or has not that year", async () => {
    await expect(importPopulation(here.secretary, given({ table: "hej" }))).rejects.toMatchObject({ code: "population.noRegionColumn" });
    await expect(importPopulation(here.secretary, given({ table: 'region,2010\n"0180 Stockholm",1' }))).rejects.toMatchObject({ code: "population.nobodyKnown" });
    await expect(importPopulation(here.secretary, given({ year: 2009 }))).rejects.toMatchObject({ code: "population.nobodyKnown" });
  });

  it("is refused over what someone has saved since, and for all but the secretary", async () => {
    await changePlan(here.secretary, filledIn(planned));
    await expect(importPopulation(here.secretary, given())).rejects.toMatchObject({ code: "errors.stale" });
    await expect(importPopulation(here.reader, given())).rejects.toMatchObject({ code: "policy.notAllowed" });
    await expect(importPopulation(here.stranger, given())).rejects.toMatchObject({ code: "auth.noAccess" });
    const there = await association();
    await expect(importPopulation(there.secretary, given())).rejects.toMatchObject({ code: "funding.unknown" });
  });
});
