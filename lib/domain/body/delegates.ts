/** A member sends one delegate for each started number of inhabitants: Norrbotten's statutes say 4 000. */
export type DelegateRule = { readonly perStartedInhabitants: number };

/** How many delegates a member with that population sends: 3 161 inhabitants give 1 and 4 001 give 2 by 4 000. */
export function delegatesFor(population: number, rule: DelegateRule): number {
  return Math.ceil(population / rule.perStartedInhabitants);
}
