import { isDay } from "../day.ts";
import { Refused } from "../refused.ts";
import { checkPlan } from "./check-plan.ts";
import type { FundingPlan, YearCost } from "./plan.ts";

/** When a plan was decided, and by whom: "Styrelsen § 5". */
export type PlanDecision = Readonly<{ on: string; by: string }>;

/** One version of a case's plan. `name` tells it from the others: "Efter folkmängd". It is open until it is decided. */
export type PlanVersion = Readonly<{ id: string; caseId: string; number: number; name: string; plan: FundingPlan; decision: PlanDecision | null }>;

/** A plan that says only what each year costs, from one year to another. Refuses years in the wrong order. */
export function newPlan({ from, to, low, high }: { from: number; to: number; low: bigint; high: bigint }): FundingPlan | Refused {
  if (to < from) return new Refused("funding.endsBeforeItBegins");
  const years: YearCost[] = Array.from({ length: to - from + 1 }, (_, place) => ({ year: from + place, low, high }));
  return checkPlan({ years, payers: [], components: [], population: null, smallestUnit: "krona" });
}

/** The version with another name and plan. Refuses one that is decided, and a plan that can't be divided. */
export function changeVersion(version: PlanVersion, { name, plan }: { name: string; plan: FundingPlan }): PlanVersion | Refused {
  if (version.decision) return new Refused("funding.decided", { number: version.number });
  const checked = checkPlan(plan);
  return checked instanceof Refused ? checked : { ...version, name, plan: checked };
}

/** The version as decided. Refuses one that is decided already, and a day that is none or hasn't been. */
export function decideVersion(version: PlanVersion, decision: PlanDecision, today: string): PlanVersion | Refused {
  if (version.decision) return new Refused("funding.decided", { number: version.number });
  if (!isDay(decision.on) || decision.on > today) return new Refused("funding.decidedInFuture", { day: decision.on });
  return { ...version, decision };
}
