import { describe, expect, test } from "vitest";
import { blankClause } from "#lib/domain/clause/tree.ts";
import { validateDraft } from "#lib/domain/clause/validate.ts";
import { outline, tree } from "./trees.ts";

describe("clauses that are still being written", () => {
  test("are kept without those in which nothing is written yet", () => {
    const clauses = [...tree("a: rekommendera\n  b: tre år"), blankClause("c", " att "), { ...blankClause("d"), children: [blankClause("e")] }];
    expect(outline(validateDraft(clauses) as never)).toBe("a\n  b\n");
  });

  test("may have sub-clauses before their own text", () => {
    const clauses = [{ ...blankClause("a"), children: [blankClause("b", "tre år")] }];
    expect(validateDraft(clauses)).toEqual(clauses);
  });

  test("are refused like finished ones for all else", () => {
    expect(validateDraft([{ ...blankClause("a"), children: [blankClause("b", "x".repeat(4_001))] }])).toMatchObject({
      code: "clause.tooLong",
      facts: { label: "1.1" },
    });
  });
});
