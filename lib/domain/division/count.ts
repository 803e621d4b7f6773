import type { Choice, Counted, Division, Tally, Voter } from "./division.ts";

/**
 * The votes of a division, by weight. `tallies` holds what got votes at all, in each group; `entitled` the whole roll,
 * `notTakingPart` those on it who declared so beforehand, and `notVoting` those who gave no vote, which of hands is
 * those who weren't counted. In an election a ballot with several names is one vote for each.
 */
export type DivisionCount = {
  readonly tallies: readonly Tally[];
  readonly entitled: number;
  readonly notTakingPart: number;
  readonly notVoting: number;
};

/** Counts the votes of a division as they stand: a roll call from its roll, the others from their totals. */
export function countOf(division: Division): DivisionCount {
  const entitled = weightOf(division.roll);
  const notTakingPart = weightOf(division.roll.filter((voter) => voter.notTakingPart));
  const tallies = division.method === "rollCall" ? division.roll.flatMap(votesOf) : division.tallies;
  return { tallies: summed(tallies), entitled, notTakingPart, notVoting: Math.max(0, entitled - notTakingPart - ballotsIn(division)) };
}

/** How many votes something got: in all, or in one voting group. */
export function votesFor({ tallies }: Pick<DivisionCount, "tallies">, counted: Counted, group?: string | null): number {
  const own = tallies.filter((tally) => tally.counted === counted && (group === undefined || tally.group === group));
  return own.reduce((sum, { votes }) => sum + votes, 0);
}

/** What one choice counts as: a side, or each of its names. */
export function countedIn(choice: Choice): readonly Counted[] {
  return typeof choice === "string" ? [choice] : choice.names;
}

/** The votes that some voters have together. */
export function weightOf(voters: readonly Pick<Voter, "weight">[]): number {
  return voters.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * The weight of those who have voted. Of hands there is only what was counted, and in an election for several seats a
 * hand can have been raised for several names, so that the greatest total is the least that can be said.
 */
function ballotsIn(division: Division): number {
  if (division.method !== "showOfHands") return weightOf(division.roll.filter(({ hasVoted }) => hasVoted));
  const votes = division.tallies.map((tally) => tally.votes);
  const isForSeveral = division.contest.kind === "election" && division.contest.seats > 1;
  return isForSeveral ? Math.max(0, ...votes) : votes.reduce((sum, each) => sum + each, 0);
}

function votesOf({ choice, group, weight }: Voter): readonly Tally[] {
  return choice === null ? [] : countedIn(choice).map((counted) => ({ counted, group, votes: weight }));
}

function summed(tallies: readonly Tally[]): readonly Tally[] {
  const kinds = Map.groupBy(tallies, ({ counted, group }) => JSON.stringify([counted, group]));
  return [...kinds.values()]
    .map((same) => ({ ...same[0]!, votes: same.reduce((sum, { votes }) => sum + votes, 0) }))
    .filter(({ votes }) => votes > 0);
}
