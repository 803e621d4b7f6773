import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { insertPledges, insertReversal } from "#lib/data/pledge.ts";
import { proposedAnew, reversePledge as reverse } from "#lib/domain/pledge/reverse.ts";
import { accepted } from "#lib/domain/refused.ts";
import { recomputeConditions } from "../condition/recompute.ts";
import { type ActContext, perform } from "../perform.ts";
import { inKronor, payerName } from "./told-of-pledge.ts";
import { reasonShape } from "./withdraw-pledge.ts";
import { writablePledge } from "./writable-pledge.ts";

export const reversePledgeShape = z.strictObject({ pledgeId: z.uuid(), reason: reasonShape });

/**
 * Reverses a pledge that was confirmed with an error, and proposes the same anew for somebody to confirm rightly; it is no
 * fact of the case's conditions any more. Gives the id of the new proposal, or null where the plan that counts asks by itself.
 * Refused for all but the secretary, in a closed case, and as `reversePledge` in lib/domain/pledge.
 */
export async function reversePledge(context: ActContext, { pledgeId, reason }: z.infer<typeof reversePledgeShape>): Promise<{ proposedId: string | null }> {
  return perform(context, "pledge.reverse", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const pledge = await writablePledge(tx, actor, pledgeId, "pledge.confirm", context.now);
    const made = { by: actor.personId, at: context.now };
    const after = accepted(reverse(pledge, { reason, ...made }));
    await insertReversal(tx, workspaceId, pledgeId, { reason, ...made });

    const anew = proposedAnew(pledge);
    const proposedId = anew && newId();
    const { caseId, planId } = pledge;
    if (anew && proposedId) await insertPledges(tx, workspaceId, { caseId, planId, correctsId: pledgeId }, [{ id: proposedId, ...anew }], { byId: made.by, at: made.at });
    const facts = { name: await payerName(tx, pledge.payer), sum: inKronor(pledge.confirmation?.years ?? []), reason };
    await appendAudit(tx, actor, { act: "pledge.reverse", subject: { type: "pledge", id: pledgeId }, caseId, facts, before: pledge, after }, context.now);
    await recomputeConditions(tx, actor, caseId, context.now);
    return { proposedId };
  });
}
