import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Decided } from "#lib/domain/reply/reply.ts";
import type { AwaitedCondition, Pledge, PledgeConfirmation } from "./pledge.ts";
import { reasonAgainstYears } from "./propose.ts";
import { pledgeState } from "./state.ts";

/**
 * The pledge as decided, waiting for the conditions that the decision was made under. Refuses one that isn't proposed any
 * more; a decision that no body and nobody with its delegation has made, without a name, without the body's §, or on a day
 * to come; sums that aren't, and years that weren't proposed; and a condition that has failed, by which it could never bind.
 */
export function confirmPledge(pledge: Pledge, confirmation: PledgeConfirmation, conditions: readonly AwaitedCondition[], today: string): Pledge | Refused {
  const refusal = reasonAgainstDeciding(pledge) ?? reasonAgainstDecision(confirmation.decided, today) ?? reasonAgainstSums(pledge, confirmation);
  if (refusal) return refusal;
  if (conditions.some(({ outcome }) => outcome === "failed")) return new Refused("pledge.conditionFailed");
  return { ...pledge, confirmation, conditions };
}

/** Withdraws a proposal. Refuses one that isn't proposed any more: what has been decided isn't withdrawn by us. */
export function withdrawPledge(pledge: Pledge, withdrawal: NonNullable<Pledge["withdrawal"]>): Pledge | Refused {
  return reasonAgainstDeciding(pledge) ?? { ...pledge, withdrawal };
}

/** Why a pledge can't be confirmed or withdrawn, or null. */
export function reasonAgainstDeciding(pledge: Pledge): Refused | null {
  switch (pledgeState(pledge)) {
    case "proposed":
      return null;
    case "withdrawn":
      return new Refused("pledge.isWithdrawn");
    case "replaced":
      return new Refused("pledge.isReplaced");
    case "reversed":
      return new Refused("pledge.isReversed");
    default:
      return new Refused("pledge.isConfirmed");
  }
}

/** Only a body that may spend, or one it has delegated that to, makes a pledge of a proposal (DOMAIN.md §3, "Funding"). */
function reasonAgainstDecision({ by, name, on, paragraph }: Decided, today: string): Refused | null {
  if (by === "official") return new Refused("pledge.officialMayNot");
  if (name.trim() === "") return new Refused("pledge.deciderMissing");
  if (by === "body" && paragraph.trim() === "") return new Refused("pledge.paragraphMissing");
  if (!isDay(on)) return new Refused("pledge.dayMissing");
  return on > today ? new Refused("pledge.dayToCome") : null;
}

function reasonAgainstSums({ proposed }: Pledge, { years }: PledgeConfirmation): Refused | null {
  const stray = years.find(({ year }) => !proposed.some((known) => known.year === year));
  return stray ? new Refused("pledge.yearNotProposed", { year: stray.year }) : reasonAgainstYears(years);
}
