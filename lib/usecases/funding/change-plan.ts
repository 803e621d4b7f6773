import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { savePlanVersion } from "#lib/data/funding.ts";
import { countKnown } from "#lib/data/organisation.ts";
import { populationOf } from "#lib/data/population.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { isDay } from "#lib/domain/day.ts";
import { longestName } from "#lib/domain/funding/check-plan.ts";
import { type FundingPlan, kindsOfMoney, organisationsIn, type Population } from "#lib/domain/funding/plan.ts";
import { changeVersion } from "#lib/domain/funding/version.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { amountShape, moneyShape, optionalMoneyShape, percentageShape, yearShape } from "./money-shape.ts";
import { planForFunding } from "./writable-plan.ts";

const nameShape = z.string().trim().max(longestName, "funding.nameTooLong");
const weightShape = z.coerce.number("funding.weightNotWhole").int("funding.weightNotWhole").min(0, "funding.weightNotWhole").max(1_000_000_000, "funding.weightNotWhole");

const payerShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("organisation"), id: z.uuid(), organisationId: z.uuid("funding.organisationMissing") }),
  z.strictObject({ kind: z.literal("funder"), id: z.uuid(), name: nameShape.min(1, "funding.payerUnnamed") }),
  z.strictObject({
    kind: z.literal("group"),
    id: z.uuid(),
    name: nameShape.min(1, "funding.payerUnnamed"),
    key: z.enum(["population", "equal", "weights"]),
    members: z.array(z.strictObject({ organisationId: z.uuid(), weight: weightShape.default(0) })).max(400),
  }),
]);

const componentShape = z.strictObject({
  id: z.uuid(),
  name: nameShape.min(1, "funding.componentUnnamed"),
  kind: z.enum(kindsOfMoney),
  amounts: z.array(z.strictObject({ year: yearShape, amount: amountShape })),
  between: z.array(z.strictObject({ payerId: z.uuid("funding.payerMissing"), percentage: percentageShape })),
});

export const changePlanShape = z.strictObject({
  planId: z.uuid(),
  version: z.int().positive(),
  name: nameShape.default(""),
  years: z.array(z.strictObject({ year: yearShape, low: moneyShape, high: optionalMoneyShape.default(null) })),
  payers: z.array(payerShape).max(50),
  components: z.array(componentShape).max(50),
  /** The day of known figures, or "imported" for those that were read in for this plan; empty where no key asks for them. */
  population: z.union([z.literal(""), z.literal("imported"), z.string().refine(isDay)], "funding.populationUnknown").default(""),
  smallestUnit: z.enum(["krona", "ore"]).default("krona"),
});

type Input = z.infer<typeof changePlanShape>;

/**
 * Changes an open version of a funding plan: its name, years and costs, who pays, the components, the day of the population
 * and the smallest unit. Refused for all but the secretary, when the version is decided or someone has saved it since, and for
 * what `checkPlan` refuses: a version that is saved can always be divided.
 */
export async function changePlan(context: ActContext, input: Input): Promise<void> {
  await perform(context, "funding.change", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const stored = await planForFunding(tx, actor, input.planId, context.now);
    await refuseStale(tx, actor, { id: input.planId, version: stored.saved }, input.version);

    const filledIn = planFrom(input);
    const organisations = organisationsIn(filledIn);
    if ((await countKnown(tx, organisations)) < organisations.length) throw new Refused("funding.organisationUnknown");
    const population = await populationFor(tx, input.population, organisations, stored.version.plan.population);
    const changed = accepted(changeVersion(stored.version, { name: input.name, plan: { ...filledIn, population } }));

    await savePlanVersion(tx, workspaceId, changed);
    const { caseId, number } = changed;
    await appendAudit(
      tx,
      actor,
      { act: "funding.change", subject: { type: "fundingPlan", id: changed.id }, caseId, facts: { number }, before: stored.version, after: changed },
      context.now,
    );
  });
}

function planFrom({ years, payers, components, smallestUnit }: Input): FundingPlan {
  return {
    years: years.map(({ year, low, high }) => ({ year, low, high: high ?? low })),
    payers,
    components: components.map(({ between, ...component }) => ({
      ...component,
      between: between.map(({ payerId, percentage }) => ({ payerId, hundredths: percentage })),
    })),
    population: null,
    smallestUnit,
  };
}

async function populationFor(tx: Tx, chosen: string, organisations: readonly string[], before: Population | null): Promise<Population | null> {
  if (chosen === "") return null;
  if (chosen === "imported") {
    if (!before?.imported) throw new Refused("funding.populationUnknown");
    return before;
  }
  const known = await populationOf(tx, organisations, chosen);
  if (!known) throw new Refused("funding.populationUnknown");
  return known;
}
