import { countOf, votesFor } from "#lib/domain/division/count.ts";
import type { Division } from "#lib/domain/division/division.ts";
import type { QuestionResult } from "./result-of.ts";

/** Tells whether no carried although yes had the more votes: the majority that was asked for wasn't reached. */
export function fellShort(division: Division, result: Extract<QuestionResult, { state: "decided" }>): boolean {
  const { contest } = division;
  const count = countOf(division);
  return contest.kind === "yesNo" && result.by === "votes" && result.carried.includes(contest.no) && votesFor(count, "yes") > votesFor(count, "no");
}
