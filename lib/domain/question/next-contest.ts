import type { Contest } from "#lib/domain/division/division.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Option, Question, QuestionKey } from "./question.ts";
import { electionQuestions } from "./questions-of.ts";
import { resultOf } from "./result-of.ts";
import { counteredBy, counterOf, isElection, kindOf, questionOf, rootOf, type Treatment } from "./treatment.ts";

/** What a division that is called for begins with: itself, or that the counter-proposal is found first. */
export type NextContest =
  | { readonly kind: "hold"; readonly contest: Contest }
  | { readonly kind: "counterFirst"; readonly key: QuestionKey; readonly options: readonly Option[] };

/**
 * What is voted on when someone calls for a division: yes is what the chair found carried, no what stands against it;
 * in an election the names. With more than two options the others are first put against each other, as a question of
 * its own that can be voted on in the same way. Refused once the decision is written or the next question has been put
 * (unless one was cancelled, which can always be held again), before the chair has found anything, where nothing stands
 * against it, and where a division is held already. Substitutes are voted on among the rest, once the ordinary seats are filled.
 */
export function nextContest(treatment: Treatment, key: QuestionKey): NextContest | Refused {
  const question = questionOf(treatment, key);
  if (treatment.isDecided) return new Refused("question.decided");
  if (!question) return new Refused("question.notPut");
  if (question.divisions.some(({ cancelled }) => !cancelled)) return new Refused("question.divisionDecides");
  if (question.divisions.length === 0 && isNextPut(treatment, question)) return new Refused("question.nextPut");
  if (isElection(key)) return election(treatment, question);

  const [yes] = question.found;
  if (question.options.length < 2) return new Refused("question.nothingAgainst");
  if (!yes) return new Refused("question.findFirst");
  return against(treatment, key, yes, question.options.filter((option) => option !== yes));
}

function election(treatment: Treatment, { key, options, seats }: Question): NextContest | Refused {
  if (key === "election:ordinary") return { kind: "hold", contest: { kind: "election", names: options, seats } };
  const ordinary = questionOf(treatment, "election:ordinary");
  if (ordinary && resultOf(treatment, ordinary).state === "open") return new Refused("question.stillOpen", { question: "ordinary" });
  const names = electionQuestions(treatment).find((asked) => asked.key === key)?.options ?? [];
  return names.length > 0 ? { kind: "hold", contest: { kind: "election", names, seats } } : new Refused("question.nothingAgainst");
}

function against(treatment: Treatment, key: QuestionKey, yes: Option, others: readonly Option[]): NextContest | Refused {
  const [only, another] = others;
  if (only && !another) return { kind: "hold", contest: { kind: "yesNo", yes, no: only } };
  const counter = questionOf(treatment, counterOf(key));
  if (!counter) return { kind: "counterFirst", key: counterOf(key), options: others };
  const result = resultOf(treatment, counter);
  const [no] = result.state === "decided" ? result.carried : [];
  return no ? { kind: "hold", contest: { kind: "yesNo", yes, no } } : new Refused("question.stillOpen", { question: kindOf(counter.key) });
}

/** Whether the meeting has gone on: to another question, or from a counter-proposal to the division it was found for. */
function isNextPut(treatment: Treatment, { key }: Question): boolean {
  const last = treatment.questions.at(-1);
  const countered = counteredBy(key);
  const isUsed = countered !== null && (questionOf(treatment, countered)?.divisions.length ?? 0) > 0;
  return isUsed || (last !== undefined && rootOf(last.key) !== rootOf(key));
}
