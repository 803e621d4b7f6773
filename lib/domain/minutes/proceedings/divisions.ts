import { countable, groupsOf } from "#lib/domain/division/open-division.ts";
import { countOf, votesFor } from "#lib/domain/division/count.ts";
import type { Counted, Division, Voter } from "#lib/domain/division/division.ts";
import { isSimple } from "#lib/domain/division/majority.ts";
import { divisionResult } from "#lib/domain/division/result.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import { fellShort } from "#lib/domain/question/fell-short.ts";
import type { Question } from "#lib/domain/question/question.ts";
import { resultOf } from "#lib/domain/question/result-of.ts";
import { counteredBy, counterOf, kindOf, questionOf, rootOf, type Treatment } from "#lib/domain/question/treatment.ts";
import { type Naming, toldParticipant } from "./naming.ts";
import type { ToldCount, ToldDivision, ToldOutcome, ToldVoter } from "./proceedings.ts";

/** The divisions that are over, in the order they were held: of one that is open nothing is told before it is closed. */
export function toldDivisions(treatment: Treatment, presence: Presence, naming: Naming): readonly ToldDivision[] {
  const roots = treatment.questions.filter(({ key }) => counteredBy(key) === null);
  return roots
    .flatMap((question) => heldOn(treatment, question))
    .filter(({ division }) => division.closed !== null || division.cancelled !== null)
    .map(({ question, division }) => toldDivision({ treatment, question, division, presence, naming }));
}

/** A counter-proposal is voted on before the division that it is found for. */
function heldOn(treatment: Treatment, question: Question): readonly Pick<Held, "question" | "division">[] {
  const counter = questionOf(treatment, counterOf(question.key));
  const own = question.divisions.map((division) => ({ question, division }));
  return counter ? [...heldOn(treatment, counter), ...own] : own;
}

type Held = { readonly treatment: Treatment; readonly question: Question; readonly division: Division; readonly presence: Presence; readonly naming: Naming };

function toldDivision(held: Held): ToldDivision {
  const { question, division, presence, naming } = held;
  const root = rootOf(question.key);
  return {
    question: kindOf(question.key),
    label: root.startsWith("clause:") ? naming.label(root.slice("clause:".length)) : null,
    method: division.method,
    isElection: division.contest.kind === "election",
    majority: isSimple(division.majority) ? null : division.majority,
    inEachGroup: division.inEachGroup,
    weighted: division.roll.some(({ weight }) => weight !== 1),
    counts: division.cancelled ? [] : toldCounts(division, naming),
    notVoting: countOf(division).notVoting,
    roll: division.method === "rollCall" && !division.cancelled ? division.roll.map((voter) => toldVoter(voter, presence)) : [],
    outcome: outcomeOf(held),
  };
}

/** The sides, with noughts too; of names those that got votes, the most first. */
function toldCounts(division: Division, naming: Naming): readonly ToldCount[] {
  const count = countOf(division);
  const isElection = division.contest.kind === "election";
  const told = (counted: Counted) => (counted === "yes" || counted === "no" || counted === "abstain" ? counted : naming.option(counted));
  return groupsOf(division).map((group) => {
    const own = division.inEachGroup ? group : undefined;
    const votes = countable(division.contest).map((counted) => ({ counted, votes: votesFor(count, counted, own) }));
    const ranked = isElection ? votes.filter((each) => each.votes > 0).toSorted(byVotes) : votes;
    return { group, votes: ranked.map((each) => ({ counted: told(each.counted), votes: each.votes })) };
  });
}

function byVotes(a: { counted: Counted; votes: number }, b: { counted: Counted; votes: number }): number {
  return Number(a.counted === "abstain") - Number(b.counted === "abstain") || b.votes - a.votes;
}

/** The party of a substitute is the substitute's own, whosever seat it is. */
function toldVoter(voter: Voter, { participants }: Presence): ToldVoter {
  const { choice } = voter;
  const participant = participants.find(({ id }) => id === voter.participantId);
  return {
    name: voter.name,
    affiliation: participant ? toldParticipant(participant).affiliation : "",
    isChair: voter.isChair,
    inPlaceOf: participants.find(({ id }) => id === voter.inPlaceOf)?.name ?? null,
    weight: voter.weight,
    group: voter.group,
    notTakingPart: voter.notTakingPart,
    choice: choice !== null && typeof choice === "object" ? choice.names.map((name) => name.slice("name:".length)) : choice,
  };
}

function outcomeOf({ treatment, question, division, naming }: Held): ToldOutcome {
  if (division.cancelled) {
    return { state: "cancelled", reason: division.cancelled.reason, heldAgain: question.divisions.at(-1) !== division };
  }
  const own = divisionResult(division);
  const result = resultOf(treatment, question);
  if (result.state === "open") return { state: "tied", between: own?.state === "tied" ? own.between.map(naming.option) : [] };
  return {
    state: "decided",
    by: result.by,
    carried: result.carried.map(naming.option),
    fellShort: fellShort(division, result),
    drawn: division.drawn.map(naming.option),
  };
}
