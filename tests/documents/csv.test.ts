import { expect, test } from "vitest";
import { csv } from "#lib/documents/table/csv.ts";

test.each(["=1+1", "+46 920", "-1", "@SUM(A1)", "\tx", "\rx"])("%j is given as text, not as a formula", (text) => {
  expect(csv([[text]])).toContain(`'${text}`);
});

test("what holds a semicolon, a quotation mark or a line break is quoted, and the rest is as it is", () => {
  expect(csv([["Luleå", "a;b", 'sa "ja"', "två\nrader"], ["", "5 §"]])).toBe('\uFEFFLuleå;"a;b";"sa ""ja""";"två\nrader"\r\n;5 §\r\n');
});

test("counts, sums and days are written as Swedish spreadsheet programs read them, and a negative one is no formula", () => {
  expect(csv([[-3, 1.5, { day: "2011-03-31" }, { ore: -5n }, { ore: 10_443_005n }]])).toBe("\uFEFF-3;1,5;2011-03-31;-0,05;104430,05\r\n");
});
