import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { planVersionsOf } from "#lib/data/funding.ts";
import { newId } from "#lib/data/id.ts";
import { insertPledges, pledgesOf } from "#lib/data/pledge.ts";
import { proposePledges as propose } from "#lib/domain/pledge/propose.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { caseForPledges } from "./writable-pledge.ts";

export const proposePledgesShape = z.strictObject({ caseId: z.uuid(), planId: z.uuid() });

/**
 * Proposes a pledge to each who pays by the case's decided plan, with its shares. Nobody has promised anything by that.
 * Gives how many. Refused for all but the secretary, in a closed case, by a version that isn't the one that counts
 * (`pledge.otherPlan`: another has been decided since the page was opened), and as `proposePledges` in lib/domain/pledge.
 */
export async function proposePledges(context: ActContext, { caseId, planId }: z.infer<typeof proposePledgesShape>): Promise<{ count: number }> {
  return perform(context, "pledge.propose", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    await caseForPledges(tx, actor, caseId, "pledge.edit", context.now);
    const versions = (await planVersionsOf(tx, workspaceId, caseId)).map(({ version }) => version);
    const counting = versions.findLast(({ decision }) => decision) ?? versions.at(-1);
    if (counting?.id !== planId) throw new Refused("pledge.otherPlan");
    const proposed = accepted(propose(counting, await pledgesOf(tx, workspaceId, [caseId]))).map((pledge) => ({ ...pledge, id: newId() }));

    await insertPledges(tx, workspaceId, { caseId, planId }, proposed, { byId: actor.personId, at: context.now });
    const facts = { count: proposed.length, number: counting.number };
    await appendAudit(tx, actor, { act: "pledge.propose", subject: { type: "fundingPlan", id: planId }, caseId, facts, after: proposed }, context.now);
    return { count: proposed.length };
  });
}
