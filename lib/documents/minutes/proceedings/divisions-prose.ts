import type { MinutesBlock } from "#lib/domain/minutes/minutes.ts";
import type { Named, ToldCount, ToldDivision, ToldOutcome } from "#lib/domain/minutes/proceedings/proceedings.ts";
import { inWords } from "#lib/i18n/format.ts";
import { majorityFacts } from "#lib/i18n/majority.ts";
import { translator } from "#lib/i18n/translator.ts";
import { allFound, label, nameWords, type Prose, text } from "./prose.ts";
import { rollCallTable } from "./roll-call-table.ts";

/** "Omröstning": each division that was held with its totals and what it came to, and of a roll call the list. */
export function divisionsProse(divisions: readonly ToldDivision[], prose: Prose): MinutesBlock[] {
  return divisions.flatMap((division) => [label(labelWords(division, divisions, prose)), ...divisionProse(division, prose)]);
}

function labelWords({ question, label: clause }: ToldDivision, divisions: readonly ToldDivision[], { language }: Prose): string {
  const words = translator(language, "proceedings");
  const isOnly = divisions.every((other) => other.question === question && other.label === clause);
  if (isOnly && question !== "ordinary" && question !== "substitute") return words("label.onlyDivision");
  return words("label.division", { question, label: clause ?? "" });
}

function divisionProse(division: ToldDivision, prose: Prose): MinutesBlock[] {
  const sentences = [...ruleWords(division, prose), ...countWords(division, prose), outcomeWords(division.outcome, division, prose)];
  return [text(sentences.join(" ")), ...rollCallTable(division, prose)];
}

/** What was asked for beside a simple majority. */
function ruleWords({ majority, inEachGroup }: ToldDivision, { language }: Prose): string[] {
  const words = translator(language, "proceedings");
  if (!majority) return inEachGroup ? [words("division.inEachGroup")] : [];
  return [words("division.majority", majorityFacts(majority, inEachGroup))];
}

function countWords(division: ToldDivision, prose: Prose): string[] {
  const words = translator(prose.language, "proceedings");
  const { counts, weighted, method, notVoting } = division;
  const [all] = counts;
  if (!all) return [];
  // Of hands it isn't known who was there without raising theirs.
  const silent = method === "showOfHands" ? 0 : notVoting;
  const weight = weighted ? [words("division.weighted")] : [];
  if (division.isElection) return [...weight, words("division.names", { method, votes: namedVotes(all, prose), abstain: votesOf(counts, "abstain"), silent })];
  const sides = { yes: votesOf(counts, "yes"), no: votesOf(counts, "no"), abstain: votesOf(counts, "abstain") };
  return [...weight, words("division.votes", { method, ...sides, silent }), ...groupWords(division, prose)];
}

function groupWords({ counts, inEachGroup }: ToldDivision, { language }: Prose): string[] {
  const words = translator(language, "proceedings");
  if (!inEachGroup) return [];
  return counts.map((count) => {
    const of = (side: string) => votesOf([count], side);
    return words("division.group", { group: count.group ?? "", yes: of("yes"), no: of("no"), abstain: of("abstain") });
  });
}

function namedVotes({ votes }: ToldCount, prose: Prose): string {
  const named = votes.flatMap(({ counted, votes: each }) =>
    typeof counted === "string" ? [] : [translator(prose.language, "proceedings")("division.nameVotes", { name: nameWords(counted, prose), votes: each })],
  );
  return inWords(named, prose.language);
}

/** How many votes something got in all of the groups. */
function votesOf(counts: readonly ToldCount[], side: string): number {
  return counts.flatMap(({ votes }) => votes).reduce((sum, { counted, votes }) => (counted === side ? sum + votes : sum), 0);
}

function outcomeWords(outcome: ToldOutcome, { question }: ToldDivision, prose: Prose): string {
  const words = translator(prose.language, "proceedings");
  if (outcome.state === "cancelled") return words("division.cancelled", { reason: outcome.reason.replace(/\.$/, ""), again: String(outcome.heldAgain) });
  if (outcome.state === "tied") return words("division.tied");
  const finding = allFound(outcome.carried, question, prose);
  if (outcome.fellShort) return words("division.fellShort", { finding });
  switch (outcome.by) {
    case "castingVote":
      return words("division.castingVote", { finding });
    case "draw":
      return words("division.draw", { drawn: drawnWords(outcome.drawn, prose), finding });
    case "minority":
      return words("division.minority", { finding });
    default:
      return words("division.found", { finding });
  }
}

function drawnWords(drawn: readonly Named[], prose: Prose): string {
  return inWords(drawn.map((each) => nameWords(each, prose)), prose.language);
}
