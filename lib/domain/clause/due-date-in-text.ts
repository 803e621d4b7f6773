import { isDay } from "#lib/domain/day.ts";

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const monthNames =
  "jan(?:uari)?|febr?(?:uari)?|mars|apr(?:il)?|maj|juni?|juli?|" +
  "aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";

const dates = new RegExp(
  [
    String.raw`(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])`,
    String.raw`(?<![\d/])(?<slashDay>\d{1,2})/(?<slashMonth>\d{1,2})[ -](?<slashYear>\d{4})(?!\d)`,
    String.raw`(?<!\d)(?<wordDay>\d{1,2})(?::[ea])?\s+(?<wordMonth>${monthNames})(?!\p{L})\.?` +
      String.raw`(?:,?\s+(?<wordYear>\d{4})(?!\d))?`,
  ].join("|"),
  "giu",
);

/** What stands before a date that is a limit, and before one that tells of something else. */
const limit = /(?:senast|före|innan)\s+(?:den\s+)?$/iu;
const beginOrEnd = String.raw`från(?: och med)?|fr\.?\s?o\.?\s?m\.?|till och med|t\.?\s?o\.?\s?m\.?|sedan`;
const past = "daterad|daterat|av|mötet|protokoll(?:et)?|beslut(?:et)?";
const otherwise = new RegExp(String.raw`(?:${beginOrEnd}|${past})\s+(?:den\s+)?$`, "iu");

/**
 * Finds the day by which a clause is to be carried out: "senast 30 juni 2004", "före den 15 augusti 2009", "2011-03-31".
 * A day with "senast", "före" or "innan" goes first; any other whole date counts unless it tells from when or until when
 * something holds, or of when something was. Without a year it is the first such day from `today` on.
 * "Före" is read as the day it names: whether the day before is meant, a person says.
 */
export function findDueDate(text: string, today: string): string | null {
  let other: string | null = null;
  for (const match of text.matchAll(dates)) {
    const before = text.slice(0, match.index);
    const isLimit = limit.test(before);
    const day = dayOf(match.groups ?? {}, isLimit ? today : null);
    if (day === null) continue;
    if (isLimit) return day;
    if (!otherwise.test(before)) other ??= day;
  }
  return other;
}

function dayOf(found: Record<string, string | undefined>, today: string | null): string | null {
  const month = found["month"] ?? found["slashMonth"] ?? monthNumber(found["wordMonth"] ?? "");
  const day = found["day"] ?? found["slashDay"] ?? found["wordDay"] ?? "";
  const year = found["year"] ?? found["slashYear"] ?? found["wordYear"];
  const inYear = (digits: string) => `${digits}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year !== undefined) return isDay(inYear(year)) ? inYear(year) : null;
  if (today === null) return null;
  const thisYear = Number(today.slice(0, 4));
  return [thisYear, thisYear + 1].map((it) => inYear(String(it))).find((it) => isDay(it) && it >= today) ?? null;
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
