import { describe, expect, test } from "vitest";
import { readParagraphReference } from "#lib/domain/paragraph/read-reference.ts";

describe("a reference to a §", () => {
  test.each([
    ["§ 18 2010", 18, 2010],
    ["§18/2010", 18, 2010],
    ["  §§ 18, 2010 ", 18, 2010],
    ["2010 § 18", 18, 2010],
    ["2010§18", 18, 2010],
    ["18 § 2010", 18, 2010],
    ["Paragraf 18 år 2010", 18, 2010],
    ["§ 7", 7, null],
    ["7§", 7, null],
  ])("%s", (written, number, year) => {
    expect(readParagraphReference(written)).toEqual({ number, year });
  });

  test.each(["18 2010", "2010.009-7", "§ 0", "§", "§ 18 10", "§ 18–20", "2009 § 18 2010", "201018 §", "§ 18 styrelsen"])("%s is none", (written) => {
    expect(readParagraphReference(written)).toBeNull();
  });
});
