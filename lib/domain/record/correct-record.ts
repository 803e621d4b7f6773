import type { Refused } from "#lib/domain/refused.ts";
import { type RecordEntry, type RegisteredRecord, registerRecord } from "./record.ts";

/**
 * Gives the record with what was entered wrongly put right. Its number and its case stay: a number that has been
 * given is never given to another. Refuses what `registerRecord` refuses.
 */
export function correctRecord(record: RegisteredRecord, entry: RecordEntry, today: string): RegisteredRecord | Refused {
  return registerRecord(entry, { id: record.id, caseId: record.caseId, number: record.number, today });
}
