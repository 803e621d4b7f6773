import type { Contest, Division } from "#lib/domain/division/division.ts";
import { isSimple, type Majority } from "#lib/domain/division/majority.ts";
import { fellShort } from "./fell-short.ts";
import { nextContest } from "./next-contest.ts";
import { questionOrder, type QuestionStep } from "./order.ts";
import type { Option, QuestionKey } from "./question.ts";
import { type DecidedBy, resultOf } from "./result-of.ts";
import { counteredBy, type QuestionKind, kindOf, questionOf, type Treatment } from "./treatment.ts";

/** One thing the chair says, for the catalogue to put in words. `question` is the kind of question it belongs to. */
export type Utterance =
  | { readonly kind: "moreMotions" }
  | { readonly kind: "debateClosed" }
  | { readonly kind: "orderIs"; readonly questions: readonly QuestionKind[] }
  | { readonly kind: "proposalsAre"; readonly question: QuestionKind; readonly options: readonly Option[] }
  | { readonly kind: "askApproval"; readonly question: QuestionKind; readonly option: Option }
  | { readonly kind: "find"; readonly question: QuestionKind; readonly options: readonly Option[] }
  | { readonly kind: "divisionCalled" }
  | { readonly kind: "counterFirst"; readonly found: Option }
  | { readonly kind: "votingRule"; readonly question: QuestionKind; readonly yes: Option; readonly no: Option }
  | { readonly kind: "majorityRule"; readonly majority: Majority; readonly inEachGroup: boolean }
  | { readonly kind: "electionRule"; readonly seats: number }
  | { readonly kind: "result"; readonly question: QuestionKind; readonly options: readonly Option[]; readonly by: DecidedBy | "fellShort" };

/**
 * What the chair reads aloud for one question, as far as it has come: before the first, that the debate is closed and
 * in what order the questions are put; then the proposals and each of them asked for; what was found; and how a division
 * is voted, what majority it takes where more than a simple one is needed, and how it ended. A counter-proposal is asked for with what it is found to stand against. Nothing for a question
 * that isn't there or has fallen.
 */
export function scriptOf(treatment: Treatment, key: QuestionKey): readonly Utterance[] {
  const steps = questionOrder(treatment);
  const step = steps.find((each) => each.key === key);
  if (!step || step.state === "falls") return [];
  return [...opening(treatment, steps, step), ...counterFirst(treatment, key), ...asking(step), ...finding(treatment, key), ...dividing(treatment, key)];
}

/** What is said once, before the first question on the item. */
function opening({ questions }: Treatment, steps: readonly QuestionStep[], { key }: QuestionStep): readonly Utterance[] {
  const isFirst = questions.length === 0 ? steps[0]?.key === key : questions[0]?.key === key;
  if (!isFirst) return [];
  // A counter-proposal isn't in the order that was approved: it is asked for when a division is called.
  const ordered = steps.filter((step) => counteredBy(step.key) === null);
  const order: Utterance = { kind: "orderIs", questions: [...new Set(ordered.map((step) => kindOf(step.key)))] };
  return [{ kind: "moreMotions" }, { kind: "debateClosed" }, ...(ordered.length > 1 ? [order] : [])];
}

/** Said before a counter-proposal is asked for: that a division was called for, and what it is found to stand against. */
function counterFirst(treatment: Treatment, key: QuestionKey): readonly Utterance[] {
  const countered = counteredBy(key);
  const [found] = (countered && questionOf(treatment, countered)?.found) || [];
  return found ? [{ kind: "divisionCalled" }, { kind: "counterFirst", found }] : [];
}

function asking({ key, options }: QuestionStep): readonly Utterance[] {
  const question = kindOf(key);
  const asked = options.map((option): Utterance => ({ kind: "askApproval", question, option }));
  return options.length > 1 ? [{ kind: "proposalsAre", question, options }, ...asked] : asked;
}

function finding(treatment: Treatment, key: QuestionKey): readonly Utterance[] {
  const found = questionOf(treatment, key)?.found ?? [];
  return found.length > 0 ? [{ kind: "find", question: kindOf(key), options: found }] : [];
}

/** Said when a division has been called for, and its counter-proposal found. */
function dividing(treatment: Treatment, key: QuestionKey): readonly Utterance[] {
  const question = questionOf(treatment, key);
  const result = question && resultOf(treatment, question);
  const division = question?.divisions.at(-1);
  if (!question || !result) return [];
  if (!division || division.cancelled) return result.state === "open" && result.awaits === "division" ? called(treatment, key) : [];
  const ended: readonly Utterance[] =
    result.state === "decided"
      ? [{ kind: "result", question: kindOf(key), options: result.carried, by: fellShort(division, result) ? "fellShort" : result.by }]
      : [];
  return [{ kind: "divisionCalled" }, ruleOf(kindOf(key), division.contest), ...majorityRule(division), ...ended];
}

function called(treatment: Treatment, key: QuestionKey): readonly Utterance[] {
  const next = nextContest(treatment, key);
  return "kind" in next && next.kind === "hold" ? [{ kind: "divisionCalled" }, ruleOf(kindOf(key), next.contest)] : [];
}

/** What yes has to reach. It is chosen as the division is opened, and goes without saying where it is the simple majority of all. */
export function majorityRule({ majority, inEachGroup }: Pick<Division, "majority" | "inEachGroup">): readonly Utterance[] {
  return isSimple(majority) && !inEachGroup ? [] : [{ kind: "majorityRule", majority, inEachGroup }];
}

function ruleOf(question: QuestionKind, contest: Contest): Utterance {
  if (contest.kind === "election") return { kind: "electionRule", seats: contest.seats };
  return { kind: "votingRule", question, yes: contest.yes, no: contest.no };
}
