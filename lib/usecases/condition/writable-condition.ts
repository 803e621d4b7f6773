import { conditionFacts } from "#lib/data/condition-facts.ts";
import { conditionsOf, type StoredCondition } from "#lib/data/condition.ts";
import { adoptedTreeOf } from "#lib/data/adopted-tree.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { reasonAgainstCondition } from "#lib/domain/condition/check-condition.ts";
import { type ConditionState, stateOf } from "#lib/domain/condition/compute.ts";
import type { Expression } from "#lib/domain/condition/condition.ts";
import { Refused } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";
import type { Act } from "#lib/policy/acts.ts";

/** A condition of a case, which is locked. Refuses one that isn't there, and all but the secretary. */
export async function writableCondition(tx: Tx, actor: Actor, { caseId, conditionId }: { caseId: string; conditionId: string }, act: Act, now: Date): Promise<StoredCondition> {
  await writableCase(tx, actor, caseId, act, now);
  const condition = (await conditionsOf(tx, actor.workspace.id, caseId)).find(({ id }) => id === conditionId);
  if (!condition) throw new Refused("condition.unknown");
  return condition;
}

/** How a condition on an adopted tree of the case stands when it is built. Refuses one that can't be kept, and clauses that aren't in the tree. */
export async function stateOfBuilt(
  tx: Tx,
  workspaceId: string,
  { caseId, treeId, clauseIds, expression }: { caseId: string; treeId: string; clauseIds: readonly string[]; expression: Expression },
  now: Date,
): Promise<ConditionState> {
  const known = await adoptedTreeOf(tx, workspaceId, caseId, treeId);
  if (!known || clauseIds.some((id) => !known.has(id))) throw new Refused("condition.clauseUnknown");
  const refusal = reasonAgainstCondition(expression);
  if (refusal) throw refusal;
  return stateOf(expression, await conditionFacts(tx, workspaceId, treeId, stockholmDay(now)));
}
