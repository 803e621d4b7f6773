import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import { validateClauses } from "#lib/domain/clause/validate.ts";
import { tree } from "./trees.ts";

describe("clauses are stored", () => {
  test("without the word att, which the renderer writes, and without space around them", () => {
    const clauses = [{ ...blankClause("a", "  Att tillsätta\n en  styrgrupp "), condition: "  medel\nbeviljas " }];
    expect(validateClauses(clauses)).toEqual([{ ...blankClause("a", "tillsätta en styrgrupp"), condition: "medel beviljas" }]);
  });

  test("with no condition rather than an empty one", () => {
    expect(validateClauses([{ ...blankClause("a", "avslå"), condition: " " }])).toEqual([blankClause("a", "avslå")]);
  });

  test("as they are when they are in order, sub-clauses too", () => {
    const clauses = tree("a: rekommendera\n  b: attestera\n    c: välja\nd: uppdra");
    expect(validateClauses(clauses)).toEqual(clauses);
  });

  test("up to 200 of them, each of up to 4 000 characters", () => {
    const clauses = Array.from({ length: 200 }, (_, index) => blankClause(`c${index}`, "a".repeat(4_000)));
    expect(validateClauses(clauses)).toEqual(clauses);
  });
});

describe("clauses are refused", () => {
  const below = (clause: Partial<Clause>): Clause[] => [blankClause("a", "första"), { ...blankClause("b", "andra"), children: [{ ...blankClause("c", "tredje"), ...clause }] }];

  test.each<[string, Clause[], string, object]>([
    ["when one is empty", below({ text: " " }), "clause.empty", { label: "2.1" }],
    ["when one holds nothing but att", below({ text: "att " }), "clause.empty", { label: "2.1" }],
    ["when one is too long", below({ text: "a".repeat(4_001) }), "clause.tooLong", { label: "2.1", limit: 4_000 }],
    ["when a condition is too long", below({ condition: "a".repeat(4_001) }), "clause.conditionTooLong", { label: "2.1", limit: 4_000 }],
    ["when a due date doesn't exist", below({ dueDate: "2011-02-29" }), "clause.noSuchDay", { label: "2.1", day: "2011-02-29" }],
    ["when two have the same id", below({ id: "a" }), "clause.duplicateId", {}],
    ["when there is a fourth level", tree("a\n  b\n    c\n      d"), "clause.tooDeep", { limit: 3 }],
    ["when there are too many", Array.from({ length: 201 }, (_, index) => blankClause(`c${index}`, "a")), "clause.tooMany", { limit: 200 }],
  ])("%s", (_, clauses, code, facts) => {
    expect(validateClauses(clauses)).toMatchObject({ code, facts });
  });
});
