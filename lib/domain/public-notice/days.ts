import { addDays } from "#lib/domain/calendar/days.ts";
import { nextWeekday } from "#lib/domain/calendar/holidays.ts";

/** The days of a notice. `appealTo` is the last day to appeal, `downOn` the first day that the notice isn't up. */
export type NoticeDays = { readonly upFrom: string; readonly appealTo: string; readonly downOn: string };

/** How long the time to appeal is, from the day the notice goes up (KL 13:5). */
const daysToAppeal = 21;

/**
 * The days of a notice that goes up on a day. The time to appeal is three weeks, which end on the day of the same name
 * (lag 1930:173, 1 §) or on the next weekday, and the notice stays up until it is over (KL 8:12, 13:5).
 */
export function noticeDays(upFrom: string): NoticeDays {
  const appealTo = nextWeekday(addDays(upFrom, daysToAppeal));
  return { upFrom, appealTo, downOn: addDays(appealTo, 1) };
}

/** Tells whether a notice is up on a day: it goes up and comes down by the day alone. */
export function isUp({ upFrom, downOn }: Pick<NoticeDays, "upFrom" | "downOn">, day: string): boolean {
  return upFrom <= day && day < downOn;
}

/** Tells whether the time to appeal is over on a day. Before, nobody can confirm legal force. */
export function isAppealTimeOver({ appealTo }: Pick<NoticeDays, "appealTo">, day: string): boolean {
  return appealTo < day;
}
