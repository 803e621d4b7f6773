import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { hasMessage } from "#lib/i18n/has-message.ts";

const texts = ["Inget har hänt än.", "{actor} registrerade ärendet", "{count, plural, one {en} other {#}}"];

describe.each([
  ["as text", (text: string): unknown => text],
  ["compiled, as a built server has them", (text: string): unknown => compile(text)],
])("among messages %s", (_, asKept) => {
  test.each(texts)("%j is one", (text) => {
    expect(hasMessage({ case: { register: asKept(text) } }, ["case", "register"])).toBe(true);
  });

  test.each([
    ["a group", ["case"]],
    ["what isn't there", ["case", "never"]],
    ["what every object has", ["case", "toString"]],
  ])("%s is none", (__, path) => {
    expect(hasMessage({ case: { register: asKept("Inget har hänt än.") } }, path)).toBe(false);
  });
});
