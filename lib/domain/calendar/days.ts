/**
 * Reckoning with days. A day is "2010-04-22" and means that day in Stockholm (see `isDay`); days are compared as text.
 */
const millisecondsInADay = 86_400_000;

/** The day `count` days later, or earlier when `count` is negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * millisecondsInADay).toISOString().slice(0, 10);
}

/** Days of the week as ISO 8601 numbers them: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/** The year of a day: 2010. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
