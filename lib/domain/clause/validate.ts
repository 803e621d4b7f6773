import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Clause } from "./clause.ts";
import { deepestLevel, flatten } from "./tree.ts";
import type { PlacedClause } from "./tree.ts";

/** The most clauses of one proposal, sub-clauses counted. */
export const mostClauses = 200;
/** The most characters of a clause, and of a condition. */
export const longestClause = 4_000;

/**
 * Gives clauses as they are stored: texts without space around them and without the "att" that the renderer writes.
 * Refuses: `clause.tooMany`, `clause.tooDeep`, `clause.duplicateId`, and with the number of the clause (`label`):
 * `clause.empty`, `clause.tooLong`, `clause.conditionTooLong`, `clause.noSuchDay`.
 */
export function validateClauses(tree: readonly Clause[]): Clause[] | Refused {
  return checked(tree, "finished");
}

/**
 * As `validateClauses`, for clauses that are still being written: one with neither text nor sub-clauses is left out, and
 * one that so far only has sub-clauses is let through.
 */
export function validateDraft(tree: readonly Clause[]): Clause[] | Refused {
  return checked(withoutBlank(tree), "draft");
}

function withoutBlank(tree: readonly Clause[]): Clause[] {
  return tree
    .map((clause) => ({ ...clause, children: withoutBlank(clause.children) }))
    .filter((clause) => clause.children.length > 0 || asStored(clause).text !== "");
}

type Stage = "draft" | "finished";

function checked(tree: readonly Clause[], stage: Stage): Clause[] | Refused {
  const all = flatten(tree);
  if (all.length > mostClauses) return new Refused("clause.tooMany", { limit: mostClauses });
  if (all.some(({ depth }) => depth > deepestLevel)) return new Refused("clause.tooDeep", { limit: deepestLevel });
  if (new Set(all.map(({ clause }) => clause.id)).size < all.length) return new Refused("clause.duplicateId");
  const stored = tree.map(asStored);
  return firstRefusal(flatten(stored), stage) ?? stored;
}

function firstRefusal(all: readonly PlacedClause[], stage: Stage): Refused | null {
  for (const { clause, label } of all) {
    if (clause.text === "" && stage === "finished") return new Refused("clause.empty", { label });
    if (clause.text.length > longestClause) return new Refused("clause.tooLong", { label, limit: longestClause });
    if ((clause.condition ?? "").length > longestClause) {
      return new Refused("clause.conditionTooLong", { label, limit: longestClause });
    }
    if (clause.dueDate !== null && !isDay(clause.dueDate)) {
      return new Refused("clause.noSuchDay", { label, day: clause.dueDate });
    }
  }
  return null;
}

function asStored(clause: Clause): Clause {
  return {
    ...clause,
    text: clause.text.replace(/\s+/gu, " ").trim().replace(/^att(?: |$)/iu, ""),
    condition: clause.condition?.replace(/\s+/gu, " ").trim() || null,
    children: clause.children.map(asStored),
  };
}
