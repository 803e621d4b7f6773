import type { Division } from "#lib/domain/division/division.ts";
import { decisionFromQuestions } from "#lib/domain/decision/from-questions.ts";
import type { Decision } from "#lib/domain/decision/decision.ts";
import { findCarried, putQuestion, undoQuestion } from "#lib/domain/question/put-question.ts";
import { cancelVote } from "#lib/domain/question/cancel-vote.ts";
import { nextContest } from "#lib/domain/question/next-contest.ts";
import { questionOrder, type QuestionStep } from "#lib/domain/question/order.ts";
import { reorderQuestions } from "#lib/domain/question/precedence.ts";
import type { Matter, Option, Question, QuestionKey } from "#lib/domain/question/question.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { tallied, totals, votes } from "#tests/domain/division/divisions.ts";
import { secretary } from "./matters.ts";

/** How a division went: totals, and what the chair or the lot then decided where votes were equal. */
export type Votes = Readonly<Partial<Record<"yes" | "no" | "abstain", number>>> & { readonly castingVote?: "yes" | "no" };

/**
 * The treatment of one item as a secretary follows it: each act gives the treatment after it, and throws what the rules
 * refuse.
 */
export class InTheChair {
  readonly treatment: Treatment;

  constructor(treatment: Treatment) {
    this.treatment = treatment;
  }

  /** The chair puts the question and finds something carried. */
  finds(key: QuestionKey, ...found: readonly Option[]): InTheChair {
    const put = this.puts(key);
    return put.with(accepted(findCarried(put.treatment, key, found)));
  }

  /** The chair puts the question, and it is left open. */
  puts(key: QuestionKey): InTheChair {
    const question = accepted(putQuestion(this.treatment, { id: `question-${key}`, key, put: secretary }));
    return new InTheChair({ ...this.treatment, questions: [...this.treatment.questions, question] });
  }

  /** Someone calls for a division, which is held by show of hands; the minutes tell the totals. */
  divides(key: QuestionKey, given: Votes): InTheChair {
    const next = accepted(nextContest(this.treatment, key));
    if (next.kind === "counterFirst") throw new Error(`the counter-proposal comes first: ${next.options.join(" or ")}`);
    const { castingVote = null, ...cast } = given;
    const entitled = votes(cast).length;
    return this.votesOn(key, { ...tallied("showOfHands", entitled, totals(cast)), contest: next.contest, castingVote, closed: secretary });
  }

  /** The names are voted on, and lots are drawn where that is said. */
  elects(key: QuestionKey, cast: Readonly<Record<string, number>>, ...drawn: readonly Option[]): InTheChair {
    const next = accepted(nextContest(this.treatment, key));
    if (next.kind === "counterFirst") throw new Error("an election has no counter-proposal");
    const named = Object.fromEntries(Object.entries(cast).map(([name, each]) => [`name:${name}`, each]));
    const entitled = Object.values(cast).reduce((sum, each) => sum + each, 0);
    const division = tallied("closedBallot", entitled, totals(named), { concernsPerson: true });
    return this.votesOn(key, { ...division, contest: next.contest, drawn, closed: secretary });
  }

  votesOn(key: QuestionKey, division: Division): InTheChair {
    const question = this.questionOn(key);
    return this.with({ ...question, divisions: [...question.divisions, { ...division, id: `${key}-${question.divisions.length}` }] });
  }

  /** The division that was held last on a question is cancelled. */
  cancels(key: QuestionKey): InTheChair {
    const question = this.questionOn(key);
    const cancelled = accepted(cancelVote(this.treatment, question.divisions.at(-1)!, { ...secretary, reason: "fel röstlängd" }));
    return this.with({ ...question, divisions: [...question.divisions.slice(0, -1), cancelled] });
  }

  /** The chair takes back the question that was put last. */
  takesBack(key: QuestionKey): InTheChair {
    return new InTheChair({ ...this.treatment, questions: accepted(undoQuestion(this.treatment, key)) });
  }

  /** The chair puts the questions in another order. */
  reorders(...wanted: readonly QuestionKey[]): InTheChair {
    return new InTheChair({ ...this.treatment, chairOrder: accepted(reorderQuestions(this.treatment, wanted)) });
  }

  /** The order of questions as a reader sees it: a line for each step. */
  order(): readonly string[] {
    return questionOrder(this.treatment).map(inWords);
  }

  decisions(): readonly Decision[] {
    return accepted(decisionFromQuestions(this.treatment)).map((draft, place) => ({ ...draft, id: `decision-${place}` }));
  }

  /** The decisions in short: outcome, and the clauses as they are read. */
  decides(): readonly string[] {
    return this.decisions().flatMap(({ outcome, clauses }) => [outcome, ...readOut(clauses)]);
  }

  private with(question: Question): InTheChair {
    return new InTheChair({ ...this.treatment, questions: this.treatment.questions.map((other) => (other.key === question.key ? question : other)) });
  }

  private questionOn(key: QuestionKey): Question {
    const question = this.treatment.questions.find((other) => other.key === key);
    if (!question) throw new Refused("question.notPut");
    return question;
  }
}

/** The treatment of an item from its beginning. */
export function treating(matter: Matter): InTheChair {
  return new InTheChair({ itemId: "item", matter, chairOrder: [], questions: [], isDecided: false });
}

function inWords(step: QuestionStep): string {
  const asked = `${step.key}: ${step.options.join(" or ")}`;
  switch (step.state) {
    case "decided":
      return `${step.key} carried ${step.carried.join(" and ")} by ${step.by}`;
    case "put":
      return `${asked}, waits for ${step.awaits}`;
    case "falls":
      return `${step.key} falls: ${step.because}`;
    case "next":
      return `${asked}, next`;
    case "waiting":
      return asked;
  }
}

function readOut(clauses: Decision["clauses"]): readonly string[] {
  return clauses.flatMap((clause) => [`att ${clause.text}`, ...readOut(clause.children)]);
}
