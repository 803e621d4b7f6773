import type { Clause } from "./clause.ts";

/** How many levels of clauses there may be: a main clause, its sub-clauses, and theirs. */
export const deepestLevel = 3;

/** A clause as it stands in the printed order. `depth` is 1 for a main clause; `label` is its number: "2", "2.1". */
export type PlacedClause = { clause: Clause; depth: number; label: string; parentId: string | null };

/** Where a clause stands: its index among the main clauses, then among its parent's sub-clauses, and so on. */
export type Path = readonly number[];

/** Gives a clause with nothing but its text: the act and the rest are for a person to say or to confirm. */
export function blankClause(id: string, text = ""): Clause {
  return { id, text, act: null, addressees: [], dueDate: null, condition: null, children: [] };
}

/** Gives all clauses in the order they are read, each with its depth and its number. */
export function flatten(tree: readonly Clause[]): PlacedClause[] {
  return placed(tree, null, 1, "");
}

function placed(siblings: readonly Clause[], parentId: string | null, depth: number, prefix: string): PlacedClause[] {
  return siblings.flatMap((clause, index) => {
    const label = `${prefix}${index + 1}`;
    return [{ clause, depth, label, parentId }, ...placed(clause.children, clause.id, depth + 1, `${label}.`)];
  });
}

/** Gives the clause of that id, however deep, or null. */
export function findClause(tree: readonly Clause[], id: string): Clause | null {
  const path = pathOf(tree, id);
  return path && clauseAt(tree, path);
}

/** Gives the clause that is read before another: where the caret goes on Backspace. Null for the first, and for none. */
export function clauseBefore(tree: readonly Clause[], id: string): Clause | null {
  const inOrder = flatten(tree).map(({ clause }) => clause);
  return inOrder[inOrder.findIndex((clause) => clause.id === id) - 1] ?? null;
}

/** How many levels a clause fills: 1 without sub-clauses. */
export function heightOf(clause: Clause): number {
  return 1 + Math.max(0, ...clause.children.map(heightOf));
}

/** Where the clause of that id stands, or null. */
export function pathOf(tree: readonly Clause[], id: string): Path | null {
  for (const [index, clause] of tree.entries()) {
    if (clause.id === id) return [index];
    const below = pathOf(clause.children, id);
    if (below) return [index, ...below];
  }
  return null;
}

/** The clauses that share a parent with the one at `path`, itself included. */
export function siblingsAt(tree: readonly Clause[], path: Path): readonly Clause[] {
  return path.slice(0, -1).reduce<readonly Clause[]>((siblings, index) => siblings[index]?.children ?? [], tree);
}

/** The clause at a path that comes from `pathOf`. */
export function clauseAt(tree: readonly Clause[], path: Path): Clause {
  const clause = siblingsAt(tree, path)[path.at(-1) ?? 0];
  if (!clause) throw new RangeError(`no clause at ${path.join(".")}`);
  return clause;
}

/** Gives the tree with the clauses under the parent at `parent` (the main clauses when it is empty) made anew. */
export function withSiblings(
  tree: readonly Clause[],
  parent: Path,
  change: (siblings: readonly Clause[]) => readonly Clause[],
): Clause[] {
  const [index, ...rest] = parent;
  if (index === undefined) return [...change(tree)];
  return tree.map((clause, at) =>
    at === index ? { ...clause, children: withSiblings(clause.children, rest, change) } : clause,
  );
}
