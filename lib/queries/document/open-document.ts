import { streamFile } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { may } from "#lib/policy/can.ts";
import { reachOf } from "../reach.ts";

/** A file that may be read: its name and kind, its size in bytes, and the SHA-256 of its content in hexadecimal. */
export type OpenDocument = Readonly<{ workspaceId: string; blobId: string; name: string; mediaType: string; size: number; sha256: string }>;

type Row = OpenDocument & { caseId: string | null; secrecyGround: string | null };

/** The document as a file. Null where there is none, where it has been removed, and where it may not reach the actor. */
export async function openDocument(actor: Actor, documentId: string): Promise<OpenDocument | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT d."workspaceId", d."blobId", d.name, b."mediaType", b.size, b.sha256, d."caseId",
        coalesce(d."secrecyGround", r."secrecyGround", c."secrecyGround") AS "secrecyGround"
      FROM "Document" d
      JOIN "Blob" b ON b."workspaceId" = d."workspaceId" AND b.id = d."blobId"
      LEFT JOIN "Record" r ON r."workspaceId" = d."workspaceId" AND r.id = d."recordId"
      LEFT JOIN "Case" c ON c."workspaceId" = d."workspaceId" AND c.id = d."caseId"
      WHERE d."workspaceId" = ${workspaceId}::uuid AND d.id = ${documentId}::uuid AND d."removedAt" IS NULL`;
    if (!rows[0]) return null;
    const { caseId, secrecyGround, ...document } = rows[0];
    const reach = secrecyGround === null ? null : await reachOf(tx, actor, new Date());
    const isServing = caseId !== null && reach?.caseIds.includes(caseId);
    const subject = { workspaceId, secrecyGround, servingPersonIds: isServing ? [actor.personId] : [] };
    return may(actor, "document.read", subject) ? document : null;
  });
}

/** The bytes of a document from `start` to `end`, both counted from 0 and included; read piece by piece as the receiver takes them. */
export function readBytes({ workspaceId, blobId }: Pick<OpenDocument, "workspaceId" | "blobId">, range: { start: number; end: number }): ReadableStream<Uint8Array> {
  return streamFile(workspaceId, blobId, range);
}
