import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ProposalDraft } from "#lib/domain/proposal/draft.ts";
import type { Proposer, ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import type { ProposalState } from "#lib/domain/proposal/versions.ts";
import { newId } from "./id.ts";
import { lastChange } from "./last-change.ts";
import type { Tx } from "./transaction.ts";

/** A proposal as an act needs it: its state, where it belongs, and the tree of its newest version. */
export type LoadedProposal = ProposalState &
  Readonly<{
    id: string;
    caseId: string;
    origin: ProposalOrigin;
    /** The member's or the body's name; null for the office's and the presidium's. */
    proposerName: string | null;
    secrecyGround: string | null;
    treeId: string;
  }>;

type Row = Omit<LoadedProposal, "latest"> & Omit<LoadedProposal["latest"], "id"> & { versionId: string };

/**
 * Locks the proposal until the commit and gives it as it then is, or null. The lock comes in a statement of its own:
 * one that waits for it would otherwise see the versions as they were before the wait.
 */
export async function lockProposal(tx: Tx, workspaceId: string, proposalId: string): Promise<LoadedProposal | null> {
  await tx.$queryRaw`
    SELECT id FROM "Proposal" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${proposalId}::uuid FOR UPDATE`;
  return loadProposal(tx, workspaceId, proposalId);
}

/** The proposal with its newest version, or null. */
export async function loadProposal(tx: Tx, workspaceId: string, proposalId: string): Promise<LoadedProposal | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id, p."caseId", p.origin::text AS origin, coalesce(b.name, m.name) AS "proposerName", p."withdrawnAt",
           c."closedAt" IS NOT NULL AS "caseClosed", c."secrecyGround",
           v.id AS "versionId", v.number, v."treeId", v."fixedAt", v.version,
           EXISTS (SELECT FROM "Decision" d JOIN "ProposalVersion" o ON o."workspaceId" = d."workspaceId" AND o.id = d."proposalVersionId"
                   WHERE o."workspaceId" = p."workspaceId" AND o."proposalId" = p.id
                     AND d.outcome IN ('adopted', 'adoptedWithChanges', 'rejected')) AS decided
    FROM "Proposal" p
    JOIN "Case" c ON c."workspaceId" = p."workspaceId" AND c.id = p."caseId"
    JOIN "ProposalVersion" v ON v."workspaceId" = p."workspaceId" AND v."proposalId" = p.id
    LEFT JOIN "Body" b ON b."workspaceId" = p."workspaceId" AND b.id = p."originBodyId"
    LEFT JOIN "Person" m ON m.id = p."originPersonId"
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p.id = ${proposalId}::uuid
    ORDER BY v.number DESC LIMIT 1`;
  const row = rows[0];
  if (!row) return null;
  const { versionId, number, fixedAt, version, ...proposal } = row;
  return { ...proposal, latest: { id: versionId, number, fixedAt, version } };
}

/** The newest version as one who edits it has it; `clauses` are those of its tree. */
export async function draftOf(tx: Tx, workspaceId: string, proposal: LoadedProposal, clauses: Clause[]): Promise<ProposalDraft> {
  const { id: versionId, number, version, fixedAt } = proposal.latest;
  const change = await lastChange(tx, workspaceId, proposal.id);
  return { versionId, number, version, fixed: fixedAt !== null, clauses, savedBy: change?.actorName ?? "", savedAt: change?.at ?? null };
}

/** The case as far as its proposals depend on it, locked until the commit so that their order holds; or null. */
export async function lockCaseOfProposals(tx: Tx, workspaceId: string, caseId: string) {
  const rows = await tx.$queryRaw<{ secrecyGround: string | null; closedAt: Date | null }[]>`
    SELECT "secrecyGround", "closedAt" FROM "Case"
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${caseId}::uuid FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}

/** The ids of the case's proposals, in the order they stand against each other. */
export async function proposalIds(tx: Tx, workspaceId: string, caseId: string): Promise<string[]> {
  const found = await tx.proposal.findMany({
    where: { workspaceId, caseId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return found.map((proposal) => proposal.id);
}

/** Adds a proposal last among those of the case, and gives its id. */
export async function insertProposal(
  tx: Tx,
  proposal: { workspaceId: string; caseId: string; proposer: Proposer; createdById: string; createdAt: Date },
): Promise<string> {
  const { workspaceId, caseId, proposer, createdById, createdAt } = proposal;
  const last = await tx.proposal.aggregate({ where: { workspaceId, caseId }, _max: { position: true } });
  const id = newId();
  await tx.proposal.create({
    data: {
      workspaceId,
      id,
      caseId,
      origin: proposer.origin,
      originBodyId: proposer.origin === "body" ? proposer.bodyId : null,
      originPersonId: proposer.origin === "member" ? proposer.personId : null,
      position: (last._max.position ?? -1) + 1,
      createdById,
      createdAt,
    },
  });
  return id;
}

/** Adds a version that owns the tree, and gives its id. It is a draft. */
export async function insertVersion(
  tx: Tx,
  version: { workspaceId: string; proposalId: string; number: number; treeId: string; createdById: string; createdAt: Date },
): Promise<string> {
  const id = newId();
  await tx.proposalVersion.create({ data: { ...version, id } });
  return id;
}

/** Notes that the draft has been saved once more. */
export async function noteSaved(tx: Tx, workspaceId: string, versionId: string): Promise<void> {
  await tx.proposalVersion.update({ where: { workspaceId_id: { workspaceId, id: versionId } }, data: { version: { increment: 1 } } });
}

/** Fixes a version for good; one that is fixed already keeps its moment. Its text is as it was, so `version` does not move. */
export async function fixVersion(tx: Tx, workspaceId: string, versionId: string, fixedAt: Date): Promise<void> {
  await tx.proposalVersion.updateMany({
    where: { workspaceId, id: versionId, fixedAt: null },
    data: { fixedAt },
  });
}

/**
 * Fixes the newest version of each proposal, as a notice of meeting does with those it carries, and gives the
 * version's id by proposal. The proposals are locked, so that nobody edits one while it goes out.
 */
export async function fixNewestVersions(
  tx: Tx,
  workspaceId: string,
  proposals: readonly string[],
  fixedAt: Date,
): Promise<Map<string, string>> {
  await tx.$queryRaw`
    SELECT id FROM "Proposal" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${[...proposals]}::uuid[])
    ORDER BY id FOR UPDATE`;
  const newest = await tx.$queryRaw<{ proposalId: string; id: string }[]>`
    SELECT DISTINCT ON ("proposalId") "proposalId", id FROM "ProposalVersion"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "proposalId" = ANY(${[...proposals]}::uuid[])
    ORDER BY "proposalId", number DESC`;
  await tx.proposalVersion.updateMany({
    where: { workspaceId, id: { in: newest.map((version) => version.id) }, fixedAt: null },
    data: { fixedAt },
  });
  return new Map(newest.map((version) => [version.proposalId, version.id]));
}

/** Notes who withdrew the proposal, and when. */
export async function markWithdrawn(tx: Tx, workspaceId: string, proposalId: string, withdrawnById: string, withdrawnAt: Date) {
  await tx.proposal.update({ where: { workspaceId_id: { workspaceId, id: proposalId } }, data: { withdrawnById, withdrawnAt } });
}

/** Gives the proposals the order in which their ids stand. */
export async function savePositions(tx: Tx, workspaceId: string, ordered: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Proposal" p SET position = o.place - 1
    FROM unnest(${[...ordered]}::uuid[]) WITH ORDINALITY AS o (id, place)
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p.id = o.id`;
}

/** The member's name when the person has, or has had, a mandate in the workspace; the body's name; null for neither. */
export async function proposerName(tx: Tx, workspaceId: string, proposer: Proposer): Promise<string | null> {
  if (proposer.origin === "body") {
    const body = await tx.body.findUnique({ where: { workspaceId_id: { workspaceId, id: proposer.bodyId } }, select: { name: true } });
    return body?.name ?? null;
  }
  if (proposer.origin !== "member") return null;
  const mandate = await tx.mandate.findFirst({
    where: { workspaceId, personId: proposer.personId },
    select: { person: { select: { name: true } } },
  });
  return mandate?.person.name ?? null;
}
