import { motionState } from "#lib/domain/motion/motion.ts";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";
import { participantOf } from "./participant-of.ts";

/** What someone has done on the item, for the quiet line under the name. */
export const personMarks = ["takesNoPart", "moves", "hasVoted", "reserves"] as const;
export type PersonMark = (typeof personMarks)[number];

/** The marks of those at the meeting, by participant. That someone has voted is told of the last division alone. */
export function marksOf({ treatment, people, notParticipating, remarks }: TreatmentView): ReadonlyMap<string, readonly PersonMark[]> {
  const moving = treatment.matter.motions
    .filter((motion) => motionState(motion) === "recorded")
    .flatMap(({ movers }) => movers.map((mover) => participantOf(mover, people)));
  const last = treatment.questions.flatMap(({ divisions }) => divisions).filter(({ cancelled }) => !cancelled).at(-1);
  const of: Record<PersonMark, readonly (string | undefined)[]> = {
    takesNoPart: notParticipating.map(({ participantId }) => participantId),
    moves: moving,
    hasVoted: last?.roll.filter(({ hasVoted }) => hasVoted).map(({ participantId }) => participantId) ?? [],
    reserves: remarks.filter(({ kind, withdrawn }) => kind === "reservation" && !withdrawn).flatMap(({ participantIds }) => participantIds),
  };
  return new Map(people.map(({ id }) => [id, personMarks.filter((mark) => of[mark].includes(id))]));
}
