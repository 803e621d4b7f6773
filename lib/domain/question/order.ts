import { whyItFalls, type WhyItFalls } from "./falls.ts";
import { inOrder } from "./precedence.ts";
import type { Option, Question } from "./question.ts";
import type { Asked } from "./questions-of.ts";
import { type Awaited, type DecidedBy, resultOf } from "./result-of.ts";
import { counterOf, questionOf, rootOf, type Treatment } from "./treatment.ts";

/** How far one question has come. Only one at a time is put and undecided, and then none is next. */
export type StepState =
  | { readonly state: "decided"; readonly carried: readonly Option[]; readonly by: DecidedBy }
  | { readonly state: "put"; readonly awaits: Awaited }
  | { readonly state: "next" }
  | { readonly state: "waiting" }
  | { readonly state: "falls"; readonly because: WhyItFalls };

/** One step of the order of questions. */
export type QuestionStep = Asked & StepState;

/**
 * The order of questions (propositionsordning) on one item, from what is before the meeting and what has been put so
 * far: each question with what can be found carried, why it is asked, and how far it has come. A counter-proposal
 * stands after the question that needed it, once it has been put.
 */
export function questionOrder(treatment: Treatment): readonly QuestionStep[] {
  const steps = inOrder(treatment).flatMap((asked) => withCounters(treatment, asked));
  const isBusy = steps.some(({ state }) => state === "put");
  const next = isBusy ? undefined : steps.find(({ state }) => state === "waiting");
  return steps.map((step) => (step === next ? { ...step, state: "next" } : step));
}

function withCounters(treatment: Treatment, asked: Asked): readonly QuestionStep[] {
  const question = questionOf(treatment, asked.key);
  const counter = questionOf(treatment, counterOf(asked.key));
  const step = stepOf(treatment, question ? { ...asked, options: optionsNow(asked, question), seats: question.seats } : asked, question);
  if (!counter) return [step];
  const { key, options, seats } = counter;
  return [step, ...withCounters(treatment, { key, options, seats, why: { reason: "counterProposal", of: asked.key } })];
}

/** What was put stands, but for the substitutes: the rest, among whom they are elected, are others when the ordinary seats are voted on again. */
function optionsNow(asked: Asked, question: Question): readonly Option[] {
  return asked.key === "election:substitute" ? asked.options : question.options;
}

/** One that has been put falls too, when a division before it was held again and went another way. */
function stepOf(treatment: Treatment, asked: Asked, question: Question | undefined): QuestionStep {
  const because = whyItFalls(treatment, { ...asked, key: rootOf(asked.key) });
  if (because) return { ...asked, state: "falls", because };
  if (!question) return { ...asked, state: "waiting" };
  const result = resultOf(treatment, question);
  return result.state === "decided" ? { ...asked, ...result } : { ...asked, state: "put", awaits: result.awaits };
}
