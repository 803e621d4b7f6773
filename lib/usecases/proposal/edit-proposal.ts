import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { createTree, loadTree, saveTree } from "#lib/data/clause-tree.ts";
import { draftOf, insertVersion, type LoadedProposal, noteSaved } from "#lib/data/proposal.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { clausesDiffer, nextVersion } from "#lib/domain/clause/diff.ts";
import { validateDraft } from "#lib/domain/clause/validate.ts";
import type { ProposalDraft } from "#lib/domain/proposal/draft.ts";
import { editTarget } from "#lib/domain/proposal/versions.ts";
import { accepted } from "#lib/domain/refused.ts";
import { clausesShape } from "../clause/clause-shape.ts";
import { type ActContext, perform } from "../perform.ts";
import { proposerFacts, refuseUnknownAddressees, writableProposal } from "./writable-proposal.ts";

export const editProposalShape = z.strictObject({
  proposalId: z.uuid(),
  versionId: z.uuid(),
  version: z.int().positive(),
  clauses: clausesShape,
});

/** What an edit led to: saved as a version, or what someone else has saved meanwhile, to be merged with. */
export type EditedProposal =
  | Readonly<{ saved: true; versionId: string; number: number; version: number; savedAt: Date }>
  | Readonly<{ saved: false; theirs: ProposalDraft }>;

/**
 * Saves the clauses as they are while they are written: in the draft, or as a new version when the newest is fixed.
 * What reads the same as before is not saved again. An edit of something else than the newest is not saved: the newest
 * is given back, and whoever wrote merges the two, so that nothing is written over. Refused when the proposal is
 * withdrawn or the case closed, and for what the rules of clauses refuse.
 */
export async function editProposal(context: ActContext, input: z.infer<typeof editProposalShape>): Promise<EditedProposal> {
  return perform(context, "proposal.edit", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const proposal = await writableProposal(tx, actor, input.proposalId, context.now);
    const { latest } = proposal;
    const target = accepted(editTarget(proposal));
    const clauses = accepted(validateDraft(input.clauses));
    const before = await loadTree(tx, workspaceId, proposal.treeId);
    if (latest.id !== input.versionId || latest.version !== input.version) {
      return { saved: false, theirs: await draftOf(tx, workspaceId, proposal, before) };
    }
    const savedAt = context.now;
    const at = { versionId: latest.id, number: latest.number, version: latest.version };
    if (!clausesDiffer(before, clauses)) return { saved: true, ...at, savedAt };
    await refuseUnknownAddressees(tx, workspaceId, clauses);

    const by = { workspaceId, personId: actor.personId, at: savedAt };
    const saved =
      target === "draft"
        ? await saveDraft(tx, proposal, clauses, by)
        : await saveNewVersion(tx, proposal.id, accepted(nextVersion({ number: latest.number, clauses: before }, clauses)), by);
    await appendAudit(
      tx,
      actor,
      {
        act: "proposal.edit",
        subject: { type: "proposal", id: proposal.id },
        caseId: proposal.caseId,
        facts: { ...proposerFacts(proposal), number: saved.number },
        before,
        after: clauses,
      },
      context.now,
    );
    return { saved: true, ...saved, savedAt };
  });
}

type By = { workspaceId: string; personId: string; at: Date };

async function saveDraft(tx: Tx, { treeId, latest }: LoadedProposal, clauses: readonly Clause[], { workspaceId }: By) {
  await saveTree(tx, workspaceId, treeId, clauses);
  await noteSaved(tx, workspaceId, latest.id);
  return { versionId: latest.id, number: latest.number, version: latest.version + 1 };
}

type Next = { number: number; clauses: Clause[] };

async function saveNewVersion(tx: Tx, proposalId: string, { number, clauses }: Next, by: By) {
  const { workspaceId, personId, at } = by;
  const treeId = await createTree(tx, workspaceId, clauses);
  const versionId = await insertVersion(tx, { workspaceId, proposalId, number, treeId, createdById: personId, createdAt: at });
  return { versionId, number, version: 1 };
}
