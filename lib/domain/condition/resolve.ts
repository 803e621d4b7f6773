import type { Enough, Expression } from "./condition.ts";
import { type ConditionFacts, organisationsOf } from "./facts.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** A condition laid over the facts: its groups are organisations, each with how its replies count. */
export type Resolved =
  | { readonly kind: "endorsedBy"; readonly enough: Enough; readonly voices: readonly Voice[] }
  | { readonly kind: "pledged"; readonly atLeast: bigint; readonly pledges: ConditionFacts["pledges"] }
  | { readonly kind: "by"; readonly day: string; readonly of: Resolved }
  | { readonly kind: "allOf" | "anyOf"; readonly of: readonly Resolved[] };

/** Lays a condition over the facts. */
export function resolve(expression: Expression, facts: ConditionFacts): Resolved {
  switch (expression.kind) {
    case "allOf":
    case "anyOf":
      return { kind: expression.kind, of: expression.of.map((part) => resolve(part, facts)) };
    case "by":
      return { kind: "by", day: expression.day, of: resolve(expression.of, facts) };
    case "pledged":
      return { kind: "pledged", atLeast: expression.atLeast, pledges: facts.pledges };
    case "endorsedBy":
      return {
        kind: "endorsedBy",
        enough: expression.enough,
        voices: organisationsOf(expression.who, facts).map((organisation) => voiceOf(expression, organisation, facts.today)),
      };
  }
}

/** Its parts that ask for something, from the left. */
export function partsOf(resolved: Resolved): readonly Exclude<Resolved, { of: unknown }>[] {
  switch (resolved.kind) {
    case "by":
      return partsOf(resolved.of);
    case "allOf":
    case "anyOf":
      return resolved.of.flatMap(partsOf);
    default:
      return [resolved];
  }
}
