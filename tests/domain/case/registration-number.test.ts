import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPattern, formatRegistrationNumber, parseRegistrationNumber, seriesKey } from "#lib/domain/case/registration-number.ts";
import { Refused } from "#lib/domain/refused.ts";

const forms = [
  { pattern: "{year}.{serial:3}-{plan}", parts: { year: 2010, serial: 13, planCode: "0" }, text: "2010.013-0" },
  { pattern: "KS {year}/{serial} {plan}", parts: { year: 2012, serial: 172, planCode: "51" }, text: "KS 2012/172 51" },
  { pattern: "SLK-{year}-{serial:5}", parts: { year: 2022, serial: 1387, planCode: null }, text: "SLK-2022-01387" },
  { pattern: "{serial}/{year:2}", parts: { year: 2022, serial: 1435, planCode: null }, text: "1435/22" },
];

describe("the registration number of a case", () => {
  test.each(forms)("can have the form $text", ({ pattern, parts, text }) => {
    expect(checkPattern(pattern)).toBe(pattern);
    expect(formatRegistrationNumber(pattern, parts)).toBe(text);
    expect(parseRegistrationNumber(pattern, text)).toEqual(parts);
  });

  test("grows past its width instead of beginning anew", () => {
    expect(formatRegistrationNumber("{year}.{serial:3}-{plan}", { year: 2010, serial: 1000, planCode: "7" })).toBe("2010.1000-7");
  });

  test("is refused without a plan code where the pattern asks for one, and with one that could be misread", () => {
    const pattern = "{year}.{serial:3}-{plan}";
    expect(formatRegistrationNumber(pattern, { year: 2010, serial: 1, planCode: "" })).toMatchObject({ code: "case.planCodeMissing" });
    expect(formatRegistrationNumber(pattern, { year: 2010, serial: 1, planCode: null })).toMatchObject({ code: "case.planCodeMissing" });
    for (const planCode of ["0 7", "7-0", ".7", "7.", "1".repeat(21)]) {
      expect(formatRegistrationNumber(pattern, { year: 2010, serial: 1, planCode })).toMatchObject({ code: "case.planCodeMalformed" });
    }
    expect(formatRegistrationNumber(pattern, { year: 2010, serial: 1, planCode: "1.4.2" })).toBe("2010.001-1.4.2");
  });

  test("doesn't need the plan code where the pattern leaves it out", () => {
    expect(formatRegistrationNumber("{serial}/{year}", { year: 2010, serial: 1, planCode: "7" })).toBe("1/2010");
  });

  test("is made only of whole numbers above zero and of years that fit", () => {
    for (const serial of [0, -1, 1.5, Number.NaN]) {
      expect(() => formatRegistrationNumber("{year}-{serial}", { year: 2010, serial, planCode: null })).toThrow(RangeError);
    }
    expect(() => formatRegistrationNumber("{serial}/{year:2}", { year: 1922, serial: 1, planCode: null })).toThrow(RangeError);
    expect(() => formatRegistrationNumber("{serial}/{year}", { year: 22, serial: 1, planCode: null })).toThrow(RangeError);
  });
});

describe("the series", () => {
  test("begins anew each year where the number is counted per year", () => {
    expect(seriesKey("{year}.{serial:3}", 2010)).not.toBe(seriesKey("{year}.{serial:3}", 2011));
  });

  test("goes on where the number is counted from year to year", () => {
    expect(seriesKey("{running}/{year}", 2010)).toBe(seriesKey("{running}/{year}", 2011));
  });
});

describe("a pattern is refused", () => {
  test.each([
    ["without a number", "{year}-{plan}", "case.patternNoSerial"],
    ["when it is empty", "  ", "case.patternNoSerial"],
    ["when it counts per year but leaves the year out", "KS {serial}", "case.patternNoYear"],
    ["with a part that doesn't exist", "{prefix} {year}/{serial}", "case.patternUnknownPart"],
    ["with a width that can't be", "{year:3}/{serial}", "case.patternUnknownPart"],
    ["with a width of nothing", "{year}/{serial:0}", "case.patternUnknownPart"],
    ["with a width on the plan code", "{year}/{serial} {plan:2}", "case.patternUnknownPart"],
    ["with a brace that isn't closed", "{year}/{serial", "case.patternBrace"],
    ["with a brace that isn't opened", "{year}/{serial}}", "case.patternBrace"],
    ["with the year twice", "{year}/{serial}/{year:2}", "case.patternRepeatedPart"],
    ["with both ways of counting", "{year}/{serial}-{running}", "case.patternRepeatedPart"],
    ["where number and plan code flow together", "{year}/{serial}{plan}", "case.patternPartsTouch"],
    ["where only the year stands between number and plan code", "{serial}{year}{plan}", "case.patternPartsTouch"],
    ["where a digit of the text touches the number", "{year}/1{serial}", "case.patternPartsTouch"],
    ["where a letter touches the plan code", "{year}/{serial}-K{plan}", "case.patternPartsTouch"],
    ["with a character that can't be seen", "{year}\u200b/{serial}", "case.patternNotPrintable"],
    ["when it is too long", `${"K".repeat(50)}{year}/{serial}`, "case.patternTooLong"],
  ])("%s", (_, pattern, code) => {
    expect(checkPattern(pattern)).toMatchObject({ code });
  });

  test("and the part that doesn't exist is named", () => {
    expect(checkPattern("{prefix} {year}/{serial}")).toMatchObject({ facts: { part: "{prefix}" } });
  });
});

describe("a text is not a registration number", () => {
  test.each([
    ["2010.13-0", "too few digits"],
    ["2010.0013-0", "too many zeros"],
    ["2010.013", "no plan code"],
    ["2010x013-0", "another sign than the point"],
    ["2010.000-0", "number zero"],
    [" 2010.013-0", "space before it"],
    ["2010.013-0\n", "a line break after it"],
    ["10.013-0", "a short year"],
  ])("%j (%s)", (text) => {
    expect(parseRegistrationNumber("{year}.{serial:3}-{plan}", text)).toBeNull();
  });
});

test("every number that a pattern writes can be read back, for every pattern that is let through", () => {
  const token = fc.constantFrom("{year}", "{year:2}", "{serial}", "{serial:3}", "{running}", "{running:5}", "{plan}");
  const literal = fc.stringMatching(/^[A-ZÅÄÖ0-9 ./()+*?-]{0,4}$/);
  const pattern = fc.array(fc.oneof(token, literal), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
  const parts = fc.record({
    year: fc.integer({ min: 1970, max: 2069 }),
    serial: fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2 ** 40 })),
    planCode: fc.stringMatching(/^[0-9A-Zå]{1,3}(\.[0-9]{1,2}){0,2}$/),
  });
  let letThrough = 0;
  fc.assert(
    fc.property(pattern, parts, (text, given) => {
      const checked = checkPattern(text);
      if (checked instanceof Refused) return;
      letThrough += 1;
      const number = formatRegistrationNumber(checked, given);
      if (number instanceof Refused) throw number;
      expect(parseRegistrationNumber(checked, number)).toEqual({
        year: checked.includes("{year") ? given.year : null,
        serial: given.serial,
        planCode: checked.includes("{plan}") ? given.planCode : null,
      });
    }),
    { numRuns: 10_000 },
  );
  expect(letThrough).toBeGreaterThan(500);
});
