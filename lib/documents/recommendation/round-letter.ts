import type { RoundKind } from "#lib/domain/recommendation/round.ts";
import { bodyWithin } from "#lib/i18n/body-within.ts";
import { longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What the letters of a round tell. `decided` is the § that recommends, null for a consultation; `title` null where the matter is secret. */
export type TellRound = {
  /** The association's own. */
  readonly language: string;
  readonly kind: RoundKind;
  readonly association: string;
  /** Who signs it, null where it comes by itself. */
  readonly sender: string | null;
  readonly title: string | null;
  readonly decided: { readonly body: { readonly name: string; readonly definite: string }; readonly day: string; readonly number: number } | null;
  readonly message: string;
};

/** To whom a letter goes: the organisation's mailbox (`name` null) or one there, the day the reply is due and whether it has passed, and the link of their own. */
export type ToAsk = { readonly organisation: string; readonly name: string | null; readonly mayConfirm: boolean; readonly dueOn: string; readonly isLate: boolean; readonly address: string };

/** The letter that asks for a reply: subject and text in the association's language. */
export function roundLetter(round: TellRound, to: ToAsk): { subject: string; text: string } {
  const words = translator(asLanguage(round.language), "round");
  const facts = factsOf(round, to);
  const asks = round.decided
    ? words("letter.recommends", { ...facts, body: bodyWithin(round.decided.body, asLanguage(round.language)), day: longDate(round.decided.day, asLanguage(round.language)), number: round.decided.number })
    : words("letter.consults", facts);
  const matter = round.title === null ? [] : [round.decided ? `§ ${round.decided.number} ${round.title}` : round.title];
  const extract = round.decided ? [words("letter.extract")] : [];
  const lines = [words("letter.greeting"), asks, ...matter, ...message(round), words("letter.due", facts), ...extract, ...howToReply(round, to), signature(round)];
  return { subject: words(`letter.subject.${round.kind}`, facts), text: lines.join("\n\n") };
}

/** The letter that reminds of one: `kind` tells whether the day is near or has passed. */
export function reminderOfReply(round: TellRound, to: ToAsk, kind: "soon" | "late"): { subject: string; text: string } {
  const words = translator(asLanguage(round.language), "round");
  const facts = factsOf(round, to);
  const matter = round.title === null ? [] : [round.title];
  const lines = [words("letter.greeting"), words(`letter.reminder.${kind}`, facts), ...matter, ...howToReply(round, to), words("letter.reminder.answered"), signature(round)];
  return { subject: words("letter.reminder.subject", facts), text: lines.join("\n\n") };
}

function factsOf({ association, language }: TellRound, { organisation, dueOn, isLate }: ToAsk) {
  return { association, organisation, due: longDate(dueOn, asLanguage(language)), isLate: String(isLate) };
}

function message(round: TellRound): string[] {
  return round.message === "" ? [] : [round.message];
}

function howToReply({ language }: TellRound, { organisation, name, mayConfirm, address }: ToAsk): string[] {
  const words = translator(asLanguage(language), "round");
  const who = name === null ? "mailbox" : mayConfirm ? "confirms" : "prepares";
  return [`${words("letter.here")}\n${address}`, words("letter.link", { organisation, who })];
}

function signature({ sender, association }: TellRound): string {
  return sender === null ? association : `${sender}\n${association}`;
}
