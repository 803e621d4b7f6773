import { yearOf } from "./days.ts";

/** The languages in which the record is written. */
export type Language = "sv" | "en";

const tags: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

/** A day as it is written in running text: "22 april 2010". */
export function dayInWords(day: string, language: Language): string {
  return written(day, language, { day: "numeric", month: "long", year: "numeric" });
}

/**
 * Days from the first to the last, said no more often than needed: "22–23 april 2010", "30 april–1 maj 2010".
 * The same day twice is that day.
 */
export function daysInWords(first: string, last: string, language: Language): string {
  if (first === last) return dayInWords(first, language);
  if (yearOf(first) !== yearOf(last)) return `${dayInWords(first, language)}–${dayInWords(last, language)}`;
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const start = sameMonth ? String(Number(first.slice(8))) : written(first, language, { day: "numeric", month: "long" });
  return `${start}–${dayInWords(last, language)}`;
}

/** A time of the clock: "09.00" in Swedish (Myndigheternas skrivregler), "09:00" in English. */
export function clockInWords(clock: string, language: Language): string {
  return language === "sv" ? clock.replace(":", ".") : clock;
}

/** From one time to another, or with no end yet: "kl. 09.00–12.00", "kl. 09.00–"; in English without "kl.". */
export function clockSpanInWords(from: string | null, to: string | null, language: Language): string {
  const times = [from, to].map((clock) => (clock ? clockInWords(clock, language) : "")).join("–");
  return language === "sv" ? `kl. ${times}` : times;
}

function written(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return formatter(tags[language], options).format(Date.parse(day));
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes many times as long as using one: each is made once. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  made.set(key, known);
  return known;
}
