/**
 * How many must be there for a body to decide: more than half (the default, and KL for public authorities), a share
 * of the seats ("two thirds"), a number, or any number.
 */
export type QuorumRule =
  | { readonly kind: "moreThanHalf" }
  | { readonly kind: "share"; readonly numerator: number; readonly denominator: number }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "none" };

/** How many of a body's seats must be filled for it to decide. A share is rounded up: two thirds of 8 is 6. */
export function requiredForQuorum(rule: QuorumRule, seats: number): number {
  switch (rule.kind) {
    case "moreThanHalf":
      return Math.floor(seats / 2) + 1;
    case "share":
      return Math.ceil((seats * rule.numerator) / rule.denominator);
    case "number":
      return rule.number;
    case "none":
      return 0;
  }
}

/** Tells whether the numbers of a rule make sense: whole, above nothing, and no share over the whole. */
export function isQuorumRule(rule: QuorumRule): boolean {
  switch (rule.kind) {
    case "share":
      return isPositive(rule.numerator) && isPositive(rule.denominator) && rule.numerator <= rule.denominator;
    case "number":
      return isPositive(rule.number);
    default:
      return true;
  }
}

function isPositive(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
