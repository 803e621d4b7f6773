import { describe, expect, test } from "vitest";
import { endWithBody, withinBody } from "#lib/domain/mandate/within-body.ts";
import { mandate } from "./mandates.ts";

const body = { from: "2007-01-01", to: "2010-12-31" };

describe("a mandate within its body", () => {
  test.each([
    ["2007-01-01", "2010-12-31"],
    ["2008-06-01", "2008-06-01"],
  ])("lasts from %s to %s", (from, to) => {
    const given = mandate({ id: "1", from, to });
    expect(withinBody(given, body)).toBe(given);
  });

  test("may go on for as long as the body does", () => {
    expect(withinBody(mandate({ id: "1", to: null }), { ...body, to: null })).toMatchObject({ to: null });
  });

  test.each([
    ["begins before it", { from: "2006-12-31", to: "2010-12-31" }, "mandate.beforeBody"],
    ["ends after it", { to: "2011-01-01" }, "mandate.afterBody"],
    ["has no end when the body has", { to: null }, "mandate.afterBody"],
  ])("is not one that %s", (_how, days, code) => {
    expect(withinBody(mandate({ id: "1", ...days }), body)).toMatchObject({ code });
  });
});

describe("when a body ends", () => {
  const goesOn = mandate({ id: "goes on", to: null });
  const longer = mandate({ id: "longer", to: "2014-12-31" });
  const over = mandate({ id: "over", to: "2008-12-31" });

  test("the mandates that go on end with it, and no others", () => {
    expect(endWithBody([goesOn, over, longer], body)).toEqual([{ ...goesOn, to: "2010-12-31" }, { ...longer, to: "2010-12-31" }]);
    expect(endWithBody([goesOn, over, longer], { ...body, to: null })).toEqual([]);
  });

  test("not before a mandate that is to come, nor can it begin after one that has begun", () => {
    expect(endWithBody([mandate({ id: "1", from: "2011-01-01" })], body)).toMatchObject({ code: "body.mandateAfter", facts: { day: "2011-01-01" } });
    expect(endWithBody([mandate({ id: "1", from: "2006-01-01", to: "2007-12-31" })], body)).toMatchObject({ code: "body.mandateBefore" });
  });
});
