import { describe, expect, test } from "vitest";
import { markOf } from "#lib/domain/agenda/mark.ts";

const taken = new Date("2010-04-22T07:10:00Z");
const done = new Date("2010-04-22T07:25:00Z");
const untouched = { isWithdrawn: false, treatedFrom: null, treatedTo: null, decisions: 0, isTextEmpty: true };

describe("the mark beside an item in the room", () => {
  test("given an item that has not been taken up, it has not begun, though its text may be prepared", () => {
    expect(markOf(untouched)).toBe("notBegun");
    expect(markOf({ ...untouched, isTextEmpty: false })).toBe("notBegun");
  });

  test("given one that has been taken up, it is under way until something is decided", () => {
    const underWay = { ...untouched, treatedFrom: taken };
    expect(markOf(underWay)).toBe("underWay");
    expect(markOf({ ...underWay, isTextEmpty: false })).toBe("underWay");
    expect(markOf({ ...underWay, decisions: 1 })).toBe("decided");
  });

  test("given one that was left without a decision and without a word, it needs something", () => {
    expect(markOf({ ...untouched, treatedFrom: taken, treatedTo: done })).toBe("needsSomething");
  });

  test("given one for information, its text is enough", () => {
    expect(markOf({ ...untouched, treatedFrom: taken, treatedTo: done, isTextEmpty: false })).toBe("decided");
  });

  test("given one that is withdrawn, that is what it is, whatever was done before", () => {
    expect(markOf({ ...untouched, isWithdrawn: true })).toBe("withdrawn");
    expect(markOf({ ...untouched, isWithdrawn: true, treatedFrom: taken, decisions: 1 })).toBe("withdrawn");
  });
});
