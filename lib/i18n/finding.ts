import type { LegalForm } from "../domain/actor/actor.ts";
import type { LintRule } from "../domain/lint/codes.ts";
import type { Found } from "../domain/lint/found.ts";
import type { Language } from "./locale.ts";
import { translator } from "./translator.ts";

/** Gives the sentence of something the linter has found, filled in with its facts. */
export function findingSentence({ code, facts }: Pick<Found, "code" | "facts">, language: Language): string {
  // Which facts a sentence wants follows from the code, which is data here; tests/domain/lint tries each.
  return translator(language, "lint")(`finding.${code}`, facts as never);
}

/** Gives the words of the rule that a finding rests on: the law in a public authority, otherwise custom or statutes. */
export function ruleSentence(rule: LintRule, form: LegalForm, language: Language): string {
  return translator(language, "lint")(`rule.${rule}`, { form });
}
