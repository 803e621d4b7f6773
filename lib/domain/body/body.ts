import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { BodyRules } from "./rules.ts";

/** An assembly (årsmöte, fullmäktige) and a board (styrelse, nämnd, utskott) decide; a preparatory body only proposes. */
export const bodyKinds = ["assembly", "board", "preparatory"] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** One body of an organisation. `legalForm` is the organisation's; days are the first and the last that it exists. */
export type Body = {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly legalForm: LegalForm;
  readonly rules: BodyRules;
  readonly setUpByBodyId: string | null;
  readonly from: string;
  readonly to: string | null;
};

/** The name as the subject of a sentence: "Styrelsen". Its own name where no definite form has been given. */
export function definiteName(body: Pick<Body, "name" | "rules">): string {
  return body.rules.definiteName ?? body.name;
}

/** The words before the clauses: the body's own, or subject and verb for the catalogue to join ("Styrelsen beslutar"). */
export type DecidingPhrase =
  | { readonly kind: "own"; readonly text: string }
  | { readonly kind: "derived"; readonly subject: string; readonly verb: "decides" | "proposes" };

/** With which words a body decides. A preparatory body proposes, whatever it has agreed on (DOMAIN.md §1). */
export function decidingPhrase(body: Pick<Body, "name" | "kind" | "rules">): DecidingPhrase {
  if (body.rules.decidingPhrase !== null) return { kind: "own", text: body.rules.decidingPhrase };
  return { kind: "derived", subject: definiteName(body), verb: body.kind === "preparatory" ? "proposes" : "decides" };
}
