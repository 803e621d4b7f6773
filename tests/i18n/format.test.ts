import { describe, expect, test } from "vitest";
import * as format from "#lib/i18n/format.ts";

// Intl writes a no-break space between groups and before units, which is what a printed sum wants too.
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("days and times", () => {
  test("are written as Swedes write them", () => {
    expect(format.longDate("2010-04-22", "sv")).toBe("22 april 2010");
    expect(format.shortDate("2011-01-05", "sv")).toBe("5 jan. 2011");
    expect(format.weekdayDate("2010-04-22", "sv")).toBe("torsdag 22 april 2010");
    expect(format.clockSpan("09:00", "12:00", "sv")).toBe("09.00–12.00");
  });

  test("in a title a day and its month, and a § and its number, stay together", () => {
    expect(format.unbroken("Styrelse 10 juni 2010, §§ 15–28")).toBe("Styrelse 10\u00a0juni 2010, §§\u00a015–28");
    expect(format.unbroken("Äldrenämnd 26 and 27 November 2003")).toBe("Äldrenämnd 26 and 27\u00a0November 2003");
    expect(format.unbroken("Plan för 14 kommuner 2011 majoritet")).toBe("Plan för 14 kommuner 2011 majoritet");
  });

  test("and as the English do", () => {
    expect(format.longDate("2010-04-22", "en")).toBe("22 April 2010");
    expect(format.weekdayDate("2010-04-22", "en")).toBe("Thursday 22 April 2010");
    expect(format.clockTime("09:00", "en")).toBe("09:00");
  });

  test("a moment is told by the clock in Stockholm, summer and winter, wherever the server stands", () => {
    expect(format.dateAndTime(new Date("2010-04-22T22:30:00Z"), "sv")).toBe("23 april 2010 kl. 00.30");
    expect(format.dateAndTime(new Date("2010-12-31T23:30:00Z"), "en")).toBe("1 January 2011, 00:30");
  });
});

describe("numbers and sums", () => {
  test("whole kronor have no öre, others two figures", () => {
    expect(plain(format.kronor(35_000_000n, "sv"))).toBe("350 000 kr");
    expect(plain(format.kronor(35_053_869n, "sv"))).toBe("350 538,69 kr");
    expect(plain(format.kronor(-50n, "sv"))).toBe("−0,50 kr");
  });

  test("a sum beyond what floating point holds is written to the last öre", () => {
    expect(plain(format.kronor(900_719_925_474_099_301n, "sv"))).toBe("9 007 199 254 740 993,01 kr");
  });

  test("decimals are rounded to what is asked for", () => {
    expect(plain(format.decimalNumber(1.40783, "sv"))).toBe("1,41");
    expect(plain(format.decimalNumber(248_609, "sv"))).toBe("248 609");
    expect(plain(format.decimalNumber(1.40783, "en", 4))).toBe("1.4078");
  });

  test("files are measured as file managers do", () => {
    expect(plain(format.fileSize(512, "sv"))).toBe("512 B");
    expect(plain(format.fileSize(1_520_000, "sv"))).toBe("1,5 MB");
    expect(plain(format.fileSize(50_000_000, "en"))).toBe("50 MB");
  });
});

test("a list ends with and", () => {
  expect(format.inWords(["Boden", "Kalix", "Luleå"], "sv")).toBe("Boden, Kalix och Luleå");
});
