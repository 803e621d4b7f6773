import { countOf, votesFor, weightOf } from "#lib/domain/division/count.ts";
import type { Division } from "#lib/domain/division/division.ts";
import { type DivisionResult, divisionResult } from "#lib/domain/division/result.ts";
import type { Matter, Option, Question } from "./question.ts";
import { counterOf, isElection, questionOf, type Treatment } from "./treatment.ts";

/** What an open question waits for: that the chair finds, that it is voted on, that the vote ends, or that a tie is broken. */
export type Awaited = "finding" | "division" | "votes" | "tie";

/** How a question was decided. `minority`: one third of an assembly wanted the matter later (KL 5:50). */
export type DecidedBy = "acclamation" | "votes" | "castingVote" | "draw" | "minority";

/** What a question has come to. `carried` is one option; in an election the names, no more than the seats. */
export type QuestionResult =
  | { readonly state: "open"; readonly awaits: Awaited }
  | { readonly state: "decided"; readonly carried: readonly Option[]; readonly by: DecidedBy };

/**
 * What a question that has been put has come to. What the chair found carried stands unless a division was called for:
 * that decides instead, and one that was cancelled is to be held again. A division has been called for also when the
 * counter-proposal is being found.
 */
export function resultOf({ matter, questions }: Pick<Treatment, "matter" | "questions">, question: Question): QuestionResult {
  const division = question.divisions.at(-1);
  if (division && !division.cancelled) return resultOfDivision(matter, question, division);
  const isCalled = division !== undefined || questionOf({ questions }, counterOf(question.key)) !== undefined;
  if (isCalled) return { state: "open", awaits: "division" };
  if (question.found.length === 0) return { state: "open", awaits: "finding" };
  return { state: "decided", carried: question.found, by: "acclamation" };
}

/** What a question has carried; nothing while it is open, and for one that hasn't been put. */
export function carriedBy(treatment: Pick<Treatment, "matter" | "questions">, question: Question | undefined): readonly Option[] {
  const result = question && resultOf(treatment, question);
  return result?.state === "decided" ? result.carried : [];
}

function resultOfDivision(matter: Matter, question: Question, division: Division): QuestionResult {
  const result = divisionResult(division);
  if (!result) return { state: "open", awaits: "votes" };
  const later = laterByMinority(matter, question, division, result);
  if (later) return { state: "decided", carried: [later], by: "minority" };
  if (result.state === "tied") return { state: "open", awaits: "tie" };
  return { state: "decided", carried: result.carried, by: result.by };
}

/**
 * The share of those present that can have a matter referred back or deferred although the majority wants to decide
 * it today: one third in an assembly under KL, once per case (KL 5:50; check).
 */
const minorityShare = [1, 3] as const;

/**
 * What a minority has carried, or null. Counted of all on the roll of the division, who are there whether they vote or
 * not. Not in a board, not in an association, not twice in a case, and not in an election, where the majority decides.
 */
function laterByMinority(matter: Matter, question: Question, division: Division, result: DivisionResult): Option | null {
  const later = question.options.find((option) => option !== "today");
  if (!later || question.key !== "today" || !minorityMayPostpone(matter)) return null;
  if (result.state === "carried" && result.carried.includes(later)) return null;
  const [share, of] = minorityShare;
  const votes = votesForOption(division, later);
  return votes > 0 && votes * of >= weightOf(division.roll) * share ? later : null;
}

/** Tells whether one third of those present can have the matter referred back or deferred. */
export function minorityMayPostpone({ body, seats, minorityUsed }: Matter): boolean {
  const isAssemblyUnderLaw = body.kind === "assembly" && body.legalForm === "publicAuthority";
  return isAssemblyUnderLaw && seats.ordinary + seats.substitute === 0 && !minorityUsed;
}

function votesForOption(division: Division, option: Option): number {
  const { contest } = division;
  if (contest.kind !== "yesNo") return 0;
  return votesFor(countOf(division), contest.yes === option ? "yes" : "no");
}

/** How many options can be found carried by a question: one, or in an election as many as there are seats and names. */
export function mostCarried({ key, options, seats }: Pick<Question, "key" | "options" | "seats">): number {
  return isElection(key) ? Math.min(seats, options.length) : 1;
}
