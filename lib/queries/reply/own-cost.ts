import { planVersionsOf } from "#lib/data/funding.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { ownPart, type OwnYear } from "#lib/domain/funding/own-part.ts";
import type { Population } from "#lib/domain/funding/plan.ts";

/** What a matter costs one organisation by the case's plan; `high` differs from `low` where the cost is a range. */
export type OwnCost = Readonly<{
  years: readonly Readonly<{ low: OwnYear; high: OwnYear }>[];
  population: Pick<Population, "asOf" | "source"> | null;
  decidedOn: string | null;
}>;

/** By the plan that is decided, or else the latest; null where there is none, or it asks nothing of the organisation. */
export async function lastPlanOf(tx: Tx, workspaceId: string, caseId: string, organisationId: string): Promise<OwnCost | null> {
  const versions = (await planVersionsOf(tx, workspaceId, caseId)).map(({ version }) => version);
  const version = versions.findLast(({ decision }) => decision) ?? versions.at(-1);
  if (!version) return null;
  const high = ownPart(version.plan, organisationId, "high");
  const years = ownPart(version.plan, organisationId, "low").map((low, index) => ({ low, high: high[index]! }));
  const { population } = version.plan;
  if (years.every((year) => year.high.amount === 0n)) return null;
  return { years, population: population && { asOf: population.asOf, source: population.source }, decidedOn: version.decision?.on ?? null };
}
