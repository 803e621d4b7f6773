import type { Body, DecidingPhrase } from "../domain/body/body.ts";
import type { Decision } from "../domain/decision/decision.ts";
import { leadPhrase } from "../domain/decision/lead-phrase.ts";
import { longDate } from "./format.ts";
import type { Language } from "./locale.ts";
import type { translator } from "./translator.ts";

/** The words of the namespace `decision`, from a page (`useTranslations`) or from `translator`. */
export type DecisionWords = ReturnType<typeof translator<"decision">>;

/** How a decision begins in the minutes, or the whole of it where nothing follows. Ends with a full stop only as a sentence. */
export function leadWords(
  decision: Decision,
  body: Pick<Body, "name" | "kind" | "rules">,
  words: DecisionWords,
  language: Language,
): string {
  const lead = leadPhrase(decision, body);
  if (lead.kind === "own") return lead.text;
  if (lead.kind === "statement") return words("lead.states", { subject: lead.subject });
  const phrase = phraseWords(lead.phrase, words);
  if (lead.kind === "beforeClauses") return phrase;
  return words(`lead.sentence.${lead.outcome}`, {
    phrase,
    deferredTo: decision.deferredTo ?? "",
    toFindOut: decision.toFindOut ?? "",
    day: decision.dueDate ? longDate(decision.dueDate, language) : "none",
  });
}

function phraseWords(phrase: DecidingPhrase, words: DecisionWords): string {
  return phrase.kind === "own" ? phrase.text : words(`lead.${phrase.verb}`, { subject: phrase.subject });
}
