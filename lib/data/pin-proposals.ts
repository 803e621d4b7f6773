import type { Tx } from "./transaction.ts";

/**
 * Pins every proposal on the meeting's agenda to its latest version and fixes those versions: what the meeting has
 * before it can no longer be edited, a change becomes the next version.
 */
export async function pinProposals(tx: Tx, workspaceId: string, meetingId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "AgendaItemProposal" AS p SET "versionId" = (
      SELECT v.id FROM "ProposalVersion" v
      WHERE v."workspaceId" = p."workspaceId" AND v."proposalId" = p."proposalId" ORDER BY v.number DESC LIMIT 1)
    FROM "AgendaItem" i
    WHERE i."workspaceId" = p."workspaceId" AND i.id = p."itemId"
      AND p."workspaceId" = ${workspaceId}::uuid AND i."meetingId" = ${meetingId}::uuid`;
  await tx.$executeRaw`
    UPDATE "ProposalVersion" AS v SET "fixedAt" = ${at}
    FROM "AgendaItemProposal" p JOIN "AgendaItem" i ON i."workspaceId" = p."workspaceId" AND i.id = p."itemId"
    WHERE v."workspaceId" = ${workspaceId}::uuid AND v."fixedAt" IS NULL
      AND p."workspaceId" = v."workspaceId" AND p."versionId" = v.id AND i."meetingId" = ${meetingId}::uuid`;
}
