import { createTranslator } from "use-intl/core";
import type { Language } from "./locale.ts";
import { messagesIn } from "./messages.ts";
import type { Namespace } from "./messages.ts";

/** Gives the words of one namespace outside a page: in documents, letters, sentences of refusal and scripts. */
export function translator<N extends Namespace>(language: Language, namespace: N) {
  const key = `${language}.${namespace}`;
  const known = (made.get(key) as Translator<N> | undefined) ?? make(language, namespace);
  made.set(key, known);
  return known;
}

type Translator<N extends Namespace> = ReturnType<typeof make<N>>;

/** One for each language and namespace: it keeps the sentences it has read, and a list asks for the same ones again and again. */
const made = new Map<string, unknown>();

function make<N extends Namespace>(language: Language, namespace: N) {
  return createTranslator({ locale: language, messages: messagesIn(language), namespace, timeZone: "Europe/Stockholm" });
}
