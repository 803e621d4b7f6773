import { flatten } from "#lib/domain/clause/tree.ts";
import { type ConditionOnClauses, clauseStandings } from "#lib/domain/condition/in-force.ts";
import { fallingWithout } from "#lib/domain/condition/supposed-replies.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type AdoptedDecision, readConditions } from "#lib/queries/condition/conditions-page.ts";

/** Conditions in words, and the clauses that fall with them, by their labels. */
type Falling = Readonly<{ conditions: readonly string[]; clauses: readonly string[] }>;

/** What an organisation that declines brings down of a decision, and `already` what falls whether it does or not. */
export type FallingOfDecision = Falling & Readonly<{ paragraph: number; already: Falling }>;

/** What would fall of what has been decided in a case if an organisation declined; null where no condition is set on any of it. */
export async function conditionsWithout(actor: Actor, caseId: string, organisationId: string): Promise<readonly FallingOfDecision[] | null> {
  const { decisions } = await readConditions(actor, caseId, new Date());
  const conditional = decisions.filter(({ conditions }) => conditions.length > 0);
  return conditional.length > 0 ? conditional.map((decision) => fallingOf(decision, organisationId)).filter(({ conditions, already }) => conditions.length > 0 || already.conditions.length > 0) : null;
}

function fallingOf({ paragraph, clauses, conditions, facts }: AdoptedDecision, organisationId: string): FallingOfDecision {
  const on = conditions.map(({ computed, confirmation, ...condition }) => ({ ...condition, state: computed.state, confirmed: confirmation?.outcome ?? null }));
  const placed = flatten(clauses);
  const falling = fallingWithout(organisationId, on, facts, placed.map(({ clause }) => clause.id));
  const then = on.map((condition): ConditionOnClauses => (falling.includes(condition) ? { ...condition, state: "cannotBeMet" } : condition));
  const [before, after] = [clauseStandings(clauses, on), clauseStandings(clauses, then)];
  const labelsWhere = (isIn: (id: string) => boolean) => placed.filter(({ clause: { id } }) => isIn(id)).map(({ label }) => label);
  const isFallen = (id: string) => before.get(id) === "falling";
  return {
    paragraph: paragraph.number,
    conditions: falling.map(({ text }) => text),
    clauses: labelsWhere((id) => after.get(id) === "falling" && !isFallen(id)),
    already: { conditions: on.filter(({ state, confirmed }) => state === "cannotBeMet" && confirmed === null).map(({ text }) => text), clauses: labelsWhere(isFallen) },
  };
}
