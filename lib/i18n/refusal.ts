import { isDay } from "../domain/day.ts";
import type { RefusalFacts } from "../domain/refused.ts";
import { clockTime, longDate } from "./format.ts";
import { hasMessage } from "./has-message.ts";
import type { Language } from "./locale.ts";
import { messagesIn } from "./messages.ts";
import { translator } from "./translator.ts";

/**
 * Gives the sentence of a refusal: code `case.closed` is the message `refusal.closed` of the namespace `case`, filled
 * in with the facts. Days and clock times among the facts are written as people write them.
 */
export function sentence(code: string, facts: RefusalFacts, language: Language): string {
  const [namespace = "", ...rest] = code.split(".");
  const key = `refusal.${rest.join(".")}`;
  if (!hasMessage(messagesIn(language), [namespace, ...key.split(".")])) {
    return translator(language, "errors")("refusal.unknown", { code });
  }
  // The code is data here, so the type check can't follow it; tests/i18n sees to it that each has its sentence.
  const words = translator(language, namespace as "errors");
  return words(key as "refusal.unknown", written(facts, language) as { code: string });
}

export function written(facts: RefusalFacts, language: Language): RefusalFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, writtenFact(fact, language)]));
}

function writtenFact(fact: string | number, language: Language): string | number {
  if (typeof fact === "number") return fact;
  if (isDay(fact)) return longDate(fact, language);
  return /^\d{2}:\d{2}$/.test(fact) ? clockTime(fact, language) : fact;
}
