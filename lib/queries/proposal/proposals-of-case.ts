import { loadTrees } from "#lib/data/clause-tree.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import { may } from "#lib/policy/can.ts";
import { caseSubject } from "./case-subject.ts";

/** A proposal with all its versions, the earliest first. */
export type ShownProposal = Readonly<{
  id: string;
  origin: ProposalOrigin;
  /** The member's or the body's name; null for the office's and the presidium's. */
  proposerName: string | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  /** A meeting has adopted or rejected it. */
  decided: boolean;
  versions: ShownVersion[];
}>;

export type ShownVersion = Readonly<{
  id: string;
  number: number;
  version: number;
  createdAt: Date;
  createdBy: string | null;
  fixedAt: Date | null;
  clauses: Clause[];
}>;

/** The proposals of a case, in the order they stand against each other, and whether the actor may write them. */
export type CaseProposals = Readonly<{ proposals: ShownProposal[]; mayWrite: boolean; caseClosed: boolean }>;

/** Null where there is no such case, and the same for one that may not reach the actor. */
export async function readProposals(actor: Actor, caseId: string): Promise<CaseProposals | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const found = await tx.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { secrecyGround: true, closedAt: true },
    });
    if (!found) return null;
    const subject = await caseSubject(tx, actor, { caseId, secrecyGround: found.secrecyGround });
    if (!may(actor, "proposal.read", subject)) return null;
    return {
      proposals: await proposalsOf(tx, workspaceId, caseId),
      mayWrite: may(actor, "proposal.write", subject),
      caseClosed: found.closedAt !== null,
    };
  });
}

type Row = Omit<ShownProposal, "versions"> & Omit<ShownVersion, "id" | "clauses"> & { versionId: string; treeId: string };

async function proposalsOf(tx: Tx, workspaceId: string, caseId: string): Promise<ShownProposal[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id, p.origin::text AS origin, coalesce(b.name, m.name) AS "proposerName", p."withdrawnAt", w.name AS "withdrawnBy",
           EXISTS (SELECT FROM "Decision" d JOIN "ProposalVersion" o ON o."workspaceId" = d."workspaceId" AND o.id = d."proposalVersionId"
                   WHERE o."workspaceId" = p."workspaceId" AND o."proposalId" = p.id
                     AND d.outcome IN ('adopted', 'adoptedWithChanges', 'rejected')) AS decided,
           v.id AS "versionId", v.number, v.version, v."treeId", v."createdAt", v."fixedAt", c.name AS "createdBy"
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."workspaceId" = p."workspaceId" AND v."proposalId" = p.id
    LEFT JOIN "Body" b ON b."workspaceId" = p."workspaceId" AND b.id = p."originBodyId"
    LEFT JOIN "Person" m ON m.id = p."originPersonId"
    LEFT JOIN "Person" w ON w.id = p."withdrawnById"
    LEFT JOIN "Person" c ON c.id = v."createdById"
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."caseId" = ${caseId}::uuid
    ORDER BY p.position, p.id, v.number`;
  const trees = await loadTrees(tx, workspaceId, rows.map((row) => row.treeId));
  return [...Map.groupBy(rows, (row) => row.id).values()].map((versions) => {
    const { id, origin, proposerName, withdrawnAt, withdrawnBy, decided } = versions[0] as Row;
    return { id, origin, proposerName, withdrawnAt, withdrawnBy, decided, versions: versions.map((row) => versionOf(row, trees)) };
  });
}

function versionOf({ versionId, treeId, number, version, createdAt, createdBy, fixedAt }: Row, trees: ReadonlyMap<string, Clause[]>): ShownVersion {
  return { id: versionId, number, version, createdAt, createdBy, fixedAt, clauses: trees.get(treeId) ?? [] };
}
