/**
 * Tells whether a text is a day of the calendar in the form "2010-04-22". A date that doesn't exist (2010-02-30) is none.
 * Days in this form are compared as text: the earlier one sorts first.
 */
export function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
