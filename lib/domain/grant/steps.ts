import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type GrantApplication, type GrantDecision, type GrantState, grantState } from "./grant.ts";

/** The application, sent. One sent after its last day is still one. Refuses one that was sent already or withdrawn, and a day to come. */
export function apply(grant: GrantApplication, applied: NonNullable<GrantApplication["applied"]>, today: string): GrantApplication | Refused {
  return reasonAgainst(grant, ["toApply"]) ?? reasonAgainstDay(applied.on, today) ?? { ...grant, applied };
}

/**
 * The application with what the funder decided. Refuses one that isn't sent or has been decided or withdrawn; a day to come
 * or before it was sent; a decision without its reference, and one that grants nothing. More may be granted than was sought.
 */
export function decide(grant: GrantApplication, decision: GrantDecision, today: string): GrantApplication | Refused {
  const refusal = reasonAgainst(grant, ["applied"]) ?? reasonAgainstDay(decision.on, today);
  if (refusal) return refusal;
  if (grant.applied && decision.on < grant.applied.on) return new Refused("grant.beforeApplied", { day: grant.applied.on });
  if (decision.reference.trim() === "") return new Refused("grant.referenceMissing");
  if (decision.outcome === "granted" && decision.sum <= 0n) return new Refused("grant.sumMissing");
  return { ...grant, decision: decision.outcome === "granted" ? decision : { ...decision, sum: 0n } };
}

/** The application, given up before anyone has decided it. Refuses one that has been decided or withdrawn, a day to come, and without a reason. */
export function withdraw(grant: GrantApplication, withdrawal: NonNullable<GrantApplication["withdrawal"]>, today: string): GrantApplication | Refused {
  const refusal = reasonAgainst(grant, ["toApply", "applied"]) ?? reasonAgainstDay(withdrawal.on, today);
  if (refusal) return refusal;
  return withdrawal.reason.trim() === "" ? new Refused("grant.reasonMissing") : { ...grant, withdrawal };
}

const stands = { toApply: "grant.notApplied", applied: "grant.isApplied", granted: "grant.isDecided", refused: "grant.isDecided", withdrawn: "grant.isWithdrawn" } as const satisfies Record<GrantState, string>;

function reasonAgainst(grant: GrantApplication, allowed: readonly GrantState[]): Refused | null {
  const state = grantState(grant);
  return allowed.includes(state) ? null : new Refused(stands[state]);
}

function reasonAgainstDay(day: string, today: string): Refused | null {
  if (!isDay(day)) return new Refused("grant.dayMissing");
  return day > today ? new Refused("grant.dayToCome") : null;
}
