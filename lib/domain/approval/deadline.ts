import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { BodyRules } from "#lib/domain/body/rules.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { nextWeekday } from "#lib/domain/calendar/holidays.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import { isNewest, leftToSign, type MinutesPart, type MinutesVersion, type Signatory, versionState } from "./minutes-version.ts";
import { reasonAgainstTurn } from "./sign.ts";

type DeadlineRules = {
  readonly legalForm: LegalForm;
  readonly rules: Pick<BodyRules, "approvalDays" | "approvalMovesToWeekday">;
};

/**
 * The last day to have a meeting's minutes approved; null where an association has set none. For a public authority at
 * most 14 days after the meeting (KL 5:69, 6:35), moved to the next weekday as lag (1930:173) has it; an association's
 * own deadline moves only if it says so. What is approved at once is due on the day of the meeting, an erratum on no day.
 */
export function approvalDueOn(meeting: Pick<Meeting, "endsAt">, { legalForm, rules }: DeadlineRules, part: MinutesPart): string | null {
  if (part === "erratum") return null;
  const heldOn = stockholmDay(meeting.endsAt);
  if (part === "immediate") return heldOn;
  if (rules.approvalDays === null) return null;
  const day = addDays(heldOn, rules.approvalDays);
  return legalForm === "publicAuthority" || rules.approvalMovesToWeekday ? nextWeekday(day) : day;
}

/** Tells whether a version still waits for signatures on a day after the last. */
export function isLate(version: MinutesVersion, today: string): boolean {
  return isWaiting(version) && version.dueOn !== null && version.dueOn < today;
}

/** How many days before the last one those who haven't signed are reminded; after it they are every day. */
export const remindedDaysBefore = [5, 2, 1, 0] as const;

/**
 * Who is to be reminded of a meeting's versions on a day: those left to sign whose turn it is, on the days above and when it
 * is late.
 */
export function remindersDue(versions: readonly MinutesVersion[], today: string): readonly { readonly versionId: string; readonly signatory: Signatory }[] {
  const due = versions.filter((version) => isNewest(version, versions) && isWaiting(version) && remindsOn(version, today));
  return due.flatMap((version) =>
    leftToSign(version)
      .filter(({ id }) => reasonAgainstTurn(version, id) === null)
      .map((signatory) => ({ versionId: version.id, signatory })),
  );
}

function remindsOn(version: MinutesVersion, today: string): boolean {
  const { dueOn } = version;
  return dueOn !== null && (isLate(version, today) || remindedDaysBefore.some((days) => addDays(dueOn, -days) === today));
}

function isWaiting(version: MinutesVersion): boolean {
  const state = versionState(version);
  return state === "toSign" || state === "beingSigned";
}
