import { cookies } from "next/headers";
import type { RefusalFacts } from "../domain/refused.ts";
import { asLanguage, type Language, languageCookie } from "./locale.ts";
import { sentence } from "./refusal.ts";

/** The sentence of a refusal in the language of the person who made the request. Outside a request: `refusal.ts`. */
export async function refusalSentence(code: string, facts: RefusalFacts): Promise<string> {
  return sentence(code, facts, await languageOfRequest());
}

/** The language that the person who made the request has chosen. */
export async function languageOfRequest(): Promise<Language> {
  return asLanguage((await cookies()).get(languageCookie)?.value);
}
