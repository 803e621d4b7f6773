import { cookies } from "next/headers";
import type { RefusalFacts } from "../domain/refused.ts";
import { asLanguage, languageCookie } from "./locale.ts";
import { sentence } from "./refusal.ts";

/** The sentence of a refusal in the language of the person who made the request. Outside a request: `refusal.ts`. */
export async function refusalSentence(code: string, facts: RefusalFacts): Promise<string> {
  return sentence(code, facts, asLanguage((await cookies()).get(languageCookie)?.value));
}
