import { flatten } from "#lib/domain/clause/tree.ts";
import { liveMotions } from "./live-motions.ts";
import type { Matter, Option, QuestionKey } from "./question.ts";
import { carriedBy } from "./result-of.ts";
import { questionOf, type Treatment } from "./treatment.ts";

/** Why a question is put, and where it is put: what the page says beside it. `of` is what a counter-proposal is for. */
export type QuestionReason =
  | { readonly reason: "formalFirst" }
  | { readonly reason: "howLater" }
  | { readonly reason: "soleProposal" }
  | { readonly reason: "proposals"; readonly count: number }
  | { readonly reason: "changeOfClause"; readonly label: string }
  | { readonly reason: "conflictingChanges"; readonly label: string; readonly count: number }
  | { readonly reason: "additionLast" }
  | { readonly reason: "additionStandsAlone" }
  | { readonly reason: "ordinaryFirst"; readonly seats: number }
  | { readonly reason: "substitutesAmongTheRest"; readonly seats: number }
  | { readonly reason: "counterProposal"; readonly of: QuestionKey };

/** A question to be put: what can be found carried, for how many seats, and why it is asked. */
export type Asked = {
  readonly key: QuestionKey;
  readonly options: readonly Option[];
  readonly seats: number;
  readonly why: QuestionReason;
};

/**
 * The questions that follow from what is before the meeting, in the order of the rule: whether to decide today, then the
 * proposals, then the changes clause by clause, then the additions (DOMAIN.md §3, "Putting the question"), and last
 * whom to elect.
 */
export function questionsOf(treatment: Pick<Treatment, "matter" | "questions">): readonly Asked[] {
  const { matter } = treatment;
  return [...formalQuestions(matter), ...mainQuestion(matter), ...changes(matter), ...additions(matter), ...electionQuestions(treatment)];
}

/** Today, or later; and where both referral back and deferral are moved, which of them if it is to be later. */
function formalQuestions(matter: Matter): readonly Asked[] {
  const later = (["referBack", "defer"] as const).filter((kind) => liveMotions(matter, kind).length > 0);
  const [only, other] = later;
  if (!only) return [];
  const today: Asked = { key: "today", options: ["today", other ? "later" : only], seats: 1, why: { reason: "formalFirst" } };
  return other ? [today, { key: "laterHow", options: later, seats: 1, why: { reason: "howLater" } }] : [today];
}

/** The proposals and those moved against them. Rejection stands among them only when it is moved. */
function mainQuestion(matter: Matter): readonly Asked[] {
  const proposals = matter.proposals.map(({ versionId }) => `proposal:${versionId}` as const);
  const alternatives = liveMotions(matter, "alternative").map(({ id }) => `motion:${id}` as const);
  const rejection: readonly Option[] = liveMotions(matter, "reject").length > 0 ? ["reject"] : [];
  const options = [...proposals, ...alternatives, ...rejection];
  if (options.length === 0) return [];
  const why: QuestionReason = options.length === 1 ? { reason: "soleProposal" } : { reason: "proposals", count: options.length };
  return [{ key: "main", options, seats: 1, why }];
}

/** One question for each clause that someone wants changed, in the order of the clauses: the changes, and as proposed. */
function changes(matter: Matter): readonly Asked[] {
  const amendments = liveMotions(matter, "amend");
  return matter.proposals.flatMap(({ versionId, clauses }) =>
    flatten(clauses).flatMap(({ clause, label }): readonly Asked[] => {
      const own = amendments.filter(({ moved: { amendment } }) => amendment.proposalVersionId === versionId && amendment.clauseId === clause.id);
      if (own.length === 0) return [];
      const options = [...own.map(({ id }) => `motion:${id}` as const), `clause:${clause.id}` as const];
      const why: QuestionReason = own.length > 1 ? { reason: "conflictingChanges", label, count: own.length } : { reason: "changeOfClause", label };
      return [{ key: `clause:${clause.id}`, options, seats: 1, why }];
    }),
  );
}

function additions(matter: Matter): readonly Asked[] {
  return liveMotions(matter, "add").map(({ id, moved }) => ({
    key: `addition:${id}`,
    options: [`motion:${id}`, "no"],
    seats: 1,
    why: { reason: moved.standsAlone ? "additionStandsAlone" : "additionLast" },
  }));
}

/** Those nominated: first for the ordinary seats, and the rest for the substitutes'. */
export function electionQuestions(treatment: Pick<Treatment, "matter" | "questions">): readonly Asked[] {
  const { nominations, seats } = treatment.matter;
  const names = [...new Set(nominations.map(({ name }) => `name:${name}` as const))];
  if (names.length === 0) return [];
  const elected = carriedBy(treatment, questionOf(treatment, "election:ordinary"));
  const rest = names.filter((name) => !elected.includes(name));
  const questions: readonly Asked[] = [
    { key: "election:ordinary", options: names, seats: seats.ordinary, why: { reason: "ordinaryFirst", seats: seats.ordinary } },
    { key: "election:substitute", options: rest, seats: seats.substitute, why: { reason: "substitutesAmongTheRest", seats: seats.substitute } },
  ];
  return questions.filter((question) => question.seats > 0);
}
