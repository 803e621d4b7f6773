import type { Motion } from "#lib/domain/motion/motion.ts";
import { optionsOf } from "#lib/domain/question/live-motions.ts";
import { questionOrder, type QuestionStep } from "#lib/domain/question/order.ts";
import type { Question } from "#lib/domain/question/question.ts";
import { counteredBy, counterOf, isElection, kindOf, questionOf, rootOf, type Treatment } from "#lib/domain/question/treatment.ts";
import type { Naming } from "./naming.ts";
import type { ToldStep } from "./proceedings.ts";

/**
 * How the questions were put, in the order they were, and which motions were left unput. A question that nothing stood
 * against is told only where something was moved; an election only where one of its questions was voted on, since otherwise its
 * decision says it all.
 */
export function toldQuestions(treatment: Treatment, motions: readonly Motion[], naming: Naming): readonly ToldStep[] {
  const roots = treatment.questions.filter(({ key }) => counteredBy(key) === null);
  const isVotedElection = roots.some(({ key, divisions }) => isElection(key) && divisions.length > 0);
  const told = roots.filter((question) => (isElection(question.key) ? isVotedElection && isAnswered(question) : isTold(question, motions))).flatMap((question) => stepsOf(treatment, question, naming));
  const unput = toldUnput(questionOrder(treatment), motions, treatment.questions);
  return unput.length > 0 ? [...told, { step: "unput", motions: unput.map(naming.motion) }] : told;
}

function isAnswered({ found, divisions }: Question): boolean {
  return found.length > 0 || divisions.length > 0;
}

function isTold({ options, divisions }: Question, motions: readonly Motion[]): boolean {
  return divisions.length > 0 || options.length > 1 || motions.length > 0;
}

/** A question, then the counter-proposal that its division needed, then what was voted on. */
function stepsOf(treatment: Treatment, question: Question, naming: Naming): readonly ToldStep[] {
  const { key, options, found, divisions } = question;
  const counter = questionOf(treatment, counterOf(key));
  const countered = counteredBy(key);
  const [main] = (countered && questionOf(treatment, countered)?.found) || [];
  const put: ToldStep = {
    step: "put",
    question: kindOf(key),
    options: options.map(naming.option),
    found: found.map(naming.option),
    divisionCalled: divisions.length > 0 || counter !== undefined,
    counterTo: main ? naming.option(main) : null,
  };
  return [put, ...(counter ? stepsOf(treatment, counter, naming) : []), ...votingOrder(question, naming)];
}

/** What yes and no stood for; told once, since a division that is held again is about the same. */
function votingOrder({ key, divisions }: Question, naming: Naming): readonly ToldStep[] {
  const contest = divisions.at(-1)?.contest;
  return contest?.kind === "yesNo" ? [{ step: "votingOrder", question: kindOf(key), yes: naming.option(contest.yes), no: naming.option(contest.no) }] : [];
}

/** The motions that fell with the proposal or the clause that they belong to. Where all is put off, nothing else is put. */
function toldUnput(steps: readonly QuestionStep[], motions: readonly Motion[], questions: readonly Question[]): readonly Motion[] {
  const fallen = steps.filter((step) => step.state === "falls" && (step.because === "proposalFell" || step.because === "clauseStruck" || step.because === "rejected"));
  const isPut = (motion: Motion) => questions.some(({ key, options }) => rootOf(key) === key && options.some((option) => optionsOf(motion).includes(option)));
  return motions.filter((motion) => !isPut(motion) && fallen.some(({ options }) => options.some((option) => optionsOf(motion).includes(option))));
}
