import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { savePlanVersion } from "#lib/data/funding.ts";
import { organisationsByCode } from "#lib/data/organisation.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Population } from "#lib/domain/funding/plan.ts";
import { changeVersion } from "#lib/domain/funding/version.ts";
import { readPopulationTable, type RegionCount, totalsThatDiffer } from "#lib/domain/population/population-table.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { yearShape } from "./money-shape.ts";
import { planForFunding } from "./writable-plan.ts";

export const importPopulationShape = z.strictObject({
  planId: z.uuid(),
  version: z.int().positive(),
  year: yearShape,
  table: z.string().min(1, "population.fileMissing").max(500_000, "population.fileTooLarge"),
  source: z.string().trim().min(1, "population.sourceMissing").max(200, "population.sourceTooLong"),
  acceptDifferences: z.boolean().default(false),
});

/**
 * Reads the population of a year into an open version of a funding plan, from a table that Statistics Sweden's database has
 * exported; the figures are those of 31 December. Only this plan counts with them. Refused for what `readPopulationTable` refuses,
 * for totals that aren't what their municipalities make unless someone has accepted that, and for a table that knows none of
 * the organisations.
 */
export async function importPopulation(context: ActContext, input: z.infer<typeof importPopulationShape>): Promise<void> {
  await perform(context, "funding.population", async (tx, actor) => {
    const stored = await planForFunding(tx, actor, input.planId, context.now);
    await refuseStale(tx, actor, { id: input.planId, version: stored.saved }, input.version);

    const counts = accepted(readPopulationTable(input.table));
    const [differing] = totalsThatDiffer(counts, input.year);
    if (differing && !input.acceptDifferences) throw new Refused("population.totalsDiffer", differing);
    const population = await populationFrom(tx, counts, input);
    const { version } = stored;
    const changed = accepted(changeVersion(version, { name: version.name, plan: { ...version.plan, population } }));

    await savePlanVersion(tx, actor.workspace.id, changed);
    const facts = { number: version.number, day: population.asOf, source: population.source, count: population.figures.length };
    await appendAudit(
      tx,
      actor,
      { act: "funding.population", subject: { type: "fundingPlan", id: version.id }, caseId: version.caseId, facts, before: version, after: changed },
      context.now,
    );
  });
}

async function populationFrom(tx: Tx, counts: readonly RegionCount[], { year, source }: { year: number; source: string }): Promise<Population> {
  const ofYear = counts.filter((count) => count.year === year);
  const ids = await organisationsByCode(tx, ofYear.map(({ code }) => code));
  const figures = ofYear.flatMap(({ code, count }) => {
    const organisationId = ids.get(code);
    return organisationId === undefined ? [] : [{ organisationId, count }];
  });
  if (figures.length === 0) throw new Refused("population.nobodyKnown", { year: String(year) });
  return { asOf: `${year}-12-31`, source, imported: true, figures };
}
