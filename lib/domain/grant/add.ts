import { addDays, yearOf } from "#lib/domain/calendar/days.ts";
import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type GrantApplication, grantState } from "./grant.ts";

/** What is known of an application before anything has happened to it. */
export type GrantDraft = Pick<GrantApplication, "funder" | "purpose" | "from" | "to" | "appliedFor" | "deadline" | "coFunding">;

/** An application to be made. Refuses one without funder, purpose, money or days, and a period that ends before it begins. */
export function addGrant(draft: GrantDraft): GrantDraft | Refused {
  if (draft.funder.trim() === "") return new Refused("grant.funderMissing");
  if (draft.purpose.trim() === "") return new Refused("grant.purposeMissing");
  if (![draft.from, draft.to, draft.deadline].every(isDay)) return new Refused("grant.dayMissing");
  if (draft.to < draft.from) return new Refused("grant.periodBackwards");
  if (draft.appliedFor <= 0n || (draft.coFunding !== null && draft.coFunding <= 0n)) return new Refused("grant.sumMissing");
  return draft;
}

/**
 * As `addGrant`, for the period after an earlier application's. Refuses as `reasonAgainstRenewing`, and a period that
 * begins before the earlier one has ended.
 */
export function renewGrant(earlier: GrantApplication, draft: GrantDraft, known: readonly GrantApplication[]): GrantDraft | Refused {
  const refusal = reasonAgainstRenewing(earlier, known);
  if (refusal) return refusal;
  if (draft.from <= earlier.to) return new Refused("grant.renewalOverlaps", { day: earlier.to });
  return addGrant(draft);
}

/** Why a grant can't be sought for another period, or null: it never was applied for or came to nothing, or it has been renewed. */
export function reasonAgainstRenewing(earlier: GrantApplication, known: readonly GrantApplication[]): Refused | null {
  const state = grantState(earlier);
  if (state !== "applied" && state !== "granted") return new Refused("grant.nothingToRenew");
  const isRenewed = known.some((other) => other.renewalOf === earlier.id && grantState(other) !== "withdrawn");
  return isRenewed ? new Refused("grant.isRenewed") : null;
}

/**
 * What a renewal would be where nothing else is said: the same application for a period as long, that begins when the
 * earlier ends. Whole years stay whole years, so that the last day to apply keeps its place in the year.
 */
export function renewalDraft({ funder, purpose, from, to, appliedFor, deadline, coFunding }: GrantApplication): GrantDraft {
  const next = addDays(to, 1);
  const years = next.slice(4) === from.slice(4) ? yearOf(next) - yearOf(from) : 0;
  const days = (Date.parse(next) - Date.parse(from)) / 86_400_000;
  const later = (day: string) => {
    const sameDay = `${yearOf(day) + years}${day.slice(4)}`;
    return years > 0 && isDay(sameDay) ? sameDay : addDays(day, days);
  };
  return { funder, purpose, from: next, to: addDays(later(next), -1), appliedFor, deadline: later(deadline), coFunding };
}
