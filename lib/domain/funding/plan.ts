/** What a plan says of one year: what it costs, in öre; `low` and `high` differ where the cost is a range. */
export type YearCost = Readonly<{ year: number; low: bigint; high: bigint }>;

/** How a group divides what it gets: by the inhabitants, equally, or by a whole number that each member has. */
export type Key = "population" | "equal" | "weights";

/** A member of a group. `weight` is read where the key is `weights`. */
export type GroupMember = Readonly<{ organisationId: string; weight: number }>;

/** Who pays: an organisation, a funder that is only a name (the structural funds), or a group that divides within itself. */
export type Payer =
  | Readonly<{ kind: "organisation"; id: string; organisationId: string }>
  | Readonly<{ kind: "funder"; id: string; name: string }>
  | Readonly<{ kind: "group"; id: string; name: string; key: Key; members: readonly GroupMember[] }>;

export type Group = Extract<Payer, { kind: "group" }>;

/** What kind of money it is, for the picture: someone's own sum, a grant, or what several share. */
export const kindsOfMoney = ["ownSum", "grant", "shared"] as const;
export type KindOfMoney = (typeof kindsOfMoney)[number];

/** A sum in öre, or what remains of the year's cost when the other components have been taken from it. */
export type ComponentAmount = bigint | "remainder";

/** A payer's part of a component, in hundredths of a percent: 7 000 is 70 %. */
export type Part = Readonly<{ payerId: string; hundredths: number }>;

/** One source of money: so much in each year, between its payers. A year that isn't named has none of it. */
export type Component = Readonly<{
  id: string;
  name: string;
  kind: KindOfMoney;
  amounts: readonly Readonly<{ year: number; amount: ComponentAmount }>[];
  between: readonly Part[];
}>;

/** The inhabitants that the plan counts with, as they were on a day; `imported` where a table was read in for this plan. */
export type Population = Readonly<{
  asOf: string;
  source: string;
  imported: boolean;
  figures: readonly Readonly<{ organisationId: string; count: number }>[];
}>;

/** The least that a divided sum is divided in: a krona is 100 öre. */
export const smallestUnits = { krona: 100n, ore: 1n } as const;
export type SmallestUnit = keyof typeof smallestUnits;

/** How a matter is paid for (DOMAIN.md §3, "Funding"). Each sum is whole öre. */
export type FundingPlan = Readonly<{
  years: readonly YearCost[];
  payers: readonly Payer[];
  components: readonly Component[];
  population: Population | null;
  smallestUnit: SmallestUnit;
}>;

/** The groups of the plan. */
export function groupsOf({ payers }: FundingPlan): readonly Group[] {
  return payers.filter((payer) => payer.kind === "group");
}

/** The organisations that pay by the plan, on their own or in a group, each once. */
export function organisationsIn({ payers }: FundingPlan): readonly string[] {
  const paying = payers.flatMap((payer) => {
    if (payer.kind === "group") return payer.members.map(({ organisationId }) => organisationId);
    return payer.kind === "organisation" ? [payer.organisationId] : [];
  });
  return [...new Set(paying)];
}

/** The inhabitants of an organisation by the plan, or null where it has no figure. */
export function inhabitantsOf({ population }: FundingPlan, organisationId: string): number | null {
  return population?.figures.find((figure) => figure.organisationId === organisationId)?.count ?? null;
}
