import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { insertPlanVersion, planVersionsOf } from "#lib/data/funding.ts";
import { newId } from "#lib/data/id.ts";
import { newPlan } from "#lib/domain/funding/version.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { moneyShape, optionalMoneyShape, yearShape } from "./money-shape.ts";
import { caseForFunding } from "./writable-plan.ts";

export const makePlanShape = z.strictObject({
  caseId: z.uuid(),
  from: yearShape,
  to: yearShape,
  low: moneyShape,
  high: optionalMoneyShape.default(null),
});

/**
 * Begins the funding plan of a case: its years, and what each costs (a range where `high` is given too). Who pays is filled
 * in afterwards. Gives the id of version 1. Refused for all but the secretary, in a closed case, and where there is a plan
 * already: that one gets another version instead (DOMAIN.md §3, "Funding").
 */
export async function makePlan(context: ActContext, input: z.infer<typeof makePlanShape>): Promise<{ planId: string }> {
  return perform(context, "funding.make", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { caseId, from, to, low, high } = input;
    await caseForFunding(tx, actor, caseId, context.now);
    if ((await planVersionsOf(tx, workspaceId, caseId)).length > 0) throw new Refused("funding.alreadyMade");

    const plan = accepted(newPlan({ from, to, low, high: high ?? low }));
    const made = { id: newId(), caseId, number: 1, name: "", plan, decision: null };
    await insertPlanVersion(tx, workspaceId, made, { byId: actor.personId, at: context.now });
    await appendAudit(tx, actor, { act: "funding.make", subject: { type: "fundingPlan", id: made.id }, caseId, facts: { from, to }, after: made }, context.now);
    return { planId: made.id };
  });
}
