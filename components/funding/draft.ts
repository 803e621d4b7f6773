import type { Component, FundingPlan, Key, KindOfMoney, Payer, SmallestUnit } from "#lib/domain/funding/plan.ts";

/** A plan as it is while it is filled in: what is typed stays as typed, and the act reads it. */
export type Draft = Readonly<{
  name: string;
  years: readonly DraftYear[];
  payers: readonly DraftPayer[];
  components: readonly DraftComponent[];
  population: string;
  smallestUnit: SmallestUnit;
}>;

export type DraftYear = Readonly<{ key: string; year: string; low: string; high: string }>;

export type DraftPayer =
  | Readonly<{ kind: "organisation"; id: string; organisationId: string }>
  | Readonly<{ kind: "funder"; id: string; name: string }>
  | DraftGroup;

export type DraftGroup = Readonly<{ kind: "group"; id: string; name: string; key: Key; members: readonly DraftMember[] }>;
export type DraftMember = Readonly<{ organisationId: string; weight: string }>;

/** `amounts` are by the year's key; "remainder" where the component takes what is left. */
export type DraftComponent = Readonly<{
  id: string;
  name: string;
  kind: KindOfMoney;
  amounts: Readonly<Record<string, string>>;
  between: readonly Readonly<{ payerId: string; percentage: string }>[];
}>;

/** A saved plan as its fields show it. */
export function draftOf(plan: FundingPlan, name: string): Draft {
  const years = plan.years.map(({ year, low, high }) => ({ key: String(year), year: String(year), low: typed(low), high: low === high ? "" : typed(high) }));
  return {
    name,
    years,
    payers: plan.payers.map(draftPayer),
    components: plan.components.map(draftComponent),
    population: plan.population ? (plan.population.imported ? "imported" : plan.population.asOf) : "",
    smallestUnit: plan.smallestUnit,
  };
}

function draftPayer(payer: Payer): DraftPayer {
  if (payer.kind !== "group") return payer;
  return { ...payer, members: payer.members.map(({ organisationId, weight }) => ({ organisationId, weight: String(weight) })) };
}

function draftComponent({ id, name, kind, amounts, between }: Component): DraftComponent {
  return {
    id,
    name,
    kind,
    amounts: Object.fromEntries(amounts.map(({ year, amount }) => [String(year), amount === "remainder" ? amount : typed(amount)])),
    between: between.map(({ payerId, hundredths }) => ({ payerId, percentage: decimal(BigInt(hundredths)) })),
  };
}

/** What the act takes, out of the fields. */
export function inputOf(draft: Draft, { planId, version }: { planId: string; version: number }) {
  return {
    planId,
    version,
    name: draft.name,
    years: draft.years.map(({ year, low, high }) => ({ year, low, high })),
    payers: draft.payers.map(payerInput),
    components: draft.components.map(({ amounts, ...component }) => ({
      ...component,
      amounts: draft.years.map(({ key, year }) => ({ year, amount: amounts[key] ?? "" })),
    })),
    population: draft.population,
    smallestUnit: draft.smallestUnit,
  };
}

/** A weight that no key reads is not sent: what stands in a field that isn't shown can't be wrong. */
function payerInput(payer: DraftPayer) {
  if (payer.kind !== "group" || payer.key === "weights") return payer;
  return { ...payer, members: payer.members.map(({ organisationId }) => ({ organisationId })) };
}

/** "350 000", or "350 000,50": as a sum is typed. */
export function typed(öre: bigint): string {
  const [kronor = "", fraction] = decimal(öre).split(",");
  const grouped = kronor.replace(/\B(?=(\d{3})+$)/g, " ");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** Hundredths as people type them: "33,33", "70". */
function decimal(hundredths: bigint): string {
  const fraction = hundredths % 100n;
  return fraction === 0n ? String(hundredths / 100n) : `${hundredths / 100n},${String(fraction).padStart(2, "0")}`;
}
