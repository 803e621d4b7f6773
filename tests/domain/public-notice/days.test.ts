import { describe, expect, it } from "vitest";
import { addDays, dayOfWeek } from "#lib/domain/calendar/days.ts";
import { isAppealTimeOver, isUp, noticeDays } from "#lib/domain/public-notice/days.ts";

/** Written from the calendars of the years: the day the notice goes up, the last day to appeal, and the day it comes down. */
const calendar = [
  ["2024-02-28", "an ordinary Wednesday of a leap year", "2024-03-20", "2024-03-21"],
  ["2024-03-08", "Good Friday to the Tuesday after Easter", "2024-04-02", "2024-04-03"],
  ["2024-04-10", "the first of May", "2024-05-02", "2024-05-03"],
  ["2024-04-18", "Ascension Day", "2024-05-10", "2024-05-11"],
  ["2024-05-16", "the national day", "2024-06-07", "2024-06-08"],
  ["2024-05-31", "midsummer's eve", "2024-06-24", "2024-06-25"],
  ["2024-12-03", "Christmas Eve to the Friday", "2024-12-27", "2024-12-28"],
  ["2024-12-10", "New Year's Eve", "2025-01-02", "2025-01-03"],
  ["2024-12-16", "Epiphany", "2025-01-07", "2025-01-08"],
  ["2025-03-28", "Good Friday", "2025-04-22", "2025-04-23"],
  ["2025-10-11", "All Saints' Day, a Saturday", "2025-11-03", "2025-11-04"],
  ["2026-03-13", "Good Friday", "2026-04-07", "2026-04-08"],
  ["2026-05-16", "the national day on a Saturday", "2026-06-08", "2026-06-09"],
  ["2026-12-04", "Christmas Day to the Monday", "2026-12-28", "2026-12-29"],
  ["2027-03-05", "Good Friday", "2027-03-30", "2027-03-31"],
  ["2027-04-15", "Ascension Day", "2027-05-07", "2027-05-08"],
  ["2027-12-10", "New Year's Eve, a Friday", "2028-01-03", "2028-01-04"],
  ["2028-03-24", "Good Friday", "2028-04-18", "2028-04-19"],
  ["2028-06-02", "midsummer's eve", "2028-06-26", "2028-06-27"],
  ["2029-03-09", "Good Friday", "2029-04-03", "2029-04-04"],
  ["2029-12-03", "Christmas Eve to the Thursday", "2029-12-27", "2029-12-28"],
  ["2030-03-29", "Good Friday", "2030-04-23", "2030-04-24"],
  ["2030-05-10", "the Friday, not the Ascension Day before it", "2030-05-31", "2030-06-01"],
  ["2030-12-10", "New Year's Eve", "2031-01-02", "2031-01-03"],
] as const;

describe("the time to appeal", () => {
  it.each(calendar)("of what goes up %s ends past %s: %s, and the notice comes down %s", (upFrom, _, appealTo, downOn) => {
    expect(noticeDays(upFrom)).toEqual({ upFrom, appealTo, downOn });
  });

  it("is never under three weeks, and never ends on a day without post, any day of seven years", () => {
    for (let day = "2024-01-01"; day < "2031-01-01"; day = addDays(day, 1)) {
      const { appealTo, downOn } = noticeDays(day);
      expect(appealTo >= addDays(day, 21), day).toBe(true);
      expect(appealTo <= addDays(day, 21 + 5), day).toBe(true);
      expect(dayOfWeek(appealTo), day).toBeLessThan(6);
      expect(downOn).toBe(addDays(appealTo, 1));
    }
  });
});

describe("a notice", () => {
  const days = noticeDays("2024-05-31");
  it("is up from its day through the last day to appeal, by the day alone", () => {
    const up = ["2024-05-30", "2024-05-31", "2024-06-10", "2024-06-24", "2024-06-25"].filter((day) => isUp(days, day));
    expect(up).toEqual(["2024-05-31", "2024-06-10", "2024-06-24"]);
  });

  it("is over for appeals the day after the last", () => {
    expect(["2024-06-21", "2024-06-24", "2024-06-25"].filter((day) => isAppealTimeOver(days, day))).toEqual(["2024-06-25"]);
  });
});
