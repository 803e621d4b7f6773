import type { Case } from "#lib/domain/case/case.ts";
import type { Tx } from "./transaction.ts";

/** A case as an act needs it, with who answers for it and how often it has been saved. */
export type StoredCase = { case: Case; responsibleId: string | null; version: number };

type Row = {
  id: string;
  registrationNumber: string;
  planCode: string | null;
  openedOn: string;
  title: string;
  summary: string;
  secrecyGround: string | null;
  closedAt: Date | null;
  closedById: string | null;
  closedReason: string | null;
  responsibleId: string | null;
  version: number;
};

/** Locks the case until the commit and gives it as it then is, or null when the workspace has none by that id. */
export async function lockCase(tx: Tx, workspaceId: string, caseId: string): Promise<StoredCase | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, "registrationNumber", "planCode", "openedOn"::text AS "openedOn", title, summary, "secrecyGround",
           "closedAt", "closedById", "closedReason", "responsibleId", version
    FROM "Case" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${caseId}::uuid FOR UPDATE`;
  return rows[0] ? fromRow(rows[0]) : null;
}

/** Adds a case, opened by `openedById`. `year` and `serial` are those of its registration number. */
export async function insertCase(
  tx: Tx,
  workspaceId: string,
  added: Case,
  given: { year: number; serial: number; openedById: string; responsibleId: string | null },
): Promise<void> {
  await tx.case.create({
    data: {
      workspaceId,
      id: added.id,
      registrationNumber: added.registrationNumber,
      planCode: added.planCode,
      openedOn: new Date(added.openedOn),
      ...changing(added),
      ...given,
    },
  });
}

/** Saves a case that `lockCase` gave, under its next version. */
export async function saveCase(tx: Tx, workspaceId: string, saved: Case, responsibleId: string | null): Promise<void> {
  await tx.case.update({
    where: { workspaceId_id: { workspaceId, id: saved.id } },
    data: { ...changing(saved), responsibleId, version: { increment: 1 } },
  });
}

/** Those who can answer for a case: who hold the office's roles in the workspace now. */
export async function officials(tx: Tx, workspaceId: string): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT p.id, p.name FROM "Person" p
    WHERE EXISTS (SELECT FROM "WorkspaceRole" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."personId" = p.id
                  AND r."revokedAt" IS NULL AND r.role IN ('administrator', 'secretary'))
    ORDER BY p.name COLLATE "sv-SE-x-icu", p.id`;
}

function changing({ title, summary, secrecy, closing }: Case) {
  return {
    title,
    summary,
    secrecyGround: secrecy?.ground ?? null,
    closedAt: closing?.at ?? null,
    closedById: closing?.byId ?? null,
    closedReason: closing?.reason ?? null,
  };
}

function fromRow(row: Row): StoredCase {
  const { closedAt, closedById, closedReason, secrecyGround, responsibleId, version, ...rest } = row;
  const closing = closedAt && { at: closedAt, byId: closedById ?? "", reason: closedReason ?? "" };
  return { case: { ...rest, secrecy: secrecyGround === null ? null : { ground: secrecyGround }, closing }, responsibleId, version };
}
