import { expect, test } from "vitest";
import { digestInGroups, readSealCode, sealCode } from "#lib/domain/seal/code.ts";

const digest = "00443214c74254b635cf84653a56d7c675be77df0000000000000000000000ff";

test("the code is the first eighty bits of the digest, in fours", () => {
  expect(sealCode(digest)).toBe("0123-4567-89AB-CDEF");
  expect(sealCode(`${digest.slice(0, 20)}${"f".repeat(44)}`)).toBe(sealCode(digest));
  expect(sealCode(`${"f".repeat(64)}`)).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
});

test.each([
  ["0123-4567-89AB-CDEF", "0123-4567-89AB-CDEF"],
  [" o123 4567 89ab cdef ", "0123-4567-89AB-CDEF"],
  ["OIL3456789ABCDEF", "0113-4567-89AB-CDEF"],
  ["0123-4567-89AB-CDE", null],
  ["0123-4567-89AB-CDEU", null],
  ["", null],
])("%j is read as %j", (typed, code) => {
  expect(readSealCode(typed)).toBe(code);
});

test("a digest is printed in groups of four", () => {
  expect(digestInGroups(digest).split(" ")).toHaveLength(16);
  expect(digestInGroups(digest)).toMatch(/^0044 3214 .* 00ff$/);
});
