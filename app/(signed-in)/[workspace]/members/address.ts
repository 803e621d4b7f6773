import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isDay } from "#lib/domain/day.ts";

/** What stands after ? in the address of a page. */
export type Parameters = Promise<Record<string, string | string[] | undefined>>;

/** One of the parameters as text; one that is missing or given twice is "". */
export function text(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}

/** The day a page shows things as they were on: `on` in the address, or today where that is none. */
export function shownDay(on: string | string[] | undefined, now: Date): { on: string; today: string; isToday: boolean } {
  const today = stockholmDay(now);
  const shown = isDay(text(on)) ? text(on) : today;
  return { on: shown, today, isToday: shown === today };
}

/** Which page of a list: `page` in the address, counted from 1. */
export function pageNumber(page: string | string[] | undefined): number {
  return /^[1-9]\d{0,4}$/.test(text(page)) ? Number(page) : 1;
}
