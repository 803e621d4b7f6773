import type { ComponentAmount, FundingPlan } from "#lib/domain/funding/plan.ts";
import type { PlanVersion } from "#lib/domain/funding/version.ts";
import type { FundingPlanVersion } from "./generated/client.ts";
import type { Tx } from "./transaction.ts";

/** A version as an act needs it, with how often it has been saved. */
export type StoredPlanVersion = Readonly<{ version: PlanVersion; saved: number }>;

/** The version, or null where the workspace has none by that id. Lock its case first: all acts on a case's plans do. */
export async function loadPlanVersion(tx: Tx, workspaceId: string, id: string): Promise<StoredPlanVersion | null> {
  const row = await tx.fundingPlanVersion.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
  return row && fromRow(row);
}

/** The versions of a case's plan, the earliest first. */
export async function planVersionsOf(tx: Tx, workspaceId: string, caseId: string): Promise<StoredPlanVersion[]> {
  const rows = await tx.fundingPlanVersion.findMany({ where: { workspaceId, caseId }, orderBy: { number: "asc" } });
  return rows.map(fromRow);
}

/** The versions of several cases' plans, by case, the earliest first. */
export async function planVersionsOfCases(tx: Tx, workspaceId: string, caseIds: readonly string[]): Promise<ReadonlyMap<string, PlanVersion[]>> {
  const rows = await tx.fundingPlanVersion.findMany({ where: { workspaceId, caseId: { in: [...caseIds] } }, orderBy: { number: "asc" } });
  return Map.groupBy(rows.map((row) => fromRow(row).version), ({ caseId }) => caseId);
}

/** Adds a version. */
export async function insertPlanVersion(tx: Tx, workspaceId: string, { plan, decision: _, ...added }: PlanVersion, made: { byId: string; at: Date }): Promise<void> {
  await tx.fundingPlanVersion.create({ data: { workspaceId, ...added, plan: toStored(plan), madeById: made.byId, madeAt: made.at } });
}

/** Saves an open version, under its next number of saving. */
export async function savePlanVersion(tx: Tx, workspaceId: string, { id, name, plan }: PlanVersion): Promise<void> {
  await tx.fundingPlanVersion.update({ where: { workspaceId_id: { workspaceId, id } }, data: { name, plan: toStored(plan), version: { increment: 1 } } });
}

/** Freezes a version that has been decided: the database lets nobody change it after this. */
export async function freezePlanVersion(tx: Tx, workspaceId: string, { id, decision }: PlanVersion, frozen: { byId: string; at: Date }): Promise<void> {
  if (!decision) throw new Error(`version ${id} has no decision to freeze it by`);
  await tx.fundingPlanVersion.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { decidedOn: new Date(decision.on), decidedBy: decision.by, frozenAt: frozen.at, frozenById: frozen.byId, version: { increment: 1 } },
  });
}

/** The plan as it lies in the column: JSON has no whole numbers that large, so öre are text. */
type StoredPlan = Omit<FundingPlan, "years" | "components"> & {
  years: { year: number; low: string; high: string }[];
  components: (Omit<FundingPlan["components"][number], "amounts"> & { amounts: { year: number; amount: string }[] })[];
};

function toStored(plan: FundingPlan) {
  const stored: StoredPlan = {
    ...plan,
    years: plan.years.map(({ year, low, high }) => ({ year, low: String(low), high: String(high) })),
    components: plan.components.map((component) => ({
      ...component,
      amounts: component.amounts.map(({ year, amount }) => ({ year, amount: String(amount) })),
    })),
  };
  return JSON.parse(JSON.stringify(stored));
}

function fromStored(stored: StoredPlan): FundingPlan {
  return {
    ...stored,
    years: stored.years.map(({ year, low, high }) => ({ year, low: BigInt(low), high: BigInt(high) })),
    components: stored.components.map((component) => ({
      ...component,
      amounts: component.amounts.map(({ year, amount }) => ({ year, amount: amountFrom(amount) })),
    })),
  };
}

function amountFrom(amount: string): ComponentAmount {
  return amount === "remainder" ? amount : BigInt(amount);
}

function fromRow({ id, caseId, number, name, plan, version, decidedOn, decidedBy }: FundingPlanVersion): StoredPlanVersion {
  const decision = decidedOn && { on: decidedOn.toISOString().slice(0, 10), by: decidedBy ?? "" };
  return { version: { id, caseId, number, name, plan: fromStored(plan as unknown as StoredPlan), decision }, saved: version };
}
