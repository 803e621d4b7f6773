import type { Clause } from "#lib/domain/clause/clause.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Computed, ConditionState } from "./compute.ts";

/** That an authorised person has confirmed how a condition ended (DOMAIN.md §3), normally by a § (`itemId`). */
export type Confirmation = {
  readonly conditionId: string;
  readonly outcome: "met" | "failed";
  readonly on: string;
  readonly itemId: string | null;
  /** Why, where it is confirmed otherwise than as computed; "" else. */
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** A condition on clauses: how it stands as computed, and how a person has confirmed that it ended. */
export type ConditionOnClauses = {
  readonly id: string;
  readonly clauseIds: readonly string[];
  readonly state: ConditionState;
  readonly confirmed: Confirmation["outcome"] | null;
};

/**
 * How an adopted clause stands. Unconfirmed it `waits`, is about to come into force (`toConfirm`) or would fall as things
 * stand (`falling`); confirmed it is in force or has lapsed.
 */
export type ClauseStanding = "inForce" | "waits" | "toConfirm" | "falling" | "lapsed";

/**
 * How each clause of an adopted tree stands, by its id. A clause hangs on its own conditions and on those of the clauses
 * above it: one that lapses takes what hangs under it along. Without conditions it is in force from the decision.
 */
export function clauseStandings(clauses: readonly Clause[], conditions: readonly ConditionOnClauses[]): ReadonlyMap<string, ClauseStanding> {
  return new Map([...conditionsOver(clauses, conditions)].map(([clauseId, on]) => [clauseId, standingUnder(on)]));
}

/** The conditions that each clause of a tree hangs on, by its id: its own and those of the clauses above it. */
export function conditionsOver<C extends Pick<ConditionOnClauses, "clauseIds">>(clauses: readonly Clause[], conditions: readonly C[]): ReadonlyMap<string, readonly C[]> {
  const over = new Map<string, readonly C[]>();
  const visit = (clause: Clause, above: readonly C[]): void => {
    const on = [...above, ...conditions.filter(({ clauseIds }) => clauseIds.includes(clause.id))];
    over.set(clause.id, on);
    for (const child of clause.children) visit(child, on);
  };
  for (const clause of clauses) visit(clause, []);
  return over;
}

function standingUnder(conditions: readonly ConditionOnClauses[]): ClauseStanding {
  if (conditions.some(({ confirmed }) => confirmed === "failed")) return "lapsed";
  const open = conditions.filter(({ confirmed }) => confirmed === null);
  if (open.length === 0) return "inForce";
  if (open.some(({ state }) => state === "cannotBeMet")) return "falling";
  return open.every(({ state }) => state === "met") ? "toConfirm" : "waits";
}

/**
 * Confirms how a condition ended. Refuses one that is confirmed, one that can still turn either way before the round is
 * closed unless a reason is given, as one that is confirmed otherwise than as computed, and a day that hasn't come.
 */
export function confirmCondition(
  { confirmed, computed }: { confirmed: Confirmation | null; computed: Computed },
  confirmation: Confirmation,
  today: string,
): Confirmation | Refused {
  if (confirmed) return new Refused("condition.isConfirmed");
  if (confirmation.on > today) return new Refused("condition.dayToCome");
  const isAsComputed = (computed.state === "met") === (confirmation.outcome === "met") && computed.state !== "pending";
  return isAsComputed || confirmation.reason.trim() !== "" ? confirmation : new Refused("condition.reasonMissing");
}
