/**
 * How large a share of the votes a proposal needs. `more` when the share itself is not enough ("more than half").
 * `cast` counts yes and no; `present` also those who abstain; `entitled` all on the frozen roll.
 */
export type Majority = {
  readonly share: readonly [numerator: number, denominator: number];
  readonly more: boolean;
  readonly of: "cast" | "present" | "entitled";
};

/** The majorities that law and custom name (DOMAIN.md §3); statutes can name others. */
export const majorities = {
  simple: { share: [1, 2], more: true, of: "cast" },
  absolute: { share: [1, 2], more: true, of: "present" },
  twoThirds: { share: [2, 3], more: false, of: "cast" },
  threeQuarters: { share: [3, 4], more: false, of: "cast" },
} as const satisfies Record<string, Majority>;
