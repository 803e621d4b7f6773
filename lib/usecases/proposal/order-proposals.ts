import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { lockCaseOfProposals, proposalIds, savePositions } from "#lib/data/proposal.ts";
import { proposalOrder } from "#lib/domain/proposal/order.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { demandWrite } from "./writable-proposal.ts";

export const orderProposalsShape = z.strictObject({ caseId: z.uuid(), proposalIds: z.array(z.uuid()).max(200) });

/**
 * Puts the proposals of a case in another order. Refused when the ids aren't those of the case's proposals
 * (`proposal.orderStale`): someone has added one in the meantime.
 */
export async function orderProposals(context: ActContext, input: z.infer<typeof orderProposalsShape>) {
  return perform(context, "proposal.reorder", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { caseId } = input;
    const ofCase = await lockCaseOfProposals(tx, workspaceId, caseId);
    if (!ofCase) throw new Refused("proposal.caseUnknown");
    await demandWrite(tx, actor, { caseId, secrecyGround: ofCase.secrecyGround }, "proposal.caseUnknown", context.now);
    if (ofCase.closedAt) throw new Refused("proposal.caseClosed");

    const before = await proposalIds(tx, workspaceId, caseId);
    const after = accepted(proposalOrder(before, input.proposalIds));
    await savePositions(tx, workspaceId, after);
    await appendAudit(tx, actor, { act: "proposal.reorder", subject: { type: "case", id: caseId }, caseId, before, after }, context.now);
    return { proposalIds: after };
  });
}
