import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOfWeek } from "#lib/domain/calendar/days.ts";
import { isWeekday, nextWeekday, publicHolidays } from "#lib/domain/calendar/holidays.ts";

/** From almanacs: Good Friday, Easter Sunday, Ascension Day, Whit Sunday, Midsummer Day, All Saints' Day. */
const almanac: Record<number, readonly string[]> = {
  1990: ["04-13", "04-15", "05-24", "06-03", "06-23", "11-03"],
  2004: ["04-09", "04-11", "05-20", "05-30", "06-26", "11-06"],
  2005: ["03-25", "03-27", "05-05", "05-15", "06-25", "11-05"],
  2008: ["03-21", "03-23", "05-01", "05-11", "06-21", "11-01"],
  2010: ["04-02", "04-04", "05-13", "05-23", "06-26", "11-06"],
  2011: ["04-22", "04-24", "06-02", "06-12", "06-25", "11-05"],
  2019: ["04-19", "04-21", "05-30", "06-09", "06-22", "11-02"],
  2024: ["03-29", "03-31", "05-09", "05-19", "06-22", "11-02"],
  2025: ["04-18", "04-20", "05-29", "06-08", "06-21", "11-01"],
  2026: ["04-03", "04-05", "05-14", "05-24", "06-20", "10-31"],
  2038: ["04-23", "04-25", "06-03", "06-13", "06-26", "11-06"],
};
const movable = ["goodFriday", "easterSunday", "ascensionDay", "whitSunday", "midsummerDay", "allSaintsDay"] as const;

const anyDay = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, days]) => addDays(`${year}-01-01`, days));

describe("the public holidays of a year", () => {
  it.each(Object.entries(almanac))("fall in %s as the almanac says", (year, days) => {
    const holidays = publicHolidays(Number(year));
    const found = movable.map((name) => holidays.find((holiday) => holiday.name === name)?.day);
    expect(found).toEqual(days.map((day) => `${year}-${day}`));
  });

  it("had Whit Monday through 2004 and have the national day since", () => {
    const names = (year: number) => publicHolidays(year).map(({ name }) => name);
    expect(publicHolidays(2004)).toContainEqual({ name: "whitMonday", day: "2004-05-31" });
    expect(names(2004)).not.toContain("nationalDay");
    expect(publicHolidays(2005)).toContainEqual({ name: "nationalDay", day: "2005-06-06" });
    expect(names(2005)).not.toContain("whitMonday");
  });

  it("come in the order of the days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2199 }), (year) => {
        const days = publicHolidays(year).map(({ day }) => day);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});

describe("the day on which a statutory deadline ends", () => {
  it.each([
    ["an ordinary Thursday", "2010-04-22", "2010-04-22"],
    ["a Saturday", "2010-04-24", "2010-04-26"],
    ["Maundy Thursday, which is a weekday", "2010-04-01", "2010-04-01"],
    ["Good Friday", "2010-04-02", "2010-04-06"],
    ["Ascension Day, before a day that is only customarily free", "2010-05-13", "2010-05-14"],
    ["the national day on a Sunday", "2010-06-06", "2010-06-07"],
    ["midsummer's eve", "2010-06-25", "2010-06-28"],
    ["Christmas Eve on a Friday", "2010-12-24", "2010-12-27"],
    ["New Year's Eve on a Friday", "2010-12-31", "2011-01-03"],
    ["New Year's Eve before a Monday that follows", "2025-12-31", "2026-01-02"],
    ["Whit Monday while it was a holiday", "2004-05-31", "2004-06-01"],
    ["what would have been Whit Monday", "2005-05-16", "2005-05-16"],
  ])("given %s", (_, day, expected) => {
    expect(nextWeekday(day)).toBe(expected);
  });

  it("is a weekday, never earlier, and with none in between", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const moved = nextWeekday(day);
        expect(isWeekday(moved)).toBe(true);
        for (let passed = day; passed < moved; passed = addDays(passed, 1)) expect(isWeekday(passed)).toBe(false);
        expect(moved >= day && moved <= addDays(day, 5)).toBe(true);
      }),
    );
  });
});

describe("days", () => {
  it("are added across months, leap days and years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2010-12-31", 1)).toBe("2011-01-01");
    expect(addDays("2010-03-01", -1)).toBe("2010-02-28");
  });

  it("come back when the same number is taken away, and follow each other through the week", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(dayOfWeek(addDays(day, 1))).toBe((dayOfWeek(day) % 7) + 1);
      }),
    );
  });
});
