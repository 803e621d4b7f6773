/** What day and time it is in Stockholm at a moment; the way back is `stockholmMoment`. */
const stockholm = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short", timeStyle: "short" });

/** The day in Stockholm at a moment: "2010-04-22". */
export function stockholmDay(moment: Date): string {
  return stockholm.format(moment).slice(0, 10);
}

/** The clock in Stockholm at a moment, in whole minutes: "09:00". */
export function stockholmClock(moment: Date): string {
  return stockholm.format(moment).slice(11);
}
