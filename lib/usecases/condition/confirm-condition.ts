import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { conditionFacts } from "#lib/data/condition-facts.ts";
import { addConfirmation } from "#lib/data/condition.ts";
import { decidedItemOf } from "#lib/data/decided-item.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { compute } from "#lib/domain/condition/compute.ts";
import { confirmCondition as confirm } from "#lib/domain/condition/in-force.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { dayShape, optionalIdShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { tellConcerned } from "./tell-concerned.ts";
import { writableCondition } from "./writable-condition.ts";

export const confirmConditionShape = z.strictObject({
  caseId: z.uuid(),
  conditionId: z.uuid(),
  outcome: z.enum(["met", "failed"], "condition.outcomeMissing"),
  on: dayShape("condition.dayToCome"),
  /** The item of the § it was confirmed by. */
  itemId: optionalIdShape("condition.itemUnknown"),
  reason: z.string().trim().max(1000, "condition.reasonTooLong").default(""),
});

/**
 * Confirms that a condition is met or has failed: by it, its clauses come into force or lapse (DOMAIN.md §3, "Condition"), and
 * those concerned are told by letter.
 * Refused for all but the secretary, by a § of another case, and as `confirmCondition` in lib/domain/condition.
 */
export async function confirmCondition(context: ActContext, { caseId, conditionId, ...entry }: z.infer<typeof confirmConditionShape>): Promise<void> {
  await perform(context, "condition.confirm", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const condition = await writableCondition(tx, actor, { caseId, conditionId }, "condition.confirm", context.now);
    const today = stockholmDay(context.now);
    if (entry.itemId && !(await decidedItemOf(tx, workspaceId, caseId, entry.itemId))) throw new Refused("condition.itemUnknown");
    const computed = compute(condition.expression, await conditionFacts(tx, workspaceId, condition.treeId, today));
    const confirmation = { conditionId, ...entry, by: actor.personId, at: context.now };
    await addConfirmation(tx, workspaceId, accepted(confirm({ confirmed: condition.confirmation, computed }, confirmation, today)));
    const facts = { text: condition.text, outcome: entry.outcome, reason: entry.reason || "none" };
    await appendAudit(tx, actor, { act: "condition.confirm", subject: { type: "condition", id: conditionId }, caseId, facts, after: confirmation }, context.now);
    await tellConcerned(tx, actor, condition, confirmation, context.now);
  });
}
