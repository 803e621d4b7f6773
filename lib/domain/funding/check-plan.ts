import { Refused } from "../refused.ts";
import { type Component, type FundingPlan, type Group, groupsOf, inhabitantsOf, type Payer, type YearCost } from "./plan.ts";

const whole = 10_000;
const mostYears = 20;
export const longestName = 200;

/**
 * Gives the plan if it can be divided. Refuses one without years or with a year twice, a cost whose lowest is above its
 * highest, a group with nobody in it, a part that is no part, percentages that aren't 100 together, two remainders in a year,
 * and a key that says nothing of a member: no figure for its inhabitants, no weight at all.
 */
export function checkPlan(plan: FundingPlan): FundingPlan | Refused {
  return (
    checkYears(plan.years) ??
    firstOf(plan.payers, (payer) => checkPayer(plan, payer)) ??
    firstOf(groupsOf(plan), (group) => checkKey(plan, group)) ??
    firstOf(plan.components, (component) => checkComponent(plan, component)) ??
    checkRemainders(plan) ??
    plan
  );
}

function checkYears(years: readonly YearCost[]): Refused | undefined {
  if (years.length === 0) return new Refused("funding.noYears");
  if (years.length > mostYears) return new Refused("funding.tooManyYears", { most: mostYears });
  return firstOf(years, ({ year, low, high }, place) => {
    if (years.findIndex((other) => other.year === year) < place) return new Refused("funding.yearTwice", { year });
    if (low < 0n || high < 0n) return new Refused("funding.negative");
    return low > high ? new Refused("funding.rangeUpsideDown", { year }) : undefined;
  });
}

function checkPayer({ payers }: FundingPlan, payer: Payer): Refused | undefined {
  const alike = payers.filter((other) => other.id === payer.id || (other.kind === "organisation" && payer.kind === "organisation" && other.organisationId === payer.organisationId));
  if (alike.length > 1) return new Refused("funding.payerTwice");
  if (payer.kind === "organisation") return undefined;
  if (payer.name.trim() === "") return new Refused("funding.payerUnnamed");
  if (payer.kind === "funder") return undefined;
  const members = payer.members.map(({ organisationId }) => organisationId);
  if (members.length === 0) return new Refused("funding.groupEmpty", { group: payer.name });
  return new Set(members).size < members.length ? new Refused("funding.memberTwice", { group: payer.name }) : undefined;
}

function checkKey(plan: FundingPlan, { name, key, members }: Group): Refused | undefined {
  if (key === "population") {
    if (!plan.population) return new Refused("funding.noPopulationDay", { group: name });
    const unknown = members.filter(({ organisationId }) => inhabitantsOf(plan, organisationId) === null).length;
    return unknown > 0 ? new Refused("funding.noFigure", { group: name, count: unknown, day: plan.population.asOf }) : undefined;
  }
  if (key === "equal") return undefined;
  if (members.some(({ weight }) => !Number.isSafeInteger(weight) || weight < 0)) return new Refused("funding.notWeight", { group: name });
  return members.every(({ weight }) => weight === 0) ? new Refused("funding.noWeights", { group: name }) : undefined;
}

function checkComponent(plan: FundingPlan, { name, amounts, between }: Component): Refused | undefined {
  if (name.trim() === "") return new Refused("funding.componentUnnamed");
  const stray = amounts.find(({ year }) => !plan.years.some((known) => known.year === year));
  if (stray) return new Refused("funding.yearOutside", { component: name, year: stray.year });
  if (amounts.some(({ amount }) => amount !== "remainder" && amount < 0n)) return new Refused("funding.negative");
  const payers = between.map(({ payerId }) => payerId);
  if (payers.length === 0) return new Refused("funding.nobodyPays", { component: name });
  if (new Set(payers).size < payers.length) return new Refused("funding.partTwice", { component: name });
  if (payers.some((id) => !plan.payers.some((payer) => payer.id === id))) return new Refused("funding.payerUnknown", { component: name });
  if (between.some(({ hundredths }) => !Number.isSafeInteger(hundredths) || hundredths <= 0)) return new Refused("funding.notPercentage", { component: name });
  const sum = between.reduce((total, { hundredths }) => total + hundredths, 0);
  return sum === whole ? undefined : new Refused("funding.notWhole", { component: name, sum: sum / 100 });
}

function checkRemainders({ years, components }: FundingPlan): Refused | undefined {
  return firstOf(years, ({ year }) => {
    const remainders = components.filter(({ amounts }) => amounts.some((given) => given.year === year && given.amount === "remainder"));
    return remainders.length > 1 ? new Refused("funding.remainderTwice", { year }) : undefined;
  });
}

function firstOf<T>(things: readonly T[], check: (thing: T, place: number) => Refused | undefined): Refused | undefined {
  for (const [place, thing] of things.entries()) {
    const refused = check(thing, place);
    if (refused) return refused;
  }
  return undefined;
}
