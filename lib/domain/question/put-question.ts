import type { DoneBy } from "#lib/domain/motion/motion.ts";
import { Refused } from "#lib/domain/refused.ts";
import { nextContest } from "./next-contest.ts";
import { questionOrder } from "./order.ts";
import type { Option, Question, QuestionKey } from "./question.ts";
import { mostCarried } from "./result-of.ts";
import { counteredBy, kindOf, questionOf, type Treatment } from "./treatment.ts";

/** A question to be put now, and by whom it is recorded. */
export type Putting = { readonly id: string; readonly key: QuestionKey; readonly put: DoneBy };

/**
 * Puts the question whose turn it is, with the options as they are now. A counter-proposal is put when a division has
 * been called for that needs one. Refused once the decision is written, for a question that has been put, that has
 * fallen or that isn't there, while an earlier one is undecided, and out of turn.
 */
export function putQuestion(treatment: Treatment, { id, key, put }: Putting): Question | Refused {
  if (treatment.isDecided) return new Refused("question.decided");
  if (questionOf(treatment, key)) return new Refused("question.alreadyPut");
  const asked = whatIsAsked(treatment, key);
  if (asked instanceof Refused) return asked;
  return { id, itemId: treatment.itemId, key, options: asked.options, seats: asked.seats, put, found: [], divisions: [] };
}

type WhatIsAsked = { readonly options: readonly Option[]; readonly seats: number };

function whatIsAsked(treatment: Treatment, key: QuestionKey): WhatIsAsked | Refused {
  const countered = counteredBy(key);
  if (countered !== null) return counterAsked(treatment, countered);
  const steps = questionOrder(treatment);
  const step = steps.find((each) => each.key === key);
  if (!step) return new Refused("question.notThere");
  if (step.state === "falls") return new Refused("question.fallen");
  const open = steps.find(({ state }) => state === "put");
  if (open) return new Refused("question.stillOpen", { question: kindOf(open.key) });
  return step.state === "next" ? step : new Refused("question.notInTurn");
}

function counterAsked(treatment: Treatment, countered: QuestionKey): WhatIsAsked | Refused {
  const needed = nextContest(treatment, countered);
  if (needed instanceof Refused) return needed;
  return needed.kind === "counterFirst" ? { options: needed.options, seats: 1 } : new Refused("question.noCounterNeeded");
}

/**
 * Records what the chair found carried by acclamation: one option, or in an election as many names as there are seats.
 * It can be said anew until a division has been called for or the next question has been put. Refuses what doesn't
 * stand among the options, too many or too few, and the same name twice.
 */
export function findCarried(treatment: Treatment, key: QuestionKey, found: readonly Option[]): Question | Refused {
  const question = questionOf(treatment, key);
  if (treatment.isDecided) return new Refused("question.decided");
  if (!question) return new Refused("question.notPut");
  if (question.divisions.length > 0) return new Refused("question.divisionDecides");
  if (treatment.questions.at(-1) !== question) return new Refused("question.nextPut");
  const number = mostCarried(question);
  if (new Set(found).size !== number || found.length !== number) return new Refused("question.numberCarried", { number });
  return found.every((option) => question.options.includes(option)) ? { ...question, found } : new Refused("question.notAnOption");
}

/**
 * Takes back the question that was put last, when it was a mistake; gives those that are left. What has been voted on
 * stays on record, and so does a question once the decision is written or a later one has been put.
 */
export function undoQuestion(treatment: Treatment, key: QuestionKey): readonly Question[] | Refused {
  const last = treatment.questions.at(-1);
  if (treatment.isDecided) return new Refused("question.decided");
  if (!last || !questionOf(treatment, key)) return new Refused("question.notPut");
  if (last.key !== key) return new Refused("question.notLast");
  if (hasBeenVotedOn(treatment, last)) return new Refused("question.votedOn");
  return treatment.questions.slice(0, -1);
}

/** A counter-proposal has been voted on also when it was used in the division that it was found for. */
function hasBeenVotedOn(treatment: Treatment, { key, divisions }: Question): boolean {
  if (divisions.length > 0) return true;
  const countered = counteredBy(key);
  const question = countered === null ? undefined : questionOf(treatment, countered);
  return question !== undefined && question.divisions.length > 0;
}
