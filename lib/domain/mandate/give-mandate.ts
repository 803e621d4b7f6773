import type { BodyKind } from "#lib/domain/body/body.ts";
import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type Mandate, overlap } from "./mandate.ts";

/**
 * Gives the body's mandates with one more. Refuses days that are none or in the wrong order, a weight that is not a
 * whole number from 1, a delegate outside an assembly, a person who already has a mandate in the body during that
 * time, and a second chair. `mandates` are those of the same body.
 */
export function giveMandate(mandates: readonly Mandate[], given: Mandate, kind: BodyKind): readonly Mandate[] | Refused {
  if (!isDay(given.from) || (given.to !== null && !isDay(given.to))) return new Refused("mandate.noSuchDay");
  if (given.to !== null && given.to < given.from) return new Refused("mandate.endsBeforeItBegins", { from: given.from, to: given.to });
  if (!Number.isSafeInteger(given.voteWeight) || given.voteWeight < 1) return new Refused("mandate.weight");
  if (given.role === "delegate" && kind !== "assembly") return new Refused("mandate.delegateOnlyInAssembly");

  const meanwhile = mandates.filter((other) => other.id !== given.id && overlap(other, given));
  const own = meanwhile.find((other) => other.personId === given.personId);
  if (own) return new Refused("mandate.alreadyHasOne", { from: own.from });
  const chair = meanwhile.find((other) => other.role === "chair");
  if (given.role === "chair" && chair) return new Refused("mandate.chairTaken", { from: chair.from });
  return [...mandates.filter((other) => other.id !== given.id), given];
}

/** Gives the mandate with its last day set. Refuses a day before its first. */
export function endMandate(mandate: Mandate, lastDay: string): Mandate | Refused {
  if (!isDay(lastDay)) return new Refused("mandate.noSuchDay");
  if (lastDay < mandate.from) return new Refused("mandate.endsBeforeItBegins", { from: mandate.from, to: lastDay });
  return { ...mandate, to: lastDay };
}
