/**
 * Tells whether a text is a day of the calendar in the form "2010-04-22". A date that doesn't exist (2010-02-30) is none,
 * nor is one before 1800 or after 2999: whoever writes the year as "26" in a date field sends the year 26.
 * Days in this form are compared as text: the earlier one sorts first.
 */
export function isDay(text: string): boolean {
  if (!/^(1[89]|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
