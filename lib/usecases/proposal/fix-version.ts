import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { loadTree } from "#lib/data/clause-tree.ts";
import { fixVersion } from "#lib/data/proposal.ts";
import { reasonAgainstFixing } from "#lib/domain/proposal/versions.ts";
import { type ActContext, perform } from "../perform.ts";
import { proposerFacts, refuseStaleVersion, writableProposal } from "./writable-proposal.ts";

export const fixVersionShape = z.strictObject({
  proposalId: z.uuid(),
  versionId: z.uuid(),
  version: z.int().positive(),
});

/**
 * Fixes the newest version as it stands, so that the next edit begins a new one. Refused when someone has saved since
 * the one who fixes saw it (`errors.stale`), and for what `reasonAgainstFixing` tells.
 */
export async function fixProposalVersion(context: ActContext, input: z.infer<typeof fixVersionShape>) {
  return perform(context, "proposal.fix", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const proposal = await writableProposal(tx, actor, input.proposalId, context.now);
    await refuseStaleVersion(tx, actor, proposal, input);
    const clauses = await loadTree(tx, workspaceId, proposal.treeId);
    const refused = reasonAgainstFixing(proposal, clauses);
    if (refused) throw refused;

    await fixVersion(tx, workspaceId, proposal.latest.id, context.now);
    const { number } = proposal.latest;
    await appendAudit(
      tx,
      actor,
      {
        act: "proposal.fix",
        subject: { type: "proposal", id: proposal.id },
        caseId: proposal.caseId,
        facts: { ...proposerFacts(proposal), number },
        after: clauses,
      },
      context.now,
    );
    return { number };
  });
}
