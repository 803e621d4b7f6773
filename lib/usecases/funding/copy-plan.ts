import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { insertPlanVersion, planVersionsOf } from "#lib/data/funding.ts";
import { newId } from "#lib/data/id.ts";
import { longestName } from "#lib/domain/funding/check-plan.ts";
import { type ActContext, perform } from "../perform.ts";
import { planForFunding } from "./writable-plan.ts";

export const copyPlanShape = z.strictObject({
  planId: z.uuid(),
  name: z.string().trim().max(longestName, "funding.nameTooLong").default(""),
});

/**
 * Makes a new version of a funding plan from another, open or decided, to try it otherwise: the two can then be compared.
 * Gives the new one's id. Refused for all but the secretary, and in a closed case.
 */
export async function copyPlan(context: ActContext, input: z.infer<typeof copyPlanShape>): Promise<{ planId: string; number: number }> {
  return perform(context, "funding.copy", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { version: from } = await planForFunding(tx, actor, input.planId, context.now);
    const { caseId } = from;
    const number = 1 + Math.max(...(await planVersionsOf(tx, workspaceId, caseId)).map(({ version }) => version.number));
    const copy = { ...from, id: newId(), number, name: input.name, decision: null };
    await insertPlanVersion(tx, workspaceId, copy, { byId: actor.personId, at: context.now });
    await appendAudit(
      tx,
      actor,
      { act: "funding.copy", subject: { type: "fundingPlan", id: copy.id }, caseId, facts: { number, from: from.number }, after: copy },
      context.now,
    );
    return { planId: copy.id, number };
  });
}
