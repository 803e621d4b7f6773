import type { Removal } from "#lib/domain/document/remove.ts";
import type { Tx } from "./transaction.ts";

/** A document as an act needs it. `secrecyGround` is its own, else its record's, else its case's. */
export type StoredDocument = Readonly<{
  id: string;
  name: string;
  caseId: string | null;
  recordId: string | null;
  secrecyGround: string | null;
  removal: Removal | null;
}>;

type Row = Omit<StoredDocument, "removal"> & { removedAt: Date | null; removedById: string | null };

/** The case a document belongs to, or null when the workspace has no document by that id in a case. */
export async function caseOfDocument(tx: Tx, workspaceId: string, documentId: string): Promise<string | null> {
  const found = await tx.document.findUnique({ where: { workspaceId_id: { workspaceId, id: documentId } }, select: { caseId: true } });
  return found?.caseId ?? null;
}

/** The document, or null when the workspace has none by that id. With its case locked it stays as it is until the commit. */
export async function loadDocument(tx: Tx, workspaceId: string, documentId: string): Promise<StoredDocument | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.id, d.name, d."caseId", d."recordId", d."removedAt", d."removedById",
           coalesce(d."secrecyGround", r."secrecyGround", c."secrecyGround") AS "secrecyGround"
    FROM "Document" d
    LEFT JOIN "Record" r ON r."workspaceId" = d."workspaceId" AND r.id = d."recordId"
    LEFT JOIN "Case" c ON c."workspaceId" = d."workspaceId" AND c.id = d."caseId"
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d.id = ${documentId}::uuid`;
  if (!rows[0]) return null;
  const { removedAt, removedById, ...rest } = rows[0];
  return { ...rest, removal: removedAt && { at: removedAt, by: removedById ?? "" } };
}

/** Adds a document: a name on a complete blob, in a case and perhaps belonging to one of its records. */
export async function insertDocument(
  tx: Tx,
  document: {
    workspaceId: string;
    id: string;
    caseId: string;
    recordId: string | null;
    blobId: string;
    name: string;
    /** Null where it came by a link. */
    uploadedById: string | null;
    uploadedAt: Date;
  },
): Promise<void> {
  await tx.document.create({ data: document });
}

/** Notes who removed the document, and when. */
export async function saveRemoval(tx: Tx, workspaceId: string, documentId: string, removal: Removal): Promise<void> {
  await tx.document.update({
    where: { workspaceId_id: { workspaceId, id: documentId } },
    data: { removedById: removal.by, removedAt: removal.at },
  });
}

/**
 * The day of the first meeting whose issued agenda holds the document, or null. Looks in the agendas as they were
 * sent, which stay as they were when the working agenda is changed afterwards.
 */
export async function meetingSentTo(tx: Tx, workspaceId: string, documentId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ day: string }[]>`
    SELECT (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS day
    FROM "IssuedAgenda" a JOIN "Meeting" m ON m."workspaceId" = a."workspaceId" AND m.id = a."meetingId"
    WHERE a."workspaceId" = ${workspaceId}::uuid
      AND jsonb_path_exists(a.content, '$.**.documentIds[*] ? (@ == $document)', jsonb_build_object('document', ${documentId}::text))
    ORDER BY m."startsAt" LIMIT 1`;
  return rows[0]?.day ?? null;
}
