import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import { checkSecrecy } from "./secrecy.ts";
import type { Secrecy } from "./secrecy.ts";

export const recordDirections = ["incoming", "outgoing", "internal"] as const;
export type RecordDirection = (typeof recordDirections)[number];

/**
 * A registered record of a case. `number` runs 1, 2, 3 … within the case; `date` is the day in Stockholm it came in,
 * went out or was drawn up. `counterpart` is from or to whom, and empty only for an internal record.
 */
export type RegisteredRecord = {
  id: string;
  caseId: string;
  number: number;
  direction: RecordDirection;
  date: string;
  counterpart: string;
  subject: string;
  secrecy: Secrecy | null;
};

/** What a person enters. `secrecyGround` is null for what isn't secret. */
export type RecordEntry = {
  direction: RecordDirection;
  date: string;
  counterpart: string;
  subject: string;
  secrecyGround: string | null;
};

export const longestSubject = 300;
export const longestCounterpart = 200;

/**
 * Registers a record under a case's next number (`nextRecordNumber`). A closed case takes records too: what comes in must be
 * registered whatever the state of the case.
 * Refuses: `record.subjectMissing`, `record.subjectTooLong`, `record.counterpartMissing` for what came in or went out,
 * `record.counterpartTooLong`, `record.noSuchDay`, `record.dateInFuture`, and what `checkSecrecy` refuses.
 * Source: DOMAIN.md §3, "Register"; OSL 5 kap. 2 § demands date, number, counterpart and, in brief, the subject.
 */
export function registerRecord(
  entry: RecordEntry,
  given: { id: string; caseId: string; number: number; today: string },
): RegisteredRecord | Refused {
  const { id, caseId, number, today } = given;
  const subject = onOneLine(entry.subject);
  const counterpart = onOneLine(entry.counterpart);
  if (subject === "") return new Refused("record.subjectMissing");
  if (subject.length > longestSubject) return new Refused("record.subjectTooLong", { limit: longestSubject });
  if (counterpart === "" && entry.direction !== "internal") {
    return new Refused("record.counterpartMissing", { direction: entry.direction });
  }
  if (counterpart.length > longestCounterpart) return new Refused("record.counterpartTooLong", { limit: longestCounterpart });
  if (!isDay(entry.date)) return new Refused("record.noSuchDay", { day: entry.date });
  if (entry.date > today) return new Refused("record.dateInFuture", { day: entry.date });
  const secrecy = checkSecrecy(entry.secrecyGround);
  if (secrecy instanceof Refused) return secrecy;
  return { id, caseId, number, direction: entry.direction, date: entry.date, counterpart, subject, secrecy };
}

/** The number after those a case has, whatever gaps an import may have left. */
export function nextRecordNumber(numbers: readonly number[]): number {
  return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
