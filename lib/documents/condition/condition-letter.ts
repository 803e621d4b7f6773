import type { PlacedClause } from "#lib/domain/clause/tree.ts";
import type { Confirmation } from "#lib/domain/condition/in-force.ts";
import { longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What is told of a condition that has been confirmed. `secret` where the matter is: then the § is named, and nothing of what it says. */
export type TellEnded = Readonly<{
  /** The association's own. */
  language: string;
  association: string;
  sender: string;
  decided: Readonly<{ body: string; number: number; on: string; title: string }>;
  text: string;
  outcome: Confirmation["outcome"];
  on: string;
  /** The § that confirmed it, where one did. */
  by: Readonly<{ number: number; on: string }> | null;
  /** What came into force, or lapsed, by it. */
  follows: readonly PlacedClause[];
  isSecret: boolean;
}>;

/** The letter that tells how a condition ended and what follows: subject and text in the association's language. */
export function conditionLetter({ decided, text, outcome, on, by, follows, isSecret, ...told }: TellEnded): { subject: string; text: string } {
  const language = asLanguage(told.language);
  const words = translator(language, "condition");
  const facts = { association: told.association, body: decided.body, number: decided.number, day: longDate(decided.on, language) };
  const ended = by ? words("letter.byParagraph", { outcome, number: by.number, day: longDate(by.on, language) }) : words("letter.onDay", { outcome, day: longDate(on, language) });
  const open = [
    words("letter.decided", { ...facts, title: decided.title, text }),
    ended,
    ...(follows.length === 0 ? [words("letter.waits", { outcome })] : [[words(`letter.follows.${outcome}`), ...follows.map(({ label, clause }) => words("letter.clause", { label, text: clause.text }))].join("\n")]),
  ];
  const secret = [words("letter.secret", facts), words("letter.ask")];
  const lines = [words("letter.greeting"), ...(isSecret ? secret : open), `${told.sender}\n${told.association}`];
  return { subject: words("letter.subject", facts), text: lines.join("\n\n") };
}
