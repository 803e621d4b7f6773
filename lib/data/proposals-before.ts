import type { RecordedProposal } from "#lib/domain/minutes/meeting-record.ts";
import { loadTrees } from "./clause-tree.ts";
import type { Tx } from "./transaction.ts";

/** A proposal that the meeting has before it, with the version that it has. */
export type ProposalBefore = RecordedProposal & Readonly<{ id: string; versionId: string; versionNumber: number }>;

type ProposalRow = Omit<ProposalBefore, "clauses"> & { itemId: string; treeId: string };

/** The proposals the meeting has before it, by item: the version that was pinned, otherwise the latest. */
export async function proposalsBefore(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, ProposalBefore[]>> {
  const rows = await tx.$queryRaw<ProposalRow[]>`
    SELECT a."itemId", p.id, v.id AS "versionId", v.number AS "versionNumber", v."treeId", p.origin::text AS origin,
           coalesce(b.name, h.name) AS "proposerName"
    FROM "AgendaItemProposal" a
    JOIN "Proposal" p ON p."workspaceId" = a."workspaceId" AND p.id = a."proposalId" AND p."withdrawnAt" IS NULL
    JOIN LATERAL (
      SELECT * FROM "ProposalVersion" v
      WHERE v."workspaceId" = a."workspaceId" AND v."proposalId" = a."proposalId" AND (a."versionId" IS NULL OR v.id = a."versionId")
      ORDER BY v.number DESC LIMIT 1) v ON true
    LEFT JOIN "Body" b ON b."workspaceId" = p."workspaceId" AND b.id = p."originBodyId"
    LEFT JOIN "Person" h ON h.id = p."originPersonId"
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a."itemId" = ANY(${[...itemIds]}::uuid[])
    ORDER BY a."itemId", a.position`;
  const trees = await loadTrees(tx, workspaceId, rows.map(({ treeId }) => treeId));
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  return new Map(
    [...byItem].map(([itemId, own]) => [itemId, own.map(({ itemId: _, treeId, ...proposal }) => ({ ...proposal, clauses: trees.get(treeId) ?? [] }))]),
  );
}
