/** The languages in which the record is written. */
export type Language = "sv" | "en";

const tags: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

/** Which parts of a day are written, and how long. */
export type DayParts = Pick<Intl.DateTimeFormatOptions, "weekday" | "day" | "month" | "year">;

/** A day as it is written in running text, "22 april 2010", or with other parts of it. */
export function dayInWords(day: string, language: Language, parts: DayParts = { day: "numeric", month: "long", year: "numeric" }): string {
  return formatter(tags[language], parts).format(Date.parse(day));
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

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes many times as long as using one, and a list writes a hundred days: each is made once. */
function formatter(locale: string, parts: DayParts): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, parts]);
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  made.set(key, known);
  return known;
}
