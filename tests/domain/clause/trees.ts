import fc from "fast-check";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { blankClause, deepestLevel } from "#lib/domain/clause/tree.ts";

/** Makes a tree from an outline: a line per clause, "a: text" or just "a", two spaces per level. */
export function tree(outline: string): Clause[] {
  const roots: Clause[] = [];
  const open: Clause[] = [];
  for (const line of outline.split("\n").filter((it) => it.trim() !== "")) {
    const level = (line.length - line.trimStart().length) / 2;
    const [id = "", text] = line.trim().split(": ");
    const clause = blankClause(id, text ?? id);
    open.length = level;
    (open.at(-1)?.children ?? roots).push(clause);
    open.push(clause);
  }
  return roots;
}

/** The other way: what `tree` would make the clauses of, ids only. */
export function outline(clauses: readonly Clause[], indent = ""): string {
  return clauses.map((clause) => `${indent}${clause.id}\n${outline(clause.children, `${indent}  `)}`).join("");
}

/** An outline written within a test: without the indentation of the test's own code. */
export function lines(text: string): string {
  const rows = text.split("\n").filter((row) => row.trim() !== "");
  const margin = Math.min(...rows.map((row) => row.length - row.trimStart().length));
  return rows.map((row) => `${row.slice(margin)}\n`).join("");
}

/** Any tree of up to about a dozen clauses, with ids of their own, no deeper than is allowed. */
export const anyTree: fc.Arbitrary<Clause[]> = fc
  .array(fc.integer({ min: 0, max: deepestLevel - 1 }), { minLength: 1, maxLength: 12 })
  .map((levels) => {
    let last = -1;
    const rows = levels.map((wanted, index) => {
      last = Math.min(wanted, last + 1);
      return `${"  ".repeat(last)}c${index}`;
    });
    return tree(rows.join("\n"));
  });

/** Freezes a tree through and through, so that an operation that changes it in place throws. */
export function frozen(clauses: Clause[]): Clause[] {
  for (const clause of clauses) {
    frozen(clause.children);
    Object.freeze(clause.addressees);
    Object.freeze(clause);
  }
  return Object.freeze(clauses) as Clause[];
}
