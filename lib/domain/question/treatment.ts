import type { Matter, Question, QuestionKey } from "./question.ts";

/**
 * How far the treatment of one item has come: what is before the meeting, the order the chair has chosen (empty for the
 * system's own), the questions in the order they were put, and whether the decision has been written.
 */
export type Treatment = {
  readonly itemId: string;
  readonly matter: Matter;
  readonly chairOrder: readonly QuestionKey[];
  readonly questions: readonly Question[];
  readonly isDecided: boolean;
};

/** The question with that key, if it has been put. */
export function questionOf({ questions }: Pick<Treatment, "questions">, key: QuestionKey): Question | undefined {
  return questions.find((question) => question.key === key);
}

/** The question that finds the counter-proposal of another. */
export function counterOf(key: QuestionKey): `counter:${QuestionKey}` {
  return `counter:${key}`;
}

/** The question whose counter-proposal is found by this one; null for one that stands for itself. */
export function counteredBy(key: QuestionKey): QuestionKey | null {
  return key.startsWith("counter:") ? (key.slice("counter:".length) as QuestionKey) : null;
}

/** The question that it is all about in the end: itself, or the one that its counter-proposal is for. */
export function rootOf(key: QuestionKey): QuestionKey {
  const countered = counteredBy(key);
  return countered === null ? key : rootOf(countered);
}

/** Whether a question is an election, of several names to seats rather than of one among proposals. */
export function isElection(key: QuestionKey): key is "election:ordinary" | "election:substitute" {
  return key === "election:ordinary" || key === "election:substitute";
}

/** What kind of question a key stands for: what a sentence about it depends on. */
export type QuestionKind = "today" | "laterHow" | "main" | "clause" | "addition" | "ordinary" | "substitute" | "counter";

/** The kind of question that a key stands for. */
export function kindOf(key: QuestionKey): QuestionKind {
  if (key === "today" || key === "laterHow" || key === "main") return key;
  if (isElection(key)) return key === "election:ordinary" ? "ordinary" : "substitute";
  if (key.startsWith("clause:")) return "clause";
  return key.startsWith("addition:") ? "addition" : "counter";
}
