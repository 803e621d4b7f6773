import type { DoneBy } from "#lib/domain/motion/motion.ts";
import { chairOn } from "#lib/domain/presence/chair.ts";
import type { MeetingItem, Presence } from "#lib/domain/presence/presence.ts";
import { entitledOn } from "#lib/domain/presence/serving.ts";
import type { Option, Question } from "#lib/domain/question/question.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { NotParticipating } from "#lib/domain/reservation/reservation.ts";
import type { Contest, Counted, Division, DivisionMethod, SilentVoter, Tally } from "./division.ts";
import { isMajority, isSimple, type Majority } from "./majority.ts";

/** What is asked for when a division is called. `concernsPerson` needs to be said of employment; elections always do. */
export type Opening = {
  readonly id: string;
  readonly questionId: string;
  readonly contest: Contest;
  readonly method: DivisionMethod;
  readonly majority: Majority;
  readonly inEachGroup: boolean;
  readonly concernsPerson: boolean;
  readonly opened: DoneBy;
};

/** The item on which a division is held: its questions, who is at the meeting, and who has declared to take no part. */
export type DividedItem = {
  readonly item: MeetingItem;
  readonly presence: Presence;
  readonly questions: readonly Question[];
  readonly notParticipating: readonly NotParticipating[];
};

/**
 * Opens a division and freezes its roll: those who serve on the item, substitutes in their members' places, with the
 * weight and group of the seat. Refuses one beside another that is open, on a question that is decided or of which the
 * chair hasn't said what was found, on other sides than these, a closed ballot on anything but persons (KL 5:55), a
 * majority that makes no sense, groups where someone has none, and a division in which nobody can vote.
 */
export function openDivision(opening: Opening, on: DividedItem): Division | Refused {
  const { id, contest, method, majority, inEachGroup, opened } = opening;
  const concernsPerson = opening.concernsPerson || contest.kind === "election";
  const question = on.questions.find((other) => other.id === opening.questionId);
  if (!question) return new Refused("division.unknownQuestion");
  const roll = rollOf(on);
  const refusal =
    wrongTime(on, question) ??
    wrongContest(contest, question) ??
    wrongMethod(opening, concernsPerson) ??
    wrongRoll(roll, inEachGroup);
  if (refusal) return refusal;

  const parts = { id, contest, majority, inEachGroup, concernsPerson, opened, closed: null, cancelled: null, castingVote: null, drawn: [] };
  return method === "rollCall"
    ? { ...parts, method, roll, tallies: [] }
    : { ...parts, method, roll, tallies: method === "closedBallot" ? emptyTallies(contest, roll, inEachGroup) : [] };
}

/** All that can be counted in a contest. */
export function countable(contest: Contest): readonly Counted[] {
  return contest.kind === "yesNo" ? ["yes", "no", "abstain"] : [...contest.names, "abstain"];
}

/** The groups that a division keeps apart; one of all, null, unless the majority is to be reached in each. */
export function groupsOf({ roll, inEachGroup }: Pick<Division, "roll" | "inEachGroup">): readonly (string | null)[] {
  return inEachGroup ? [...new Set(roll.map(({ group }) => group))] : [null];
}

function rollOf({ item, presence, notParticipating }: DividedItem): readonly SilentVoter[] {
  const chair = chairOn(presence, item);
  const declared = notParticipating.filter(({ itemId }) => itemId === item.id).map(({ participantId }) => participantId);
  return entitledOn(presence, item).map(({ participant, inPlaceOf, voteWeight, votingGroup }) => ({
    participantId: participant.id,
    personId: participant.personId,
    name: participant.name,
    inPlaceOf: inPlaceOf?.id ?? null,
    weight: voteWeight,
    group: votingGroup,
    isChair: participant.id === chair?.id,
    notTakingPart: declared.includes(participant.id),
    hasVoted: false,
    choice: null,
  }));
}

/** From the start there is a nought for all that can be counted, so that what is counted first shows nowhere. */
function emptyTallies(contest: Contest, roll: readonly SilentVoter[], inEachGroup: boolean): readonly Tally[] {
  const groups = groupsOf({ roll, inEachGroup });
  return countable(contest).flatMap((counted) => groups.map((group) => ({ counted, group, votes: 0 })));
}

function wrongTime({ item, questions }: DividedItem, question: Question): Refused | null {
  if (item.isWithdrawn) return new Refused("division.itemWithdrawn");
  const divisions = questions.flatMap((other) => other.divisions);
  if (divisions.some(({ closed, cancelled }) => !closed && !cancelled)) return new Refused("division.anotherOpen");
  const isDecided = question.divisions.some(({ closed, cancelled }) => closed && !cancelled);
  return isDecided ? new Refused("division.questionDecided") : null;
}

function wrongContest(contest: Contest, { key, found, options, seats }: Question): Refused | null {
  const isOther = (option: Option) => !options.includes(option);
  if (contest.kind === "election") {
    // Among whom substitutes are elected depends on the ordinary seats, which may have been voted on again since the question was put.
    const isOfOthers = key !== "election:substitute" && contest.names.some(isOther);
    return contest.names.length === 0 || isOfOthers || contest.seats !== seats ? new Refused("division.otherQuestion") : null;
  }
  if (found.length === 0) return new Refused("division.notFound");
  const isWrong = contest.yes === contest.no || !found.includes(contest.yes) || isOther(contest.no);
  return isWrong ? new Refused("division.otherQuestion") : null;
}

function wrongMethod({ contest, method, majority, inEachGroup }: Opening, concernsPerson: boolean): Refused | null {
  if (method === "closedBallot" && !concernsPerson) return new Refused("division.openUnlessPersons");
  if (!isMajority(majority)) return new Refused("division.majority");
  const byMostVotes = isSimple(majority) && !inEachGroup;
  return contest.kind === "election" && !byMostVotes ? new Refused("division.electionByMostVotes") : null;
}

function wrongRoll(roll: readonly SilentVoter[], inEachGroup: boolean): Refused | null {
  if (roll.every(({ notTakingPart }) => notTakingPart)) return new Refused("division.nobodyEntitled");
  const without = inEachGroup ? roll.find(({ group }) => group === null) : undefined;
  return without ? new Refused("division.groupMissing", { name: without.name }) : null;
}
