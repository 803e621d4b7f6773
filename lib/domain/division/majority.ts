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

/** The votes of those among whom a majority is sought, by weight. */
export type Votes = { readonly yes: number; readonly no: number; readonly abstain: number; readonly entitled: number };

/** Tells whether yes reaches the majority. Reckoned in whole numbers, so that two thirds of nine are six. */
export function reaches({ share: [numerator, denominator], more, of }: Majority, votes: Votes): boolean {
  const { yes, no, abstain, entitled } = votes;
  const whole = { cast: yes + no, present: yes + no + abstain, entitled }[of];
  const [has, needs] = [yes * denominator, whole * numerator];
  return yes > 0 && (more ? has > needs : has >= needs);
}

/**
 * Tells whether a majority is the simple one: more than half of the votes cast, however that share is written. Only then
 * can votes be equal; where more is asked for, yes has either reached it or not.
 */
export function isSimple({ share: [numerator, denominator], more, of }: Majority): boolean {
  return numerator * 2 === denominator && more && of === "cast";
}

/** Tells whether a majority makes sense: a share in whole numbers above nothing, and one that all together can reach. */
export function isMajority({ share: [numerator, denominator], more }: Majority): boolean {
  const isWhole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  return isWhole && numerator > 0 && (more ? numerator < denominator : numerator <= denominator);
}
