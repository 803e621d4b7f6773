import fc from "fast-check";
import { expect, test } from "vitest";
import { shortened } from "#lib/domain/text/shortened.ts";

test("a text that fits is left as it is", () => {
  expect(shortened("alla tillstyrker", 16)).toBe("alla tillstyrker");
});

test("a longer one is cut after a whole word", () => {
  expect(shortened("alla medlemskommuner tillstyrker", 20)).toBe("alla…");
  expect(shortened("alla medlemskommuner tillstyrker", 21)).toBe("alla medlemskommuner…");
});

test("or in the middle of the first, where that is longer alone", () => {
  expect(shortened("samverkansavtalet", 8)).toBe("samverk…");
});

test("never over what it may be", () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, most) => shortened(text, most).length <= most));
});
