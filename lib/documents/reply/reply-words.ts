import type { RoundKind } from "#lib/domain/recommendation/round.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What the register calls a reply: what it answers, and whether it replaces an earlier one. */
export function replySubject(language: Language, { kind, version, title }: { kind: RoundKind; version: number; title: string }): string {
  return translator(language, "reply")("record.subject", { kind, again: version > 1 ? "yes" : "no", title });
}

/** What a receipt tells: whose reply came which day, and where it is read. `title` of the case, null where that is secret. */
export type Receipt = Readonly<{
  language: Language;
  association: string;
  organisation: string;
  day: string;
  number: number;
  title: string | null;
  name: string;
  address: string;
}>;

/** The letter that says that a reply has come. */
export function receiptLetter({ language, title, day, number, address, ...told }: Receipt): { subject: string; text: string } {
  const words = translator(language, "reply");
  const facts = { ...told, day: longDate(day, language), again: number > 1 ? "yes" : "no" };
  const lines = [words("letter.greeting", facts), words("letter.text", facts), ...(title === null ? [] : [title]), `${words("letter.back")}\n${address}`, told.association];
  return { subject: words("letter.subject", facts), text: `${lines.join("\n\n")}\n` };
}
