import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDiff } from "#lib/domain/text/word-diff.ts";

describe("comparing two wordings", () => {
  test("shows the words that were struck and those that were added", () => {
    expect(wordDiff("att arbetet ska pågå under tre år", "att arbetet ska pågå under två år")).toEqual([
      { kind: "same", text: "att arbetet ska pågå under " },
      { kind: "removed", text: "tre" },
      { kind: "added", text: "två" },
      { kind: "same", text: " år" },
    ]);
  });

  test("strikes a rewritten phrase in one piece", () => {
    expect(wordDiff("kansliet noterar informationen", "kansliet godkänner rapporten")).toEqual([
      { kind: "same", text: "kansliet " },
      { kind: "removed", text: "noterar informationen" },
      { kind: "added", text: "godkänner rapporten" },
    ]);
  });

  test("an amount is one word, and Swedish letters don't cut a word", () => {
    expect(wordDiff("1,41 kr/invånare", "1,77 kr/invånaren")).toEqual([
      { kind: "removed", text: "1,41" },
      { kind: "added", text: "1,77" },
      { kind: "same", text: " kr/" },
      { kind: "removed", text: "invånare" },
      { kind: "added", text: "invånaren" },
    ]);
  });

  test("equal texts have nothing struck; two empty ones give nothing", () => {
    expect(wordDiff("lika", "lika")).toEqual([{ kind: "same", text: "lika" }]);
    expect(wordDiff("", "")).toEqual([]);
  });

  test("texts with nothing in common are shown whole instead of word by word", () => {
    const before = Array.from({ length: 4000 }, (_, index) => `a${index}`).join(" ");
    const after = Array.from({ length: 4000 }, (_, index) => `b${index}`).join(" ");
    const runs = wordDiff(before, after);
    expect(runs.filter((run) => run.kind === "removed").map((run) => run.text)).toEqual([before]);
    expect(runs.filter((run) => run.kind === "added").map((run) => run.text)).toEqual([after]);
  });

  test("both texts can always be read out of the comparison, and no run is empty", () => {
    const text = fc.array(fc.constantFrom("ett", "två", "tre", " ", " ", ".", ",", "\n"), { maxLength: 25 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        expect(runs.filter((run) => run.kind !== "added").map((run) => run.text).join("")).toBe(before);
        expect(runs.filter((run) => run.kind !== "removed").map((run) => run.text).join("")).toBe(after);
        expect(runs.every((run) => run.text !== "")).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
