import { flatten } from "#lib/domain/clause/tree.ts";
import { type ConditionOnClauses, clauseStandings } from "#lib/domain/condition/in-force.ts";
import { fallingWithout } from "#lib/domain/condition/supposed-replies.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type AdoptedDecision, readConditions } from "#lib/queries/condition/conditions-page.ts";

/** What an organisation that declines brings down of a decision: conditions in words, and the clauses that fall with them, by their labels. */
export type FallingOfDecision = Readonly<{ paragraph: number; conditions: readonly string[]; clauses: readonly string[] }>;

/** What would fall of what has been decided in a case if an organisation declined; null where no condition is set on any of it. */
export async function conditionsWithout(actor: Actor, caseId: string, organisationId: string): Promise<readonly FallingOfDecision[] | null> {
  const { decisions } = await readConditions(actor, caseId, new Date());
  const conditional = decisions.filter(({ conditions }) => conditions.length > 0);
  return conditional.length > 0 ? conditional.map((decision) => fallingOf(decision, organisationId)).filter(({ conditions }) => conditions.length > 0) : null;
}

function fallingOf({ paragraph, clauses, conditions, facts }: AdoptedDecision, organisationId: string): FallingOfDecision {
  const on = conditions.map(({ computed, confirmation, ...condition }) => ({ ...condition, state: computed.state, confirmed: confirmation?.outcome ?? null }));
  const placed = flatten(clauses);
  const falling = fallingWithout(organisationId, on, facts, placed.map(({ clause }) => clause.id));
  const then = on.map((condition): ConditionOnClauses => (falling.includes(condition) ? { ...condition, state: "cannotBeMet" } : condition));
  const [before, after] = [clauseStandings(clauses, on), clauseStandings(clauses, then)];
  const fallen = placed.filter(({ clause: { id } }) => after.get(id) === "falling" && before.get(id) !== "falling");
  return { paragraph: paragraph.number, conditions: falling.map(({ text }) => text), clauses: fallen.map(({ label }) => label) };
}
