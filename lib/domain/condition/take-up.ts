import type { Clause } from "#lib/domain/clause/clause.ts";
import { flatten, type PlacedClause } from "#lib/domain/clause/tree.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Computed } from "./compute.ts";
import { clauseStandings, type ConditionOnClauses, type Confirmation } from "./in-force.ts";

/** That a condition was put on an agenda to be confirmed, and what came of it: nothing yet, the § that did, or another outcome. */
export type TakenUp = {
  readonly itemId: string;
  readonly outcome: Confirmation["outcome"];
  readonly came: "waits" | "adopted" | "otherwise";
};

/**
 * As what a condition can be put before the body that decided, for it to be confirmed (DOMAIN.md §3, "Condition"). Refuses
 * one that is confirmed (`condition.isConfirmed`), one that waits (`condition.stillWaits`), one that can't be met as the
 * replies stand while they can still be changed (`condition.canStillTurn`), and one that is on an agenda or has been
 * decided as it should (`condition.isTakenUp`).
 */
export function outcomeToTakeUp(confirmed: Confirmation | null, { state, isFinal }: Computed, takenUp: TakenUp | null): Confirmation["outcome"] | Refused {
  if (confirmed) return new Refused("condition.isConfirmed");
  if (takenUp && takenUp.came !== "otherwise") return new Refused("condition.isTakenUp");
  if (state === "met") return "met";
  if (state === "pending") return new Refused("condition.stillWaits");
  return isFinal ? "failed" : new Refused("condition.canStillTurn");
}

/**
 * The clauses that come into force, or lapse, once a condition is confirmed to have ended so, in the order they are read.
 * Those that wait for another condition besides are not among them.
 */
export function whatFollows(clauses: readonly Clause[], conditions: readonly ConditionOnClauses[], ended: { readonly id: string; readonly outcome: Confirmation["outcome"] }): readonly PlacedClause[] {
  const before = clauseStandings(clauses, conditions);
  const after = clauseStandings(clauses, conditions.map((each) => (each.id === ended.id ? { ...each, confirmed: ended.outcome } : each)));
  const ends = ended.outcome === "met" ? "inForce" : "lapsed";
  return flatten(clauses).filter(({ clause: { id } }) => after.get(id) === ends && before.get(id) !== ends);
}
