import { loadTree } from "#lib/data/clause-tree.ts";
import { draftOf, type LoadedProposal, loadProposal } from "#lib/data/proposal.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { ProposalDraft } from "#lib/domain/proposal/draft.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import { reasonAgainstChange } from "#lib/domain/proposal/versions.ts";
import { may } from "#lib/policy/can.ts";
import { caseSubject } from "./case-subject.ts";
import { clauseContext } from "./clause-context.ts";

/** A proposal as the page where it is written needs it. */
export type ProposalToEdit = Readonly<{
  id: string;
  caseId: string;
  registrationNumber: string;
  caseTitle: string;
  origin: ProposalOrigin;
  proposerName: string | null;
  draft: ProposalDraft;
  /** The version before the one that is written, or that the next change leaves behind; null while there is but one. */
  previous: { number: number; clauses: Clause[] } | null;
  /** The code of the refusal that a change would meet, or null. */
  closedBecause: string | null;
  context: SuggestionContext;
}>;

/** Null where there is no such proposal in the case, and the same for one who may not write it. */
export async function readProposalToEdit(actor: Actor, caseId: string, proposalId: string): Promise<ProposalToEdit | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const proposal = await writable(tx, actor, proposalId);
    if (!proposal || proposal.caseId !== caseId) return null;
    const matter = await tx.case.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { registrationNumber: true, title: true },
    });
    const draft = await draftOf(tx, workspaceId, proposal, await loadTree(tx, workspaceId, proposal.treeId));
    return {
      id: proposal.id,
      caseId,
      registrationNumber: matter.registrationNumber,
      caseTitle: matter.title,
      origin: proposal.origin,
      proposerName: proposal.proposerName,
      draft,
      previous: await versionBefore(tx, workspaceId, proposal.id, draft),
      closedBecause: reasonAgainstChange(proposal)?.code ?? null,
      context: await clauseContext(tx, workspaceId, stockholmDay(new Date())),
    };
  });
}

/**
 * The newest version as it is now, for one who has it open; null as for `readProposalToEdit`. When it still is the one
 * that was seen, `unchanged`, and its clauses are not read.
 */
export async function readDraft(
  actor: Actor,
  proposalId: string,
  seen: { versionId: string; version: number },
): Promise<ProposalDraft | "unchanged" | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const proposal = await writable(tx, actor, proposalId);
    if (!proposal) return null;
    const { latest } = proposal;
    if (latest.id === seen.versionId && latest.version === seen.version) return "unchanged";
    return draftOf(tx, workspaceId, proposal, await loadTree(tx, workspaceId, proposal.treeId));
  });
}

async function versionBefore(tx: Tx, workspaceId: string, proposalId: string, draft: ProposalDraft): Promise<ProposalToEdit["previous"]> {
  if (draft.fixed) return { number: draft.number, clauses: draft.clauses };
  const earlier = await tx.proposalVersion.findFirst({
    where: { workspaceId, proposalId, number: draft.number - 1 },
    select: { number: true, treeId: true },
  });
  return earlier && { number: earlier.number, clauses: await loadTree(tx, workspaceId, earlier.treeId) };
}

async function writable(tx: Tx, actor: Actor, proposalId: string): Promise<LoadedProposal | null> {
  const proposal = await loadProposal(tx, actor.workspace.id, proposalId);
  if (!proposal) return null;
  const subject = await caseSubject(tx, actor, proposal);
  return may(actor, "proposal.read", subject) && may(actor, "proposal.write", subject) ? proposal : null;
}
