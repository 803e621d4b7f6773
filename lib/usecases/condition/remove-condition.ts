import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { removeStoredCondition } from "#lib/data/condition.ts";
import { isAwaited } from "#lib/data/pledge.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { kept } from "./build-condition.ts";
import { writableCondition } from "./writable-condition.ts";

export const removeConditionShape = z.strictObject({ caseId: z.uuid(), conditionId: z.uuid() });

/** Takes away a condition that was built by mistake; the history tells what it said. Refused once it is confirmed, and where a pledge waits for it. */
export async function removeCondition(context: ActContext, input: z.infer<typeof removeConditionShape>): Promise<void> {
  await perform(context, "condition.remove", async (tx, actor) => {
    const condition = await writableCondition(tx, actor, input, "condition.edit", context.now);
    if (condition.confirmation) throw new Refused("condition.isConfirmed");
    if (await isAwaited(tx, actor.workspace.id, condition.id)) throw new Refused("condition.isAwaited");
    await removeStoredCondition(tx, actor.workspace.id, condition.id);
    const { caseId, text } = condition;
    await appendAudit(tx, actor, { act: "condition.remove", subject: { type: "condition", id: condition.id }, caseId, facts: { text }, before: kept(condition) }, context.now);
  });
}
