import { Prisma } from "#lib/data/generated/client.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { type Reach, reachesByCase } from "../reach.ts";

/** A document as a list shows it; `size` is in bytes. */
export type ShownDocument = Readonly<{
  id: string;
  recordId: string | null;
  name: string;
  mediaType: string;
  size: number;
  uploadedAt: Date;
  uploadedBy: string | null;
}>;

/** The documents of a case and of its records that reach the actor and have not been removed, oldest first. */
export async function documentsOf(tx: Tx, workspaceId: string, caseId: string, reach: Reach): Promise<ShownDocument[]> {
  const ground = Prisma.sql`coalesce(d."secrecyGround", r."secrecyGround")`;
  return tx.$queryRaw<ShownDocument[]>`
    SELECT d.id, d."recordId", d.name, b."mediaType", b.size, d."uploadedAt", p.name AS "uploadedBy"
    FROM "Document" d
    JOIN "Blob" b ON b."workspaceId" = d."workspaceId" AND b.id = d."blobId"
    LEFT JOIN "Record" r ON r."workspaceId" = d."workspaceId" AND r.id = d."recordId"
    LEFT JOIN "Person" p ON p.id = d."uploadedById"
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d."caseId" = ${caseId}::uuid AND d."removedAt" IS NULL
      AND ${reachesByCase(reach, ground, Prisma.sql`d."caseId"`)}
    ORDER BY d."uploadedAt", d.id`;
}
