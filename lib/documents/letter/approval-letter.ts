import type { MinutesPart } from "#lib/domain/approval/minutes-version.ts";
import { bodyWithin } from "#lib/i18n/body-within.ts";
import { longDate } from "#lib/i18n/format.ts";
import { asLanguage, type Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What a letter about signing tells. `day` is the meeting's; `dueOn` the last day to sign, null where there is none, and `isLate` that it has passed. */
export type ToSign = Readonly<{
  name: string;
  association: string;
  body: Readonly<{ name: string; definite: string }>;
  day: string;
  part: MinutesPart;
  dueOn: string | null;
  isLate: boolean;
  /** The page where it is read and signed. */
  address: string;
}>;

/** A letter that asks someone to sign minutes, in the language that the person has chosen. */
export function askedToSignLetter(facts: ToSign, chosen: string): { subject: string; text: string } {
  const language = asLanguage(chosen);
  const words = translator(language, "letter");
  return { subject: words("subject.asked", named(facts, language)), text: written(facts, language, words("asked", named(facts, language))) };
}

/** A letter that reminds someone of minutes that wait for their signature. */
export function reminderLetter(facts: ToSign, chosen: string): { subject: string; text: string } {
  const language = asLanguage(chosen);
  const words = translator(language, "letter");
  return { subject: words("subject.reminder", named(facts, language)), text: written(facts, language, words(facts.isLate ? "late" : "waiting", named(facts, language))) };
}

function named({ body, day, part }: ToSign, language: Language) {
  return { body: body.name, held: bodyWithin(body, language), day: longDate(day, language), part };
}

function written({ name, association, dueOn, isLate, address }: ToSign, language: Language, said: string): string {
  const words = translator(language, "letter");
  const due = dueOn === null ? [] : [words("due", { day: longDate(dueOn, language), passed: isLate ? "yes" : "no" })];
  return [words("greeting", { name }), said, ...due, `${words("readAndSign")}\n${address}`, `${association}\n${words("sentBy")}`].join("\n\n") + "\n";
}
