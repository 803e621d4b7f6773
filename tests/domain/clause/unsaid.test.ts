import { describe, expect, test } from "vitest";
import { unsaidOf } from "#lib/domain/clause/unsaid.ts";

const clause = (text: string, condition: string | null, dueDate: string | null = null) => ({ text, condition, dueDate });

describe("what holds of a clause and can't be read in its words", () => {
  test("is nothing where the condition was read out of the text", () => {
    const text = "tillstyrka avtalet under förutsättning att  landstinget deltar";
    expect(unsaidOf(clause(text, "Landstinget deltar"))).toEqual({ condition: null, dueDate: null });
  });

  test("is a condition that was entered beside the text", () => {
    expect(unsaidOf(clause("tillstyrka avtalet", "landstinget deltar"))).toEqual({ condition: "landstinget deltar", dueDate: null });
  });

  test("is nothing where the text says the day, with or without its year", () => {
    expect(unsaidOf(clause("ge kansliet i uppdrag att senast den 31 mars 2011 redovisa kostnaden", null, "2011-03-31")).dueDate).toBeNull();
    expect(unsaidOf(clause("ge kansliet i uppdrag att senast den 31 mars redovisa kostnaden", null, "2011-03-31")).dueDate).toBeNull();
  });

  test("is the due date where the text says none, or another day", () => {
    expect(unsaidOf(clause("ge kansliet i uppdrag att redovisa kostnaden", null, "2011-03-31")).dueDate).toBe("2011-03-31");
    expect(unsaidOf(clause("redovisa kostnaden senast den 30 juni 2011", null, "2011-03-31")).dueDate).toBe("2011-03-31");
  });
});
