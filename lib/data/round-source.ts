import type { Clause } from "#lib/domain/clause/clause.ts";
import { loadTree } from "./clause-tree.ts";
import type { Tx } from "./transaction.ts";

/** What a round asks about: a tree of clauses of the case, and whether it was decided or only proposed. */
export type RoundSource = Readonly<{ treeId: string; clauses: readonly Clause[]; matter: Readonly<{ title: string; secrecyGround: string | null }> }> &
  (
    | Readonly<{ kind: "recommendation"; item: Readonly<{ id: string; meetingId: string; caseId: string | null; title: string; secrecyGround: string | null }>; isAdopted: boolean; number: number | null }>
    | Readonly<{ kind: "consultation"; versionId: string; isWithdrawn: boolean }>
  );

/** What the clauses of a tree were decided or proposed as in the case; null where the case has no such tree. */
export async function roundSource(tx: Tx, workspaceId: string, caseId: string, treeId: string): Promise<RoundSource | null> {
  const matter = await tx.case.findUnique({ where: { workspaceId_id: { workspaceId, id: caseId } }, select: { title: true, secrecyGround: true } });
  if (!matter) return null;
  const clauses = await loadTree(tx, workspaceId, treeId);
  const decision = await tx.decision.findFirst({
    where: { workspaceId, treeId, item: { caseId } },
    select: { outcome: true, item: { select: { id: true, meetingId: true, caseId: true, title: true, secrecyGround: true, paragraph: { select: { number: true, state: true } } } } },
  });
  if (decision) {
    const { paragraph, ...item } = decision.item;
    const isAdopted = decision.outcome === "adopted" || decision.outcome === "adoptedWithChanges";
    return { kind: "recommendation", treeId, clauses, matter, item, isAdopted, number: paragraph?.state === "given" ? paragraph.number : null };
  }
  const version = await tx.proposalVersion.findFirst({
    where: { workspaceId, treeId, proposal: { caseId } },
    select: { id: true, proposal: { select: { withdrawnAt: true } } },
  });
  return version && { kind: "consultation", treeId, clauses, matter, versionId: version.id, isWithdrawn: version.proposal.withdrawnAt !== null };
}
