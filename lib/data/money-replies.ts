import { type FundingClauses, fundingClauses, speaksOfMoney } from "#lib/domain/pledge/from-reply.ts";
import { currentReply, provisoAccepted } from "#lib/domain/reply/reply.ts";
import { loadTrees } from "./clause-tree.ts";
import { judgementsOf, repliesOf, type StoredReply } from "./reply.ts";
import type { Tx } from "./transaction.ts";

/** The clauses adopted in a case that fund, and those they hang under. */
export async function fundingClausesOf(tx: Tx, workspaceId: string, caseId: string): Promise<FundingClauses> {
  const decisions = await tx.decision.findMany({ where: { workspaceId, treeId: { not: null }, item: { caseId }, outcome: { in: ["adopted", "adoptedWithChanges"] } }, select: { treeId: true } });
  const trees = await loadTrees(tx, workspaceId, decisions.flatMap(({ treeId }) => treeId ?? []));
  return fundingClauses([...trees.values()].flat());
}

/**
 * The reply of each organisation, by its id, that a pledge may rest on: the version that counts, in the case's latest
 * recommendation to it, where it `speaksOfMoney`.
 */
export async function moneyReplies(tx: Tx, workspaceId: string, caseId: string): Promise<ReadonlyMap<string, StoredReply>> {
  const { funding } = await fundingClausesOf(tx, workspaceId, caseId);
  const rounds = await tx.round.findMany({
    where: { workspaceId, caseId, kind: "recommendation" },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
    select: { id: true, addressees: { select: { id: true, organisationId: true } } },
  });
  const found = new Map<string, StoredReply>();
  for (const { id: roundId, addressees } of rounds) {
    const byAddressee = Map.groupBy(await repliesOf(tx, workspaceId, { roundId }), ({ addresseeId }) => addresseeId);
    const judgements = await judgementsOf(tx, workspaceId, roundId);
    for (const { id, organisationId } of addressees) {
      const reply = currentReply(byAddressee.get(id) ?? []);
      if (!reply) continue;
      const answers = reply.answers.map((answer) => ({ ...answer, provisoAccepted: provisoAccepted(judgements, reply.id, answer.clauseId) }));
      found.delete(organisationId);
      if (speaksOfMoney(reply, answers, funding)) found.set(organisationId, reply);
    }
  }
  return found;
}
