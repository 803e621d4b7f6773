import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { markWithdrawn } from "#lib/data/proposal.ts";
import { reasonAgainstWithdrawal } from "#lib/domain/proposal/versions.ts";
import { type ActContext, perform } from "../perform.ts";
import { proposerFacts, writableProposal } from "./writable-proposal.ts";

export const withdrawProposalShape = z.strictObject({ proposalId: z.uuid() });

/**
 * Withdraws a proposal: it stays readable, with who withdrew it and when, but can't be changed or decided on.
 * Refused when it is withdrawn already, a meeting has adopted or rejected it, or the case is closed.
 */
export async function withdrawProposal(context: ActContext, input: z.infer<typeof withdrawProposalShape>) {
  return perform(context, "proposal.withdraw", async (tx, actor) => {
    const proposal = await writableProposal(tx, actor, input.proposalId, context.now);
    const refused = reasonAgainstWithdrawal(proposal);
    if (refused) throw refused;

    await markWithdrawn(tx, actor.workspace.id, proposal.id, actor.personId, context.now);
    await appendAudit(
      tx,
      actor,
      {
        act: "proposal.withdraw",
        subject: { type: "proposal", id: proposal.id },
        caseId: proposal.caseId,
        facts: proposerFacts(proposal),
      },
      context.now,
    );
    return { proposalId: proposal.id };
  });
}
