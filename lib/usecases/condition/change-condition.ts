import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveCondition } from "#lib/data/condition.ts";
import { fromAlternatives } from "#lib/domain/condition/alternatives.ts";
import { Refused } from "#lib/domain/refused.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { kept } from "./build-condition.ts";
import { conditionEntryShape } from "./condition-shape.ts";
import { stateOfBuilt, writableCondition } from "./writable-condition.ts";

export const changeConditionShape = z.strictObject({ caseId: z.uuid(), conditionId: z.uuid(), version: versionShape, ...conditionEntryShape });

/**
 * Changes what a condition says or which clauses it is on, and computes it anew. Refused once it is confirmed, when someone
 * has saved it since (`errors.stale`), and as `buildCondition`.
 */
export async function changeCondition(context: ActContext, input: z.infer<typeof changeConditionShape>): Promise<void> {
  await perform(context, "condition.change", async (tx, actor) => {
    const { caseId, text, clauseIds, alternatives } = input;
    const workspaceId = actor.workspace.id;
    const before = await writableCondition(tx, actor, input, "condition.edit", context.now);
    if (before.confirmation) throw new Refused("condition.isConfirmed");
    await refuseStale(tx, actor, before, input.version);
    const expression = fromAlternatives(alternatives);
    const state = await stateOfBuilt(tx, workspaceId, { caseId, treeId: before.treeId, clauseIds, expression }, context.now);
    const after = { ...before, text, clauseIds, expression, state, stateSince: state === before.state ? before.stateSince : context.now };
    await saveCondition(tx, workspaceId, after);
    const subject = { type: "condition", id: before.id };
    await appendAudit(tx, actor, { act: "condition.change", subject, caseId, facts: { text, state }, before: kept(before), after: kept(after) }, context.now);
  });
}
