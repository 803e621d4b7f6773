import { Prisma } from "#lib/data/generated/client.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { RecordDirection } from "#lib/domain/record/record.ts";
import { type Reach, reachesByCase } from "../reach.ts";
import type { ShownDocument } from "./case-documents.ts";

/** One line of the register. `date` is "2010-04-22". */
export type ShownRecord = RecordRow & Readonly<{ documents: ShownDocument[] }>;

type RecordRow = Readonly<{
  id: string;
  number: number;
  direction: RecordDirection;
  date: string;
  counterpart: string;
  subject: string;
  secrecyGround: string | null;
  version: number;
}>;

/** The records of a case that reach the actor, by number, each with its documents out of those given. */
export async function recordsOf(
  tx: Tx,
  workspaceId: string,
  caseId: string,
  reach: Reach,
  documents: readonly ShownDocument[],
): Promise<ShownRecord[]> {
  const records = await tx.$queryRaw<RecordRow[]>`
    SELECT r.id, r.number, r.direction::text AS direction, r.date::text AS date, r.counterpart, r.subject, r."secrecyGround", r.version
    FROM "Record" r
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."caseId" = ${caseId}::uuid
      AND ${reachesByCase(reach, Prisma.sql`r."secrecyGround"`, Prisma.sql`r."caseId"`)}
    ORDER BY r.number`;
  return records.map((record) => ({ ...record, documents: documents.filter((document) => document.recordId === record.id) }));
}
