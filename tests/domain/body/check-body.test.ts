import { describe, expect, test } from "vitest";
import { checkBody } from "#lib/domain/body/check-body.ts";

const board = { id: "board", name: "Styrelsen", from: "2005-01-01", to: null, setUpByBodyId: null };
const former = { id: "former", name: "Planeringsgruppen", from: "2004-01-01", to: "2007-12-31", setUpByBodyId: "board" };
const check = (change: object) => checkBody([board, former], { id: "new", name: "Presidiet", from: "2008-01-01", to: null, setUpByBodyId: "board", ...change });

describe("a body", () => {
  test("may have the name of one that has ended", () => {
    expect(check({ name: "Planeringsgruppen" })).toMatchObject({ name: "Planeringsgruppen" });
  });

  test.each([
    ["the name of another at the same time", { name: "styrelsen" }, "body.nameTaken"],
    ["the name of one that had it for a day of its time", { name: "PLANERINGSGRUPPEN", from: "2007-12-31" }, "body.nameTaken"],
    ["a day that is none", { from: "2008-13-01" }, "body.noSuchDay"],
    ["an end before its beginning", { to: "2007-12-31" }, "body.endsBeforeItBegins"],
    ["a setter-up that isn't there", { setUpByBodyId: "nobody" }, "body.unknown"],
    ["itself as setter-up", { setUpByBodyId: "new" }, "body.setUpInCircle"],
  ])("can't have %s", (_what, change, code) => {
    expect(check(change)).toMatchObject({ code });
  });

  test("keeps its own name when it is changed", () => {
    expect(checkBody([board, former], { ...board, to: "2010-12-31" })).toMatchObject({ to: "2010-12-31" });
  });
});
