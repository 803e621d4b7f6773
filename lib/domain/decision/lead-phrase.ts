import { type Body, type DecidingPhrase, decidingPhrase, definiteName } from "#lib/domain/body/body.ts";
import type { Decision, Outcome } from "./decision.ts";

/**
 * How a decision begins in the minutes. `own` stands as it was written; `beforeClauses` is "Styrelsen beslutar" and
 * `statement` "Styrelsen uttalar", with the clauses after; `sentence` is the usual sentence of an outcome that has
 * nothing after it ("Styrelsen beslutar att bordlägga ärendet till nästa sammanträde"), which the catalogue fills in
 * with the parts of the decision.
 */
export type LeadPhrase =
  | { readonly kind: "own"; readonly text: string }
  | { readonly kind: "beforeClauses"; readonly phrase: DecidingPhrase }
  | { readonly kind: "statement"; readonly subject: string }
  | { readonly kind: "sentence"; readonly phrase: DecidingPhrase; readonly outcome: Outcome };

/** With which words a decision begins: its own if it has any, otherwise the usual ones of the body and the outcome. */
export function leadPhrase(decision: Decision, body: Pick<Body, "name" | "kind" | "rules">): LeadPhrase {
  if (decision.lead !== "") return { kind: "own", text: decision.lead };
  if (decision.outcome === "statement") return { kind: "statement", subject: definiteName(body) };
  const phrase = decidingPhrase(body);
  return decision.clauses.length > 0 ? { kind: "beforeClauses", phrase } : { kind: "sentence", phrase, outcome: decision.outcome };
}
