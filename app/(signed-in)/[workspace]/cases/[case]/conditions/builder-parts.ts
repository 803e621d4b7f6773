import { flatten } from "#lib/domain/clause/tree.ts";
import type { AdoptedDecision } from "#lib/queries/condition/conditions-page.ts";

/** What the builder needs of a decision: its clauses with how deep each stands, and the organisations one can name. */
export function builderParts({ clauses, facts }: AdoptedDecision) {
  return {
    clauses: flatten(clauses).map(({ clause: { id, text }, depth }) => ({ id, text, depth })),
    organisations: facts.organisations.map(({ id }) => ({ id, name: facts.names.get(id) ?? "" })),
  };
}
