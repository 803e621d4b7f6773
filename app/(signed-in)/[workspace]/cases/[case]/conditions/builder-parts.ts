import { flatten } from "#lib/domain/clause/tree.ts";
import type { AdoptedDecision } from "#lib/queries/condition/conditions-page.ts";

/** What the builder needs of a decision: its clauses with how deep each stands, the organisations one can name, and the counties of those that are asked. */
export function builderParts({ clauses, facts }: AdoptedDecision) {
  const codes = new Set(facts.organisations.flatMap(({ isAsked, countyCode }) => (isAsked && countyCode ? [countyCode] : [])));
  return {
    clauses: flatten(clauses).map(({ clause: { id, text }, depth }) => ({ id, text, depth })),
    organisations: facts.organisations.map(({ id }) => ({ id, name: facts.names.get(id) ?? "" })),
    counties: [...codes].map((code) => ({ code, name: facts.names.get(code) ?? code })).toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
  };
}
