import { describe, expect, test } from "vitest";
import { boardHref, boardViewIn, fits } from "#app/(signed-in)/[workspace]/cases/[case]/rounds/board-view.ts";

describe("what of the board of replies is shown", () => {
  test("stands in the address, with nothing where all is shown", () => {
    expect(boardHref("/r", { show: "all", county: null, page: 1 })).toBe("/r");
    expect(boardHref("/r", { show: "missing", county: "25", page: 2 })).toBe("/r?show=missing&county=25&page=2");
  });

  test.each([
    [{}, { show: "all", county: null, page: 1 }],
    [{ show: "oppose", county: "25", page: "3" }, { show: "oppose", county: "25", page: 3 }],
    [{ show: "skräp", county: "", page: "-2" }, { show: "all", county: null, page: 1 }],
    [{ show: ["oppose", "all"], county: ["25", "22"], page: "två" }, { show: "all", county: null, page: 1 }],
  ])("is read from %j, junk as nothing", (search, view) => {
    expect(boardViewIn(search)).toEqual(view);
  });

  test("is by reply: who has one, who has none, who opposes", () => {
    const reply = { answers: [{ clauseId: "1", kind: "oppose", comment: "" }] } as unknown as NonNullable<Parameters<typeof fits>[0]["reply"]>;
    const shown = (of: Parameters<typeof fits>[0]) => (["all", "replied", "missing", "oppose", "proviso"] as const).filter((each) => fits(of, each));
    expect(shown({ reply })).toEqual(["all", "replied", "oppose"]);
    expect(shown({ reply: null })).toEqual(["all", "missing"]);
  });
});
