import { addDays, dayOfWeek, yearOf } from "./days.ts";

export type HolidayName =
  | "newYearsDay"
  | "epiphany"
  | "goodFriday"
  | "easterSunday"
  | "easterMonday"
  | "mayDay"
  | "ascensionDay"
  | "whitSunday"
  | "whitMonday"
  | "nationalDay"
  | "midsummerDay"
  | "allSaintsDay"
  | "christmasDay"
  | "boxingDay";

export type Holiday = { readonly day: string; readonly name: HolidayName };

/**
 * The public holidays of a year, earliest first; ordinary Sundays are left out.
 * Source: lag (1989:253) om allmänna helgdagar, so true from 1990. In 2005 the national day took Whit Monday's place.
 */
export function publicHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const holidays: Holiday[] = [
    { name: "newYearsDay", day: `${year}-01-01` },
    { name: "epiphany", day: `${year}-01-06` },
    { name: "goodFriday", day: addDays(easter, -2) },
    { name: "easterSunday", day: easter },
    { name: "easterMonday", day: addDays(easter, 1) },
    { name: "mayDay", day: `${year}-05-01` },
    { name: "ascensionDay", day: addDays(easter, 39) },
    { name: "whitSunday", day: addDays(easter, 49) },
    year < 2005 ? { name: "whitMonday", day: addDays(easter, 50) } : { name: "nationalDay", day: `${year}-06-06` },
    { name: "midsummerDay", day: saturdayFrom(`${year}-06-20`) },
    { name: "allSaintsDay", day: saturdayFrom(`${year}-10-31`) },
    { name: "christmasDay", day: `${year}-12-25` },
    { name: "boxingDay", day: `${year}-12-26` },
  ];
  return holidays.toSorted((a, b) => a.day.localeCompare(b.day));
}

/**
 * Tells whether a day is one on which a statutory deadline can end: not a Saturday, a Sunday, a public holiday or the
 * eve of midsummer, Christmas or New Year. Source: lag (1930:173) om beräkning av lagstadgad tid, 2 §.
 */
export function isWeekday(day: string): boolean {
  if (dayOfWeek(day) > 5 || eves(yearOf(day)).includes(day)) return false;
  return !publicHolidays(yearOf(day)).some((holiday) => holiday.day === day);
}

/** The day itself if it is a weekday in the sense of `isWeekday`, otherwise the first one after it. */
export function nextWeekday(day: string): string {
  return isWeekday(day) ? day : nextWeekday(addDays(day, 1));
}

function eves(year: number): readonly string[] {
  return [addDays(saturdayFrom(`${year}-06-20`), -1), `${year}-12-24`, `${year}-12-31`];
}

function saturdayFrom(day: string): string {
  return addDays(day, 6 - (dayOfWeek(day) % 7));
}

/** Easter Sunday of the Gregorian calendar, by the method that Meeus gives (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late);
}
