import type { AssignmentReminder } from "#lib/domain/assignment/reminder.ts";
import { longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What a letter about an assignment tells. `text` is the clause, null where what it is about is secret. */
export type ToReport = AssignmentReminder &
  Readonly<{
    name: string;
    association: string;
    given: { by: string; day: string; paragraph: number };
    text: string | null;
    /** The page where it is read and reported on. */
    address: string;
  }>;

/** A letter that reminds someone of an assignment that is soon due or late, in the language that the person has chosen. */
export function assignmentLetter({ kind, dueOn, name, association, given, text, address }: ToReport, chosen: string): { subject: string; text: string } {
  const language = asLanguage(chosen);
  const words = translator(language, "letter");
  const facts = { by: given.by, day: longDate(given.day, language), paragraph: given.paragraph, due: longDate(dueOn, language) };
  const said = text === null ? [] : [words("assignment.clause", { text })];
  const lines = [words("greeting", { name }), words(`assignment.${kind}`, facts), ...said, `${words("assignment.report")}\n${address}`, `${association}\n${words("sentBy")}`];
  return { subject: words(`subject.assignment.${kind}`, facts), text: lines.join("\n\n") + "\n" };
}
