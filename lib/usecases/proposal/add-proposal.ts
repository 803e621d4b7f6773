import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { createTree } from "#lib/data/clause-tree.ts";
import { insertProposal, insertVersion, lockCaseOfProposals, proposerName } from "#lib/data/proposal.ts";
import { proposerOf, proposers } from "#lib/domain/proposal/proposer.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { clausesShape } from "../clause/clause-shape.ts";
import { type ActContext, perform } from "../perform.ts";
import { demandWrite, proposerFacts, refuseUnknownAddressees } from "./writable-proposal.ts";

export const addProposalShape = z.strictObject({
  caseId: z.uuid(),
  origin: z.enum(proposers, "proposal.originMissing"),
  personId: z.uuid().nullable().default(null),
  bodyId: z.uuid().nullable().default(null),
  clauses: clausesShape.default([]),
});

/**
 * Adds a proposal to a case, beside those that are there, with version 1 as a draft. Gives the ids of both and how
 * often the draft has been saved. Refused in a closed case (`proposal.caseClosed`), and for a member without any
 * mandate here or a body that isn't the workspace's (DOMAIN.md §3, "Proposal and clauses").
 */
export async function addProposal(context: ActContext, input: z.infer<typeof addProposalShape>) {
  return perform(context, "proposal.add", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { caseId, clauses } = input;
    const ofCase = await lockCaseOfProposals(tx, workspaceId, caseId);
    if (!ofCase) throw new Refused("proposal.caseUnknown");
    await demandWrite(tx, actor, { caseId, secrecyGround: ofCase.secrecyGround }, "proposal.caseUnknown", context.now);
    if (ofCase.closedAt) throw new Refused("proposal.caseClosed");

    const proposer = accepted(proposerOf(input, actor.workspace.legalForm));
    const name = await proposerName(tx, workspaceId, proposer);
    if (proposer.origin === "member" && name === null) throw new Refused("proposal.memberUnknown");
    if (proposer.origin === "body" && name === null) throw new Refused("proposal.bodyUnknown");
    await refuseUnknownAddressees(tx, workspaceId, clauses);

    const createdById = actor.personId;
    const createdAt = context.now;
    const proposalId = await insertProposal(tx, { workspaceId, caseId, proposer, createdById, createdAt });
    const treeId = await createTree(tx, workspaceId, clauses);
    const versionId = await insertVersion(tx, { workspaceId, proposalId, number: 1, treeId, createdById, createdAt });
    const facts = proposerFacts({ origin: proposer.origin, proposerName: name });
    await appendAudit(
      tx,
      actor,
      { act: "proposal.add", subject: { type: "proposal", id: proposalId }, caseId, facts, after: input },
      context.now,
    );
    return { proposalId, versionId, version: 1 };
  });
}
