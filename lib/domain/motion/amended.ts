import type { Clause } from "#lib/domain/clause/clause.ts";
import { changedContent, idsWithin, readsTheSame } from "#lib/domain/clause/content.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Amendment } from "./motion.ts";

/**
 * Gives the clauses with all the changes that were carried. Ids and places stay; what is struck goes with its
 * sub-clauses. Each change is made on the clause as it was proposed, so that their order doesn't matter. Refuses a
 * change of a clause that isn't there or doesn't read as the mover had it, two changes of the same clause, and a change
 * within what is struck: they stand against each other, and only one of them can have been carried.
 */
export function amended(clauses: readonly Clause[], carried: readonly Amendment[]): Clause[] | Refused {
  const byClause = new Map(carried.map((amendment) => [amendment.clauseId, amendment]));
  if (byClause.size < carried.length) return new Refused("motion.sameClauseTwice");
  for (const amendment of carried) {
    const placed = flatten(clauses).find(({ clause }) => clause.id === amendment.clauseId);
    if (!placed) return new Refused("motion.clauseGone", { was: amendment.before.text });
    const { clause, label } = placed;
    if (!readsTheSame(clause, amendment.before)) return new Refused("motion.clauseChanged", { label, now: clause.text });
    const [, ...below] = idsWithin(clause);
    if (amendment.after === null && below.some((id) => byClause.has(id))) return new Refused("motion.sameClauseTwice");
  }
  return withChanges(clauses, byClause);
}

function withChanges(clauses: readonly Clause[], byClause: ReadonlyMap<string, Amendment>): Clause[] {
  return clauses.flatMap((clause) => {
    const amendment = byClause.get(clause.id);
    if (amendment?.after === null) return [];
    const change = amendment ? changedContent(amendment.before, amendment.after) : {};
    return [{ ...clause, ...change, children: withChanges(clause.children, byClause) }];
  });
}
