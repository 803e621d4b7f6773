import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { changePlanShape } from "#lib/usecases/funding/change-plan.ts";
import { makePlan, makePlanShape } from "#lib/usecases/funding/make-plan.ts";
import { type Association, municipality } from "../../support/association.ts";

/** A case with a plan of two years of 950 tkr, and two municipalities that have figures for 2009-12-31. */
export type Planned = Readonly<{ caseId: string; planId: string; large: string; small: string }>;

export async function plannedCase(here: Association): Promise<Planned> {
  const { caseId } = await registerCase(here.secretary, { title: "Samordnare", summary: "", planCode: "0", secrecyGround: null });
  const { planId } = await makePlan(here.secretary, makePlanShape.parse({ caseId, from: "2011", to: "2012", low: "950 tkr" }));
  const large = await municipality("Stora kommun", { asOf: "2009-12-31", count: 75_000 });
  const small = await municipality("Lilla kommun", { asOf: "2009-12-31", count: 25_000 });
  return { caseId, planId, large, small };
}

/** What the editor sends of a plan: 600 tkr a year by the two municipalities' inhabitants, the rest by a fund. */
export function filledIn({ planId, large, small }: Planned, more: Partial<z.input<typeof changePlanShape>> = {}) {
  const [group, fund] = [randomUUID(), randomUUID()];
  const years = [2011, 2012];
  return changePlanShape.parse({
    planId,
    version: 1,
    name: "Efter folkmängd",
    years: years.map((year) => ({ year, low: "950 tkr", high: "" })),
    payers: [
      { kind: "group", id: group, name: "Kommunerna", key: "population", members: [large, small].map((organisationId) => ({ organisationId })) },
      { kind: "funder", id: fund, name: "Strukturfonden" },
    ],
    components: [
      { id: randomUUID(), name: "Kommunernas del", kind: "shared", amounts: years.map((year) => ({ year, amount: "600 000" })), between: [{ payerId: group, percentage: "100" }] },
      { id: randomUUID(), name: "Stödet", kind: "grant", amounts: years.map((year) => ({ year, amount: "remainder" })), between: [{ payerId: fund, percentage: "100 %" }] },
    ],
    population: "2009-12-31",
    ...more,
  });
}
