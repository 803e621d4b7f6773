import { appendAudit } from "#lib/data/audit.ts";
import { conditionFacts, type NamedFacts } from "#lib/data/condition-facts.ts";
import { lockOpenConditions, type OpenCondition, saveConditionState, type StoredCondition } from "#lib/data/condition.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { stateOf } from "#lib/domain/condition/compute.ts";

/** Who has done what conditions may turn by; an actor is one, and so is the holder of a link. */
type DoneBy = Parameters<typeof appendAudit>[1];

/** What the history says that a condition turned by: what someone did, or a day that came. */
type Cause = "condition.turn" | "condition.turnByDay";

/**
 * Computes the conditions of a case anew, in the transaction of the act that may have turned them: a reply, a judgement, a
 * pledge, a closed round. Keeps each that now stands otherwise and tells it in the case's history; one that is confirmed
 * stands. Gives those that turned.
 */
export async function recomputeConditions(tx: Tx, by: DoneBy, caseId: string, at: Date, cause: Cause = "condition.turn"): Promise<readonly OpenCondition[]> {
  const workspaceId = by.workspace.id;
  const open = await lockOpenConditions(tx, workspaceId, caseId);
  const facts = await factsOf(tx, workspaceId, open, stockholmDay(at));
  const turned = open
    .map((condition) => ({ ...condition, state: stateOf(condition.expression, facts.get(condition.treeId)!), was: condition.state }))
    .filter(({ state, was }) => state !== was);
  for (const { was, ...condition } of turned) {
    await saveConditionState(tx, workspaceId, { ...condition, stateSince: at });
    const facts = { text: condition.text, state: condition.state, was };
    await appendAudit(tx, by, { act: cause, subject: { type: "condition", id: condition.id }, caseId, facts }, at);
  }
  return turned;
}

/** The facts of each tree that conditions are on. */
export async function factsOf(tx: Tx, workspaceId: string, conditions: readonly Pick<StoredCondition, "treeId">[], today: string): Promise<ReadonlyMap<string, NamedFacts>> {
  const trees = [...new Set(conditions.map(({ treeId }) => treeId))];
  const facts = new Map<string, NamedFacts>();
  for (const treeId of trees) facts.set(treeId, await conditionFacts(tx, workspaceId, treeId, today));
  return facts;
}
