import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { addCondition } from "#lib/data/condition.ts";
import { newId } from "#lib/data/id.ts";
import { fromAlternatives } from "#lib/domain/condition/alternatives.ts";
import { writableCase } from "../case/writable-case.ts";
import { type ActContext, perform } from "../perform.ts";
import { conditionEntryShape } from "./condition-shape.ts";
import { stateOfBuilt } from "./writable-condition.ts";

export const buildConditionShape = z.strictObject({ caseId: z.uuid(), treeId: z.uuid(), ...conditionEntryShape });

/**
 * Builds a condition on clauses that have been adopted in a case, and computes it at once. It stops no recommendation from
 * being sent (DOMAIN.md §3, "Condition"). Refused for all but the secretary, on clauses that weren't adopted in the case, and
 * as `reasonAgainstCondition`. Gives its id.
 */
export async function buildCondition(context: ActContext, { caseId, treeId, text, clauseIds, alternatives }: z.infer<typeof buildConditionShape>): Promise<{ conditionId: string }> {
  return perform(context, "condition.build", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    await writableCase(tx, actor, caseId, "condition.edit", context.now);
    const expression = fromAlternatives(alternatives);
    const state = await stateOfBuilt(tx, workspaceId, { caseId, treeId, clauseIds, expression }, context.now);
    const built = { id: newId(), caseId, treeId, text, clauseIds, expression, state, stateSince: context.now };
    await addCondition(tx, workspaceId, built, { byId: actor.personId, at: context.now });
    await appendAudit(tx, actor, { act: "condition.build", subject: { type: "condition", id: built.id }, caseId, facts: { text, state }, after: kept(built) }, context.now);
    return { conditionId: built.id };
  });
}

/** What the audit's digest is of. */
export function kept<C extends { text: string; clauseIds: readonly string[]; expression: unknown }>({ text, clauseIds, expression }: C) {
  return { text, clauseIds, expression: JSON.stringify(expression, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)) };
}
