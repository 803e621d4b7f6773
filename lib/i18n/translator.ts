import { createTranslator } from "use-intl/core";
import type { Language } from "./locale.ts";
import { messagesIn } from "./messages.ts";
import type { Namespace } from "./messages.ts";

/** Gives the words of one namespace outside a page: in documents, letters, sentences of refusal and scripts. */
export function translator<N extends Namespace>(language: Language, namespace: N) {
  return createTranslator({ locale: language, messages: messagesIn(language), namespace, timeZone: "Europe/Stockholm" });
}
