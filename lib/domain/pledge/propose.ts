import { dividePlan } from "#lib/domain/funding/divide-year.ts";
import type { FundingPlan } from "#lib/domain/funding/plan.ts";
import type { PlanVersion } from "#lib/domain/funding/version.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type Pledge, payerKey, type PledgePayer, type YearSum } from "./pledge.ts";

/** A pledge to be asked for: who would promise, and how much each year. */
export type ProposedPledge = Readonly<{ payer: PledgePayer; years: readonly YearSum[] }>;

/**
 * The pledges that a decided plan asks for: one for each who pays by it, with its share of each year, and of the highest
 * cost where that is a range. One who has decided a pledge that stands, or has got a proposal by this version, is left out.
 * Refuses a plan that isn't decided, and one by which nobody is left to ask.
 */
export function proposePledges({ id, number, plan, decision }: PlanVersion, known: readonly Pledge[]): readonly ProposedPledge[] | Refused {
  if (!decision) return new Refused("pledge.planNotDecided", { number });
  const leftOut = new Set(known.filter(({ planId, confirmation, reversal }) => planId === id || (confirmation && !reversal)).map(({ payer }) => payerKey(payer)));
  const proposed = sharesOf(plan).filter(({ payer }) => !leftOut.has(payerKey(payer)));
  return proposed.length > 0 ? proposed : new Refused("pledge.nobodyToAsk");
}

function sharesOf(plan: FundingPlan): readonly ProposedPledge[] {
  const paid = dividePlan(plan, "high").flatMap(({ year, paid: parts }) => parts.filter(({ amount }) => amount > 0n).map(({ id, amount }) => ({ year, id, sum: amount })));
  return [...Map.groupBy(paid, ({ id }) => payerKey(payerIn(plan, id)))].map(([, parts]) => ({ payer: payerIn(plan, parts[0]!.id), years: byYear(parts) }));
}

/** Who it is that pays under an id: a funder's is the payer's own, an organisation's its register number. */
function payerIn({ payers }: FundingPlan, id: string): PledgePayer {
  const funder = payers.find((payer) => payer.kind === "funder" && payer.id === id);
  return funder?.kind === "funder" ? { kind: "funder", name: funder.name } : { kind: "organisation", organisationId: id };
}

/** Two funders by the same name are one: their sums of a year are together. */
function byYear(parts: readonly YearSum[]): readonly YearSum[] {
  return [...Map.groupBy(parts, ({ year }) => year)].map(([year, those]) => ({ year, sum: those.reduce((total, { sum }) => total + sum, 0n) }));
}

/** A proposal by hand. Refuses one without a name, without a sum, and a year twice. */
export function proposeByHand({ payer, years }: ProposedPledge): ProposedPledge | Refused {
  if (payer.kind === "funder" && payer.name.trim() === "") return new Refused("pledge.payerMissing");
  return reasonAgainstYears(years) ?? { payer, years };
}

/** Why sums by year can't be promised, or null: there is none of more than nothing, or a year stands twice. */
export function reasonAgainstYears(years: readonly YearSum[]): Refused | null {
  if (years.length === 0 || years.some(({ sum }) => sum <= 0n)) return new Refused("pledge.sumMissing");
  const twice = years.find(({ year }, place) => years.findIndex((other) => other.year === year) < place);
  return twice ? new Refused("pledge.yearTwice", { year: twice.year }) : null;
}
