import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Enough, Expression, Group } from "./condition.ts";

/** How deep "and" and "or" can stand in each other: more than a board would put in one sentence. */
export const deepest = 4;

/** How many parts a condition can have in all. */
export const mostParts = 40;

/**
 * Why a condition can't be kept, or null: it has no parts, too many or too deep, a day that is none, a number or percentage
 * that nothing or more than all could reach, no organisation named, or asks for no money.
 */
export function reasonAgainstCondition(expression: Expression): Refused | null {
  if (depthOf(expression) > deepest || partsOf(expression) > mostParts) return new Refused("condition.tooLarge");
  return reasonIn(expression);
}

function reasonIn(expression: Expression): Refused | null {
  switch (expression.kind) {
    case "allOf":
    case "anyOf":
      if (expression.of.length === 0) return new Refused("condition.empty");
      return first(expression.of.map(reasonIn));
    case "by":
      return isDay(expression.day) ? reasonIn(expression.of) : new Refused("condition.noSuchDay");
    case "pledged":
      return expression.atLeast > 0n ? null : new Refused("condition.sumMissing");
    case "endorsedBy":
      if (expression.clauseIds?.length === 0) return new Refused("condition.clauseMissing");
      return reasonAgainstGroup(expression.who) ?? reasonAgainstEnough(expression.enough, expression.who);
  }
}

function reasonAgainstGroup(who: Group): Refused | null {
  const isNobody = (who.kind === "organisations" && who.ids.length === 0) || (who.kind === "county" && who.code === "");
  return isNobody ? new Refused("condition.nobodyNamed") : null;
}

function reasonAgainstEnough(enough: Enough, who: Group): Refused | null {
  switch (enough.kind) {
    case "all":
    case "most":
      return null;
    case "count": {
      const isWhole = Number.isInteger(enough.atLeast) && enough.atLeast >= 1;
      const isReachable = who.kind !== "organisations" || enough.atLeast <= new Set(who.ids).size;
      return isWhole && isReachable ? null : new Refused("condition.numberWrong");
    }
    case "share":
    case "population":
      return enough.percent > 0 && enough.percent <= 100 ? null : new Refused("condition.percentWrong");
  }
}

function first(reasons: readonly (Refused | null)[]): Refused | null {
  return reasons.find((reason) => reason !== null) ?? null;
}

function depthOf(expression: Expression): number {
  if (expression.kind === "by") return 1 + depthOf(expression.of);
  if (expression.kind === "allOf" || expression.kind === "anyOf") return 1 + Math.max(0, ...expression.of.map(depthOf));
  return 0;
}

function partsOf(expression: Expression): number {
  if (expression.kind === "by") return partsOf(expression.of);
  if (expression.kind === "allOf" || expression.kind === "anyOf") return expression.of.reduce((sum, part) => sum + partsOf(part), 1);
  return 1;
}
