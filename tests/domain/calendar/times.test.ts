import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClock, readClock } from "#lib/domain/calendar/clock.ts";
import { clockInWords, clockSpanInWords, dayInWords } from "#lib/domain/calendar/in-words.ts";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";

describe("the time in Stockholm", () => {
  it.each([
    ["in summer", "2010-04-22", "09:00", "2010-04-22T07:00:00.000Z"],
    ["in winter", "2010-02-25", "09:00", "2010-02-25T08:00:00.000Z"],
    ["past midnight, when it is still yesterday in UTC", "2011-01-01", "00:30", "2010-12-31T23:30:00.000Z"],
    ["that the autumn repeats: the first of the two", "2010-10-31", "02:30", "2010-10-31T00:30:00.000Z"],
  ])("is a moment and back: %s", (_, day, clock, moment) => {
    expect(stockholmMoment(day, clock).toISOString()).toBe(moment);
    expect(stockholmDay(new Date(moment))).toBe(day);
    expect(stockholmClock(new Date(moment))).toBe(clock);
  });

  it("given an hour that the spring leaps over, is one hour later", () => {
    expect(stockholmClock(stockholmMoment("2010-03-28", "02:30"))).toBe("03:30");
  });

  it("comes back for every other minute", () => {
    const moments = fc.date({ min: new Date("1990-01-01T00:00Z"), max: new Date("2099-12-31T00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const minute = Math.floor(moment.getTime() / 60_000) * 60_000;
        const back = stockholmMoment(stockholmDay(moment), stockholmClock(moment)).getTime();
        expect([minute, minute - 3_600_000]).toContain(back);
      }),
    );
  });
});

describe("a time as it is typed", () => {
  it.each([
    ["9", "09:00"],
    ["9.00", "09:00"],
    ["09:05", "09:05"],
    ["0930", "09:30"],
    ["930", "09:30"],
    [" 13.15 ", "13:15"],
    ["24:00", null],
    ["9.60", null],
    ["9.5", null],
    ["", null],
    ["nio", null],
  ])("%j is %j", (typed, read) => {
    expect(readClock(typed)).toBe(read);
  });

  it("is already in form or not", () => {
    expect(["09:00", "23:59", "00:00"].every(isClock)).toBe(true);
    expect(["9:00", "24:00", "09.00", "09:60", ""].some(isClock)).toBe(false);
  });
});

describe("days and times in words", () => {
  it("are written in Swedish as in minutes", () => {
    expect(dayInWords("2010-04-22", "sv")).toBe("22 april 2010");
    expect(clockInWords("09:00", "sv")).toBe("09.00");
    expect(clockSpanInWords("09:00", "12:00", "sv")).toBe("kl. 09.00–12.00");
    expect(clockSpanInWords("09:00", null, "sv")).toBe("kl. 09.00–");
    expect(clockSpanInWords(null, "10:30", "sv")).toBe("kl. –10.30");
  });

  it("are written in English", () => {
    expect(dayInWords("2010-05-01", "en")).toBe("1 May 2010");
    expect(clockSpanInWords("09:00", "12:00", "en")).toBe("09:00–12:00");
  });
});
