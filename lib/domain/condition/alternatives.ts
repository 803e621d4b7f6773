import type { EndorsedBy, Expression, Pledged } from "./condition.ts";

/** What a condition asks for together, by a day where one is set. */
export type Alternative = { readonly parts: readonly (EndorsedBy | Pledged)[]; readonly by: string | null };

/**
 * A condition as it is built in plain words: met when all of one alternative is so. Every "and" and "or" can be said like
 * that, and nobody has to think of brackets.
 */
export function fromAlternatives(alternatives: readonly Alternative[]): Expression {
  return joined("anyOf", alternatives.map(({ parts, by }) => {
    const all = joined("allOf", parts);
    return by === null ? all : { kind: "by", day: by, of: all };
  }));
}

/** The alternatives that a condition was built from. */
export function toAlternatives(expression: Expression): readonly Alternative[] {
  switch (expression.kind) {
    case "anyOf":
      return expression.of.flatMap(toAlternatives);
    case "allOf":
      return expression.of.map(toAlternatives).reduce((before, next) => before.flatMap((one) => next.map((other) => both(one, other))));
    case "by":
      return toAlternatives(expression.of).map((one) => both(one, { parts: [], by: expression.day }));
    default:
      return [{ parts: [expression], by: null }];
  }
}

function both(one: Alternative, other: Alternative): Alternative {
  const days = [one.by, other.by].filter((day) => day !== null).toSorted();
  return { parts: [...one.parts, ...other.parts], by: days[0] ?? null };
}

function joined(kind: "allOf" | "anyOf", of: readonly Expression[]): Expression {
  return of.length === 1 ? of[0]! : { kind, of };
}
