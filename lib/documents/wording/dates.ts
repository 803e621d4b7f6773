import type { FormWords } from "#lib/documents/wording/form-words.ts";
import type { Language } from "#lib/i18n/locale.ts";

/** The day in full, as documents have it: "2010-04-22" is "22 april 2010". */
export function longDate(day: string, language: Language): string {
  return format(day, language, { day: "numeric", month: "long", year: "numeric" });
}

/** The day in full with its weekday: "torsdag 22 april 2010". */
export function longDateWithWeekday(day: string, language: Language): string {
  return format(day, language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

// The day is a calendar day, not a moment, so it is read and written in the same zone.
function format(day: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** Clock times are kept as "09:00" and printed with a point, as Swedish does; English keeps the colon. */
function clockTime(time: string, language: Language): string {
  return language === "sv" ? time.replace(":", ".") : time;
}

/** "kl. 09.00–12.00", or "kl. 09.00–" while the end is open. */
export function clockSpan(from: string, to: string | null, language: Language, t: FormWords): string {
  const start = clockTime(from, language);
  return to === null ? t("clockOpen", { from: start }) : t("clock", { from: start, to: clockTime(to, language) });
}
