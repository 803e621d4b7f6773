import type { PlacedClause } from "#lib/domain/clause/tree.ts";
import type { Confirmation } from "#lib/domain/condition/in-force.ts";
import { shortened } from "#lib/domain/text/shortened.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** A condition that has been met or has failed, as it comes before the body that decided under it. */
export type EndedCondition = Readonly<{
  text: string;
  outcome: Confirmation["outcome"];
  /** The § that decided under it, and what it was about. */
  decided: Readonly<{ body: string; number: number; on: string; title: string }>;
  /** How many of those each part of it speaks of have endorsed, and the names of the others. */
  tallies: readonly Readonly<{ counting: number; lacking: readonly string[] }>[];
  /** What comes into force or lapses by it, among how many clauses in all. */
  follows: readonly PlacedClause[];
  clauses: number;
  /** The day on which it stands so. */
  today: string;
}>;

// A title of at most 500 characters names the matter and the condition: a § may have several, each an item of the same agenda.
const MOST_OF_MATTER = 300;
const MOST_OF_TEXT = 150;

/**
 * The item by which a body confirms that a condition has ended, in the association's language: its title, the matter in a few
 * paragraphs, and what it is proposed to decide.
 */
export function conditionItem(ended: EndedCondition, workspaceLanguage: string): { title: string; matter: string; clauses: readonly { text: string; act: "note" | "other" }[] } {
  const language = asLanguage(workspaceLanguage);
  const words = translator(language, "condition");
  const { text, outcome, decided, follows, tallies } = ended;
  const facts = { number: decided.number, day: longDate(decided.on, language), text };
  const told = tallies.map(({ counting, lacking }) => words("item.tally", { counting, all: counting + lacking.length, lacking: lacking.length, names: inWords(lacking, language) }));
  const which = follows.length === ended.clauses ? "all" : follows.length === 1 ? "one" : "some";
  const labels = inWords(follows.map(({ label }) => label), language);
  return {
    title: words("item.title", { matter: shortened(decided.title, MOST_OF_MATTER), number: decided.number, text: shortened(text, MOST_OF_TEXT) }),
    matter: [words("item.decided", { ...facts, body: decided.body }), [words(`item.stands.${outcome}`, { today: longDate(ended.today, language) }), ...told].join(" ")].join("\n\n"),
    clauses: [
      { text: words(`item.clause.${outcome}`, facts), act: "note" },
      ...(follows.length > 0 ? [{ text: words(`item.follows.${outcome}`, { ...facts, which, labels }), act: "other" as const }] : []),
    ],
  };
}
