import { Temporal } from "temporal-polyfill";

/**
 * The moment when the clock in Stockholm shows `clock` ("09:00") on a day ("2010-04-22").
 * A time that the spring leaps over is taken as one hour later; of one that the autumn repeats, the first is meant.
 * Kept apart from `stockholm.ts` so that pages that only show times need not load the calendar library.
 */
export function stockholmMoment(day: string, clock: string): Date {
  const inStockholm = Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime("Europe/Stockholm");
  return new Date(inStockholm.epochMilliseconds);
}
