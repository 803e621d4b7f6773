import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { conditionFacts } from "#lib/data/condition-facts.ts";
import { addConfirmation } from "#lib/data/condition.ts";
import { decidedItemOf } from "#lib/data/decided-item.ts";
import { pledgesOf } from "#lib/data/pledge.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { compute } from "#lib/domain/condition/compute.ts";
import { confirmCondition as confirm } from "#lib/domain/condition/in-force.ts";
import { turnedBy } from "#lib/domain/pledge/ledger.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { dayShape, optionalIdShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { payerName } from "../pledge/told-of-pledge.ts";
import { recomputeConditions } from "./recompute.ts";
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
 * those concerned are told by letter; the pledges that waited for it bind or lapse with it. Gives by whom those are, by name.
 * Refused for all but the secretary, by a § of another case, and as `confirmCondition` in lib/domain/condition.
 */
export async function confirmCondition(context: ActContext, { caseId, conditionId, ...entry }: z.infer<typeof confirmConditionShape>): Promise<{ pledgesBy: readonly string[] }> {
  return perform(context, "condition.confirm", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const condition = await writableCondition(tx, actor, { caseId, conditionId }, "condition.confirm", context.now);
    const today = stockholmDay(context.now);
    if (entry.itemId && !(await decidedItemOf(tx, workspaceId, caseId, entry.itemId))) throw new Refused("condition.itemUnknown");
    const computed = compute(condition.expression, await conditionFacts(tx, workspaceId, condition.treeId, today));
    const confirmation = { conditionId, ...entry, by: actor.personId, at: context.now };
    const turned = turnedBy(conditionId, entry.outcome, await pledgesOf(tx, workspaceId, [caseId]));
    await addConfirmation(tx, workspaceId, accepted(confirm({ confirmed: condition.confirmation, computed }, confirmation, today)));
    const facts = { text: condition.text, outcome: entry.outcome, reason: entry.reason || "none" };
    await appendAudit(tx, actor, { act: "condition.confirm", subject: { type: "condition", id: conditionId }, caseId, facts, after: confirmation }, context.now);
    await tellConcerned(tx, actor, condition, confirmation, context.now);
    // A pledge that lapses is no longer pledged to another condition of the case.
    if (turned.length > 0 && entry.outcome === "failed") await recomputeConditions(tx, actor, caseId, context.now);
    const pledgesBy: string[] = [];
    for (const { payer } of turned) pledgesBy.push(await payerName(tx, payer));
    return { pledgesBy };
  });
}
