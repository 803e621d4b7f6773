import { describe, expect, test } from "vitest";
import { isDay } from "#lib/domain/day.ts";

describe("a day", () => {
  test.each(["2010-04-22", "2024-02-29", "1800-01-01", "2999-12-31"])("is %s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    ["a date that doesn't exist", "2010-02-30"],
    ["the 29th of February in another year", "2023-02-29"],
    ["a year written with two digits, as a date field sends it", "0026-04-22"],
    ["the end of what is kept as endless", "9999-12-31"],
    ["another order", "22-04-2010"],
    ["a moment", "2010-04-22T09:00"],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(isDay(text)).toBe(false);
  });
});
