import type { Option } from "#lib/domain/question/question.ts";
import { countOf, type DivisionCount, votesFor, weightOf } from "./count.ts";
import type { Contest, Division } from "./division.ts";
import { isSimple, reaches } from "./majority.ts";
import { groupsOf } from "./open-division.ts";

/**
 * What a division has come to. `carried` holds one side, or those elected: as many as there are seats, or fewer where
 * fewer got any vote. `tied` when the votes are equal and the casting vote or the lot is still to come: `carried` are
 * then those whose election doesn't hang on it, and `between` stands for the `seatsLeft` that remain.
 */
export type DivisionResult =
  | { readonly state: "carried"; readonly carried: readonly Option[]; readonly by: "votes" | "castingVote" | "draw" }
  | {
      readonly state: "tied";
      readonly carried: readonly Option[];
      readonly between: readonly Option[];
      readonly seatsLeft: number;
      readonly needs: "castingVote" | "draw";
    };

/**
 * What a division has come to; null while it is open, and for one that was cancelled. Yes carries when it reaches the
 * majority, in each group where that is asked for, and otherwise no. In an election those with most votes win. When
 * votes are equal the chair's casting vote decides, and in elections and employment the lot (DOMAIN.md §3; KL 5:54).
 */
export function divisionResult(division: Division): DivisionResult | null {
  if (!division.closed || division.cancelled) return null;
  const { contest } = division;
  const byVotes = contest.kind === "yesNo" ? resultOfSides(division, contest) : resultOfElection(division, contest);
  if (byVotes.state === "carried") return byVotes;
  return byVotes.needs === "draw" ? afterDraw(division, byVotes) : afterCastingVote(division, byVotes);
}

type YesNo = Extract<Contest, { kind: "yesNo" }>;
type Election = Extract<Contest, { kind: "election" }>;
type Tied = Extract<DivisionResult, { state: "tied" }>;

function resultOfSides(division: Division, { yes, no }: YesNo): DivisionResult {
  const count = countOf(division);
  const isEqual = votesFor(count, "yes") === votesFor(count, "no");
  if (isEqual && isSimple(division.majority) && !division.inEachGroup) {
    return { state: "tied", carried: [], between: [yes, no], seatsLeft: 1, needs: division.concernsPerson ? "draw" : "castingVote" };
  }
  return { state: "carried", carried: [yesCarries(division, count) ? yes : no], by: "votes" };
}

function yesCarries(division: Division, count: DivisionCount): boolean {
  return groupsOf(division).every((group) => yesReaches(division, count, division.inEachGroup ? group : undefined));
}

/** Whether yes reaches the majority in one group of those that count for themselves, as the votes stand. */
export function reachesInGroup(division: Division, group: string | null): boolean {
  return yesReaches(division, countOf(division), group);
}

function yesReaches({ roll, majority }: Division, count: DivisionCount, group: string | null | undefined): boolean {
  return reaches(majority, {
    yes: votesFor(count, "yes", group),
    no: votesFor(count, "no", group),
    abstain: votesFor(count, "abstain", group),
    entitled: weightOf(roll.filter((voter) => group === undefined || voter.group === group)),
  });
}

/** Those with most votes, as many as there are seats. Nobody is elected without a vote. */
function resultOfElection(division: Division, { names, seats }: Election): DivisionResult {
  const count = countOf(division);
  const votesOf = (name: Option) => votesFor(count, name);
  const ranked = names.filter((name) => votesOf(name) > 0).toSorted((a, b) => votesOf(b) - votesOf(a));
  const last = ranked[seats - 1];
  if (last === undefined || ranked.length === seats) return { state: "carried", carried: ranked, by: "votes" };

  const above = ranked.filter((name) => votesOf(name) > votesOf(last));
  const level = ranked.filter((name) => votesOf(name) === votesOf(last));
  const seatsLeft = seats - above.length;
  if (level.length === seatsLeft) return { state: "carried", carried: [...above, ...level], by: "votes" };
  return { state: "tied", carried: above, between: level, seatsLeft, needs: "draw" };
}

function afterDraw({ drawn }: Division, tied: Tied): DivisionResult {
  return drawn.length === 0 ? tied : { state: "carried", carried: [...tied.carried, ...drawn], by: "draw" };
}

/** The casting vote as it was given; in a roll call what the chair has voted, where nothing else is noted. */
function afterCastingVote(division: Division, tied: Tied): DivisionResult {
  const [yes, no] = tied.between;
  const own = division.roll.find(({ isChair }) => isChair)?.choice;
  const vote = division.castingVote ?? own;
  if (vote !== "yes" && vote !== "no") return tied;
  return { state: "carried", carried: [vote === "yes" ? yes! : no!], by: "castingVote" };
}
