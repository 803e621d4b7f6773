import { Refused } from "#lib/domain/refused.ts";
import { weightOf } from "./count.ts";
import type { Division, Tally } from "./division.ts";
import { countable, groupsOf } from "./open-division.ts";
import { reasonAgainstChanging } from "./reason-against-changing.ts";

/**
 * Enters the totals of a show of hands, in place of those entered before; by weight, and for each group where the
 * majority is to be reached in each. Refuses what isn't a whole number, what isn't voted on, the same twice, and more
 * votes than those on the roll who take part have: in an election, that many for each name and for each seat.
 */
export function enterTotals(division: Division, tallies: readonly Tally[]): Division | Refused {
  const refusal = reasonAgainstChanging(division);
  if (refusal) return refusal;
  if (division.method !== "showOfHands") return new Refused("division.notByHand");
  const [counted, groups] = [countable(division.contest), groupsOf(division)];
  const isVotedOn = (tally: Tally) => counted.includes(tally.counted) && groups.includes(tally.group);
  if (!tallies.every(({ votes }) => Number.isSafeInteger(votes) && votes >= 0)) return new Refused("division.noNumber");
  if (!tallies.every(isVotedOn)) return new Refused("division.otherQuestion");
  if (new Set(tallies.map((tally) => JSON.stringify([tally.counted, tally.group]))).size < tallies.length) return new Refused("division.countedTwice");
  const overfull = groups.find((group) => isMoreThanCanVote(division, tallies, group));
  return overfull === undefined ? { ...division, tallies } : tooMany(division, overfull);
}

function isMoreThanCanVote(division: Division, tallies: readonly Tally[], group: string | null): boolean {
  const { contest } = division;
  const can = canVote(division, group);
  const votes = tallies.filter((tally) => tally.group === group).map((tally) => tally.votes);
  const inAll = votes.reduce((sum, each) => sum + each, 0);
  return contest.kind === "yesNo" ? inAll > can : inAll > can * contest.seats || votes.some((each) => each > can);
}

function canVote({ roll, inEachGroup }: Division, group: string | null): number {
  return weightOf(roll.filter((voter) => !voter.notTakingPart && (!inEachGroup || voter.group === group)));
}

function tooMany(division: Division, group: string | null): Refused {
  const can = canVote(division, group);
  return group === null ? new Refused("division.moreThanCanVote", { votes: can }) : new Refused("division.moreThanGroupCanVote", { votes: can, group });
}
