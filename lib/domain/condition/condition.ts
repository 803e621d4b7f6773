/** Which organisations a condition speaks of, among those that are asked or are members; of a county, the municipalities that are asked. */
export type Group =
  | { readonly kind: "asked" }
  | { readonly kind: "members" }
  | { readonly kind: "memberMunicipalities" }
  | { readonly kind: "county"; readonly code: string }
  | { readonly kind: "organisations"; readonly ids: readonly string[] };

/** How many of them are enough. A percentage is of their number, or of the inhabitants of them all. */
export type Enough =
  | { readonly kind: "all" }
  | { readonly kind: "most" }
  | { readonly kind: "count"; readonly atLeast: number }
  | { readonly kind: "share"; readonly percent: number }
  | { readonly kind: "population"; readonly percent: number };

/**
 * That enough of a group endorse the clauses named, or all that they are asked about. `evidenced` asks for the
 * organisation's own extract, `withLegalForce` for a decision that can't be appealed against; by custom "no objection" is
 * no endorsement, but a condition can say so.
 */
export type EndorsedBy = {
  readonly kind: "endorsedBy";
  readonly who: Group;
  readonly enough: Enough;
  readonly clauseIds: readonly string[] | null;
  readonly evidenced: boolean;
  readonly withLegalForce: boolean;
  readonly noObjectionCounts: boolean;
};

/** That confirmed pledges come to a sum, in whole öre. */
export type Pledged = { readonly kind: "pledged"; readonly atLeast: bigint };

/**
 * What must be so before clauses come into force (DOMAIN.md §3, "Condition"). `by` asks that what it holds was so on a day
 * at the latest. None of them says "not": what an organisation endorses can never break a condition.
 */
export type Expression =
  | EndorsedBy
  | Pledged
  | { readonly kind: "by"; readonly day: string; readonly of: Expression }
  | { readonly kind: "allOf" | "anyOf"; readonly of: readonly Expression[] };

