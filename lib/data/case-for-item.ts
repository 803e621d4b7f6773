import type { CaseForItem } from "#lib/domain/agenda/prepare-item.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Tx } from "./transaction.ts";

/** The case as an agenda item depends on it. Refuses one that is not in the workspace. */
export async function caseForItem(tx: Tx, workspaceId: string, caseId: string): Promise<CaseForItem> {
  const [row] = await tx.$queryRaw<CaseForItem[]>`
    SELECT c.id, c.title, c."secrecyGround", c."closedAt" IS NOT NULL AS "isClosed",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'isDecided', EXISTS (
          SELECT FROM "Decision" d JOIN "ProposalVersion" v ON v."workspaceId" = d."workspaceId" AND v.id = d."proposalVersionId"
          WHERE v."workspaceId" = p."workspaceId" AND v."proposalId" = p.id AND d.outcome IN ('adopted', 'adoptedWithChanges', 'rejected')
        )) ORDER BY p.position, p.id), '[]')
       FROM "Proposal" p WHERE p."workspaceId" = c."workspaceId" AND p."caseId" = c.id AND p."withdrawnAt" IS NULL) AS proposals,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name,
          'secrecyGround', coalesce(d."secrecyGround", r."secrecyGround")) ORDER BY d."uploadedAt", d.id), '[]')
       FROM "Document" d LEFT JOIN "Record" r ON r."workspaceId" = d."workspaceId" AND r.id = d."recordId"
       WHERE d."workspaceId" = c."workspaceId" AND d."caseId" = c.id AND d."removedAt" IS NULL) AS documents
    FROM "Case" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c.id = ${caseId}::uuid`;
  if (!row) throw new Refused("agenda.unknownCase");
  return row;
}
