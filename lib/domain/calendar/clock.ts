/** Tells whether a text is a time of the clock in the form "09:00". Such times are compared as text. */
export function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * Reads a time as people type it: "9", "9.00", "09:00" and "0900" are all "09:00".
 * Gives null for what is no time of the day.
 */
export function readClock(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim());
  if (!parts) return null;
  const clock = `${parts[1]!.padStart(2, "0")}:${parts[2] ?? "00"}`;
  return isClock(clock) ? clock : null;
}
