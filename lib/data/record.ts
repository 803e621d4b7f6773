import { nextRecordNumber, type RecordDirection, type RegisteredRecord } from "#lib/domain/record/record.ts";
import type { Tx } from "./transaction.ts";

export type StoredRecord = { record: RegisteredRecord; version: number };

type Row = {
  id: string;
  caseId: string;
  number: number;
  direction: RecordDirection;
  date: string;
  counterpart: string;
  subject: string;
  secrecyGround: string | null;
  version: number;
};

/** The number the case's next record gets. The case must be locked, so that two don't get the same. */
export async function freeRecordNumber(tx: Tx, workspaceId: string, caseId: string): Promise<number> {
  const last = await tx.record.aggregate({ where: { workspaceId, caseId }, _max: { number: true } });
  return nextRecordNumber([last._max.number ?? 0]);
}

/** The case a record belongs to, or null when the workspace has no record by that id. */
export async function caseOfRecord(tx: Tx, workspaceId: string, recordId: string): Promise<string | null> {
  const found = await tx.record.findUnique({ where: { workspaceId_id: { workspaceId, id: recordId } }, select: { caseId: true } });
  return found?.caseId ?? null;
}

/** The record of a case that is locked, so that it stays as it is until the commit; null when the case has none by that id. */
export async function loadRecord(tx: Tx, workspaceId: string, caseId: string, recordId: string): Promise<StoredRecord | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, "caseId", number, direction::text AS direction, date::text AS date, counterpart, subject, "secrecyGround", version
    FROM "Record" WHERE "workspaceId" = ${workspaceId}::uuid AND "caseId" = ${caseId}::uuid AND id = ${recordId}::uuid`;
  if (!rows[0]) return null;
  const { version, secrecyGround, ...rest } = rows[0];
  return { record: { ...rest, secrecy: secrecyGround === null ? null : { ground: secrecyGround } }, version };
}

/** The documents of a record that have not been removed, the earliest first. */
export async function documentsOfRecord(tx: Tx, workspaceId: string, recordId: string): Promise<string[]> {
  const rows = await tx.document.findMany({ where: { workspaceId, recordId, removedAt: null }, orderBy: [{ uploadedAt: "asc" }, { id: "asc" }], select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Adds a registered record; `registeredById` is null where it came by a link. */
export async function insertRecord(
  tx: Tx,
  workspaceId: string,
  record: RegisteredRecord,
  registered: { registeredById: string | null; registeredAt: Date },
): Promise<void> {
  const { id, caseId, number } = record;
  await tx.record.create({ data: { workspaceId, id, caseId, number, ...entered(record), ...registered } });
}

/** Saves a record that `loadRecord` gave, under its next version. */
export async function saveRecord(tx: Tx, workspaceId: string, record: RegisteredRecord): Promise<void> {
  await tx.record.update({
    where: { workspaceId_id: { workspaceId, id: record.id } },
    data: { ...entered(record), version: { increment: 1 } },
  });
}

function entered({ direction, date, counterpart, subject, secrecy }: RegisteredRecord) {
  return { direction, date: new Date(date), counterpart, subject, secrecyGround: secrecy?.ground ?? null };
}
