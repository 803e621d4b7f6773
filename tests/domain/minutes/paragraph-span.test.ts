import { describe, expect, test } from "vitest";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";

describe("§ numbers as they are written", () => {
  test.each([
    [[], ""],
    [[18], "§ 18"],
    [[18, 19, 26], "§§ 18, 19, 26"],
    [[15, 16, 17, 18], "§§ 15–18"],
    [[20, 15, 17, 16, 15], "§§ 15–17, 20"],
    [[1, 2], "§§ 1, 2"],
    [[9, 10, 11, 99, 100, 101], "§§ 9–11, 99–101"],
  ])("%j is %s", (numbers, written) => {
    expect(paragraphSpan(numbers)).toBe(written);
  });
});
