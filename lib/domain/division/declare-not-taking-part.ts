import { servesOn } from "#lib/domain/presence/serving.ts";
import type { Question, QuestionKey } from "#lib/domain/question/question.ts";
import { rootOf } from "#lib/domain/question/treatment.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { NotParticipating } from "#lib/domain/reservation/reservation.ts";
import type { Division, Voter } from "./division.ts";
import type { DividedItem } from "./open-division.ts";

/**
 * Records that someone takes no part in the decision of an item (deltar inte i beslutet; KL 4:25), and marks it on the
 * roll of a division that is open. Refused once the item is decided, for one who doesn't serve on it or has declared it
 * already, and for one who has voted: in the open division, or in one about the matter itself. Having voted on whether
 * to decide today is no hindrance.
 */
export function declareNotTakingPart(
  declaration: NotParticipating,
  on: DividedItem & { readonly isDecided: boolean },
): Pick<DividedItem, "notParticipating" | "questions"> | Refused {
  const { participantId } = declaration;
  const participant = on.presence.participants.find(({ id }) => id === participantId);
  if (!participant) return new Refused("presence.unknownParticipant");
  const { name } = participant;
  if (on.isDecided) return new Refused("division.itemDecided");
  if (on.notParticipating.some((other) => other.participantId === participantId && other.itemId === on.item.id)) {
    return new Refused("division.alreadyDeclared", { name });
  }
  if (!servesOn(on.presence, participant, on.item)) return new Refused("division.servesNot", { name });
  if (hasTakenPart(on.questions, participantId)) return new Refused("division.votedAlready", { name });
  return {
    notParticipating: [...on.notParticipating, declaration],
    questions: on.questions.map((question) => ({ ...question, divisions: question.divisions.map((division) => marked(division, participantId)) })),
  };
}

/** Whether one has taken part in the decision of the matter by voting, so that it is too late to say that one doesn't. */
export function hasTakenPart(questions: readonly Question[], participantId: string): boolean {
  return questions.some((question) => hasVotedOn(question, participantId));
}

function hasVotedOn({ key, divisions }: Question, participantId: string): boolean {
  return divisions.some(
    ({ roll, closed, cancelled }) =>
      !cancelled && (!closed || !isFormal(key)) && roll.some((voter) => voter.participantId === participantId && voter.hasVoted),
  );
}

/** Whether a question is about when to decide, rather than what. */
function isFormal(key: QuestionKey): boolean {
  const root = rootOf(key);
  return root === "today" || root === "laterHow";
}

function marked(division: Division, participantId: string): Division {
  const isOpen = !division.closed && !division.cancelled;
  if (!isOpen || !division.roll.some((voter) => voter.participantId === participantId)) return division;
  const mark = <V extends Voter>(voter: V): V => (voter.participantId === participantId ? { ...voter, notTakingPart: true } : voter);
  return division.method === "rollCall" ? { ...division, roll: division.roll.map(mark) } : { ...division, roll: division.roll.map(mark) };
}
