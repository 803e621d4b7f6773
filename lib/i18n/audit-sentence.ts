import type { AuditFacts } from "../domain/audit/event.ts";
import { hasMessage } from "./has-message.ts";
import type { Language } from "./locale.ts";
import { messagesIn } from "./messages.ts";
import { written } from "./refusal.ts";
import { translator } from "./translator.ts";

/**
 * What was done, as the history tells it: the act `case.register` is the message `audit.case.register`, filled in with
 * its facts and with `actor`, the name of the one who did it. An act without a sentence is named as it is.
 */
export function auditSentence(event: { act: string; actorName: string; facts: AuditFacts }, language: Language): string {
  const { act, actorName, facts } = event;
  const words = translator(language, "audit");
  // What was signed before errata were told apart has no part among its facts.
  const values = { part: "ordinary", ...written(asWritable(facts), language), actor: actorName };
  if (!hasMessage(messagesIn(language).audit, act.split("."))) return words("unknown", { actor: actorName, act });
  // The act is data here, so the type check can't follow it; tests/i18n sees to it that each has its sentence.
  return words(act as "unknown", values as unknown as { actor: string; act: string });
}

function asWritable(facts: AuditFacts): Record<string, string | number> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact ?? ""]));
}
