import { randomUUID } from "node:crypto";
import { loadTree } from "#lib/data/clause-tree.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { asOwner } from "../../support/database.ts";

/** An association with a secretary, a member of its board and an open case. Everything in it is its own. */
export type Setting = Readonly<{
  workspaceId: string;
  workspace: string;
  organisationId: string;
  bodyId: string;
  caseId: string;
  secretary: ActContext;
  member: ActContext;
}>;

export const now = new Date("2010-04-22T07:00:00Z");

/** Makes one; call it again for another association. */
export async function setting(): Promise<Setting> {
  const [workspaceId, organisationId, bodyId, caseId, secretaryId, memberId] = Array.from({ length: 6 }, () => randomUUID()) as [
    string, string, string, string, string, string,
  ];
  const workspace = `w-${workspaceId.slice(0, 8)}`;
  await asOwner(async (connection) => {
    await connection.query(`INSERT INTO "Organisation" (id, kind, name) VALUES ($1, 'association', 'Kommunförbundet Ådalen')`, [organisationId]);
    await connection.query(
      `INSERT INTO "Workspace" (id, slug, name, "organisationId", "legalForm", "registrationPattern")
       VALUES ($1, $2, 'Kommunförbundet Ådalen', $3, 'nonprofitAssociation', '{year}-{serial}')`,
      [workspaceId, workspace, organisationId],
    );
    await connection.query(`INSERT INTO "Person" (id, name) VALUES ($1, 'Siv Sekreterare'), ($2, 'Mats Medlem')`, [secretaryId, memberId]);
    await connection.query(`INSERT INTO "Account" ("personId") VALUES ($1), ($2)`, [secretaryId, memberId]);
    await connection.query(`INSERT INTO "WorkspaceRole" ("workspaceId", id, "personId", role) VALUES ($1, $2, $3, 'secretary')`, [
      workspaceId, randomUUID(), secretaryId,
    ]);
    await connection.query(
      `INSERT INTO "Body" ("workspaceId", id, slug, name, kind, rules, "agendaTemplate", "from")
       VALUES ($1, $2, 'styrelsen', 'Styrelsen', 'board', '{}', '[]', '2000-01-01')`,
      [workspaceId, bodyId],
    );
    await connection.query(
      `INSERT INTO "Mandate" ("workspaceId", id, "bodyId", "personId", role, "from") VALUES ($1, $2, $3, $4, 'member', '2007-01-01')`,
      [workspaceId, randomUUID(), bodyId, memberId],
    );
    await connection.query(
      `INSERT INTO "Case" ("workspaceId", id, "registrationNumber", year, serial, title, "openedOn")
       VALUES ($1, $2, '2010-1', 2010, 1, 'Samordnare för IT-utveckling', '2010-01-13')`,
      [workspaceId, caseId],
    );
  });
  const as = (personId: string): ActContext => ({ personId, workspace, now });
  return { workspaceId, workspace, organisationId, bodyId, caseId, secretary: as(secretaryId), member: as(memberId) };
}

/** A clause with a new id. */
export function clause(text: string, more: Partial<Clause> = {}): Clause {
  return { ...blankClause(randomUUID(), text), ...more };
}

/** The events of the audit in the workspace, earliest first, without those that made the setting. */
export async function audited(workspaceId: string): Promise<{ act: string; subjectId: string; actorName: string; facts: object; content: string }[]> {
  return asOwner(async (connection) => {
    const found = await connection.query(
      `SELECT act, "subjectId", "actorName", facts, content FROM "AuditEvent" WHERE "workspaceId" = $1 ORDER BY seq`,
      [workspaceId],
    );
    return found.rows;
  });
}

/** A proposal's versions as they are stored, the earliest first. */
export async function storedVersions({ workspaceId }: Setting, proposalId: string) {
  return inTransaction(workspaceId, async (tx) => {
    const rows = await tx.proposalVersion.findMany({ where: { workspaceId, proposalId }, orderBy: { number: "asc" } });
    return Promise.all(
      rows.map(async ({ id, number, version, fixedAt, treeId }) => ({ id, number, version, fixedAt, clauses: await loadTree(tx, workspaceId, treeId) })),
    );
  });
}
