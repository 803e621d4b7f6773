import { isDay } from "#lib/domain/day.ts";
import type { Secrecy } from "#lib/domain/record/secrecy.ts";
import { Refused } from "#lib/domain/refused.ts";

/** A matter that the organisation handles. `openedOn` is a day in Stockholm; it is open while `closing` is null. */
export type Case = {
  id: string;
  registrationNumber: string;
  planCode: string | null;
  openedOn: string;
  title: string;
  summary: string;
  secrecy: Secrecy | null;
  closing: Closing | null;
};

/** Who closed the case, when and why. Earlier closings of a case that was opened again are in its history. */
export type Closing = { at: Date; byId: string; reason: string };

/** What a person writes about a case. */
export type CaseWording = { title: string; summary: string };

export const longestTitle = 300;
export const longestSummary = 10_000;
export const longestReason = 1_000;

/**
 * Gives a newly registered case. Refuses what `changeCase` refuses of its wording, `case.noSuchDay`, and
 * `case.openedInFuture` when the day is after today.
 */
export function newCase(given: Omit<Case, "closing">, today: string): Case | Refused {
  const wording = checkWording(given);
  if (wording instanceof Refused) return wording;
  if (!isDay(given.openedOn)) return new Refused("case.noSuchDay", { day: given.openedOn });
  if (given.openedOn > today) return new Refused("case.openedInFuture", { day: given.openedOn });
  return { ...given, ...wording, closing: null };
}

/**
 * Gives the case with another wording, without space around it.
 * Refuses `case.closed`, `case.titleMissing`, `case.titleTooLong` and `case.summaryTooLong`.
 */
export function changeCase(subject: Case, change: CaseWording): Case | Refused {
  if (subject.closing) return closed(subject);
  const wording = checkWording(change);
  return wording instanceof Refused ? wording : { ...subject, ...wording };
}

/** Closes a case. Refuses `case.closed` when it is closed already, `case.reasonMissing` and `case.reasonTooLong`. */
export function closeCase(subject: Case, closing: Closing): Case | Refused {
  if (subject.closing) return closed(subject);
  const reason = closing.reason.trim();
  if (reason === "") return new Refused("case.reasonMissing");
  if (reason.length > longestReason) return new Refused("case.reasonTooLong", { limit: longestReason });
  return { ...subject, closing: { ...closing, reason } };
}

/** Opens a closed case again. Refuses `case.notClosed`. Who opened it and when is told by its history. */
export function reopenCase(subject: Case): Case | Refused {
  if (!subject.closing) return new Refused("case.notClosed", { registrationNumber: subject.registrationNumber });
  return { ...subject, closing: null };
}

function checkWording({ title, summary }: CaseWording): CaseWording | Refused {
  const wording = { title: title.replace(/\s+/gu, " ").trim(), summary: summary.trim() };
  if (wording.title === "") return new Refused("case.titleMissing");
  if (wording.title.length > longestTitle) return new Refused("case.titleTooLong", { limit: longestTitle });
  if (wording.summary.length > longestSummary) return new Refused("case.summaryTooLong", { limit: longestSummary });
  return wording;
}

function closed(subject: Case): Refused {
  return new Refused("case.closed", { registrationNumber: subject.registrationNumber });
}
