import { clockInWords, dayInWords } from "#lib/domain/calendar/in-words.ts";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Language } from "./locale.ts";

/**
 * How days, times, numbers and sums are written. A day is "2010-04-22", a clock time "09:00", both in Stockholm; a
 * moment is a `Date`; money is whole öre. Swedish follows Myndigheternas skrivregler: 22 april 2010, 09.00, 1 435 kr.
 */
const tags: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

/** "22 april 2010". */
export function longDate(day: string, language: Language): string {
  return dayInWords(day, language);
}

/** The months of both languages, since a title can be made of another's words. */
const months = (Object.keys(tags) as Language[]).flatMap((language) =>
  Array.from({ length: 12 }, (_, index) => dayInWords(`2010-${String(index + 1).padStart(2, "0")}-01`, language, { month: "long" })),
);
const dayBeforeMonth = new RegExp(`(?<=\\d) (?=(?:${months.join("|")})\\b)`, "g");

/** A title in which "§§ 15–28" and the day of "22 april 2010" are kept together where a line ends. */
export function unbroken(title: string): string {
  return title.replaceAll("§ ", "§\u00a0").replace(dayBeforeMonth, "\u00a0");
}

/** "22 apr. 2010", where there is little room. */
export function shortDate(day: string, language: Language): string {
  return dayInWords(day, language, { day: "numeric", month: "short", year: "numeric" });
}

/** "torsdag 22 april 2010", for what a person is asked to come to. */
export function weekdayDate(day: string, language: Language): string {
  const weekday = dayInWords(day, language, { weekday: "long" });
  return `${weekday} ${longDate(day, language)}`;
}

/** "09.00" in Swedish, "09:00" in English. */
export function clockTime(time: string, language: Language): string {
  return clockInWords(time, language);
}

/** "09.00–12.00". */
export function clockSpan(from: string, to: string, language: Language): string {
  return `${clockTime(from, language)}–${clockTime(to, language)}`;
}

/** "22 april 2010 kl. 09.00", as the clock in Stockholm shows it. */
export function dateAndTime(moment: Date, language: Language): string {
  const between = language === "sv" ? " kl. " : ", ";
  return `${longDate(stockholmDay(moment), language)}${between}${clockTime(stockholmClock(moment), language)}`;
}

/** "1 435" or "1,41": digits in groups, with at most `decimals` of them after the comma. */
export function decimalNumber(value: number, language: Language, decimals = 2): string {
  return new Intl.NumberFormat(tags[language], { maximumFractionDigits: decimals }).format(value);
}

/** "350 000 kr", or "350 538,69 kr" when there are öre; exact for any sum. */
export function kronor(öre: bigint, language: Language): string {
  const decimals = öre % 100n === 0n ? 0 : 2;
  const number = new Intl.NumberFormat(tags[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${number.format(`${öre}E-2` as Intl.StringNumericLiteral)}\u00a0kr`;
}

/** "1,5 MB": the size of a file, in the units file managers use. */
export function fileSize(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1000 ? [bytes, "byte"] : bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const maximumFractionDigits = size < 10 ? 1 : 0;
  return new Intl.NumberFormat(tags[language], { style: "unit", unit, maximumFractionDigits }).format(size);
}

/** "Boden, Kalix och Luleå". */
export function inWords(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(tags[language], { type: "conjunction" }).format(items);
}
