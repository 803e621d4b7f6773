import { describe, expect, test } from "vitest";
import { readMoney, readPercentage } from "#lib/domain/funding/read-money.ts";

describe("a sum is read as people write it", () => {
  test.each([
    ["350000", 35_000_000n],
    ["350 000", 35_000_000n],
    [" 350\u00a0000 kr ", 35_000_000n],
    ["350\u202f000 kronor", 35_000_000n],
    ["90 000:-", 9_000_000n],
    ["350 tkr", 35_000_000n],
    ["350tkr", 35_000_000n],
    ["1,5 mnkr", 150_000_000n],
    ["2 Miljoner kronor", 200_000_000n],
    ["1 500,50", 150_050n],
    ["0", 0n],
  ])("%s", (typed, öre) => {
    expect(readMoney(typed)).toBe(öre);
  });

  test.each([
    ["", "notMoney"],
    ["ungefär 900 tkr", "notMoney"],
    ["-5", "notMoney"],
    ["350.000", "notMoney"],
    ["35 00", "notMoney"],
    ["1,5,5", "notMoney"],
    ["10 euro", "notMoney"],
    ["1,005", "partOfOre"],
    ["1,000001 tkr", "partOfOre"],
    ["1000000000001", "tooMuch"],
  ])("but not %s", (typed, code) => {
    expect(readMoney(typed)).toMatchObject({ code: `funding.${code}` });
  });
});

describe("a percentage", () => {
  test.each([["70", 7_000], ["33,33 %", 3_333], ["0,5%", 50], ["100 %", 10_000]])("%s", (typed, hundredths) => {
    expect(readPercentage(typed)).toBe(hundredths);
  });

  test.each(["", "101", "33,333", "hälften", "-1"])("but not %s", (typed) => {
    expect(readPercentage(typed)).toMatchObject({ code: "funding.notAPercentage" });
  });
});
