import { bodyWithin } from "#lib/i18n/body-within.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What a letter with an extract tells. `day` is that of the meeting; `title` of the §, null where that is secret. */
export type TellExtract = {
  readonly language: Language;
  readonly association: string;
  readonly body: { readonly name: string; readonly definite: string };
  readonly day: string;
  readonly number: number;
  readonly title: string | null;
  readonly sender: string;
  /** Whether it goes out with an erratum. */
  readonly isCorrected: boolean;
};

/** The letter that an extract goes with: subject and text in the association's language. */
export function extractLetter({ language, title, day, isCorrected, body, ...told }: TellExtract): { subject: string; text: string } {
  const words = translator(language, "extract");
  const facts = { ...told, body: body.name, held: bodyWithin(body, language), day: longDate(day, language), corrected: isCorrected ? "yes" : "no" };
  const lines = [words("letter.greeting"), words("letter.text", facts), ...(title === null ? [] : [`§ ${told.number} ${title}`]), words("letter.keep"), `${told.sender}\n${told.association}`];
  return { subject: words("letter.subject", facts), text: lines.join("\n\n") };
}
