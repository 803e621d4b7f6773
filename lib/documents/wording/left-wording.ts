import { longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

type Left = {
  number: number;
  /** The day of the meeting whose minutes left it. */
  on: string;
  title: string;
  reason: string | null;
};

/** What is drafted for a meeting that takes up a § which approved minutes left: the item's title, and its text as it will read in the minutes. */
export function leftItemWords(workspaceLanguage: string, { number, on, title, reason }: Left): { title: string; text: string } {
  const language = asLanguage(workspaceLanguage);
  const words = translator(language, "approval");
  const facts = { paragraph: String(number), day: longDate(on, language), title };
  const why = reason === null ? "" : ` ${words("takenUp.reason", { reason })}`;
  return { title: words("takenUp.title", facts), text: `${words("takenUp.text", facts)}${why}` };
}
