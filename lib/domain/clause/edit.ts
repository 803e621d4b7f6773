import { Refused } from "#lib/domain/refused.ts";
import type { Clause } from "./clause.ts";
import { clauseAt, clauseBefore, deepestLevel, findClause, heightOf, pathOf, siblingsAt, withSiblings } from "./tree.ts";
import type { Path } from "./tree.ts";

/**
 * What the keys of the clause editor do. Each takes a tree and gives a new one; what can't be done because there is
 * nowhere to go gives the tree itself back, so that the editor can let the key pass (Tab must be able to leave the field).
 * All refuse `clause.missing`: somebody has removed the clause meanwhile.
 */
type Edited = Clause[] | Refused;

/** What can be said of a clause besides where it stands. */
export type ClauseContent = Omit<Clause, "id" | "children">;

/**
 * Enter: puts a clause next after another on the same level, or first of all when `afterId` is null.
 * Refuses `clause.duplicateId`, and `clause.tooDeep` when the new clause brings more sub-clauses than fit.
 */
export function insertAfter(tree: Clause[], afterId: string | null, clause: Clause): Edited {
  if (findClause(tree, clause.id)) return new Refused("clause.duplicateId");
  const path = afterId === null ? [-1] : pathOf(tree, afterId);
  if (!path) return missing();
  if (path.length - 1 + heightOf(clause) > deepestLevel) return tooDeep();
  return withSiblings(tree, path.slice(0, -1), (siblings) => siblings.toSpliced(indexIn(path) + 1, 0, clause));
}

/** Gives the clause another content; what isn't named stays as it is. */
export function editClause(tree: Clause[], id: string, change: Partial<ClauseContent>): Edited {
  const path = pathOf(tree, id);
  if (!path) return missing();
  const changed = { ...clauseAt(tree, path), ...change };
  return withSiblings(tree, path.slice(0, -1), (siblings) => siblings.with(indexIn(path), changed));
}

/** Takes a clause away, with its sub-clauses. */
export function removeClause(tree: Clause[], id: string): Edited {
  const path = pathOf(tree, id);
  return path ? without(tree, path) : missing();
}

/**
 * Tab: makes the clause, with its sub-clauses, the last sub-clause of the one before it on its level. The order of
 * reading stays. Refuses `clause.tooDeep` when it or a sub-clause of it would come below the third level.
 */
export function indent(tree: Clause[], id: string): Edited {
  const path = pathOf(tree, id);
  if (!path) return missing();
  const index = indexIn(path);
  if (index === 0) return tree;
  const clause = clauseAt(tree, path);
  if (path.length + heightOf(clause) > deepestLevel) return tooDeep();
  return withSiblings(without(tree, path), [...path.slice(0, -1), index - 1], (children) => [...children, clause]);
}

/**
 * Shift+Tab: puts the clause next after its parent. The clauses that stood after it on its old level become its last
 * sub-clauses, so that the order of reading stays and nothing but its own level changes.
 */
export function outdent(tree: Clause[], id: string): Edited {
  const path = pathOf(tree, id);
  if (!path) return missing();
  if (path.length === 1) return tree;
  const parent = path.slice(0, -1);
  const clause = clauseAt(tree, path);
  const after = siblingsAt(tree, path).slice(indexIn(path) + 1);
  const shortened = withSiblings(tree, parent, (siblings) => siblings.slice(0, indexIn(path)));
  const lifted = { ...clause, children: [...clause.children, ...after] };
  return withSiblings(shortened, parent.slice(0, -1), (siblings) => siblings.toSpliced(indexIn(parent) + 1, 0, lifted));
}

/**
 * Alt+Up: moves the clause, with its sub-clauses, before the one above it on its level. The first sub-clause goes to the
 * end of the sub-clauses of its parent's upper neighbour, and where its parent has none, out and above its parent.
 */
export function moveUp(tree: Clause[], id: string): Edited {
  const path = pathOf(tree, id);
  if (!path) return missing();
  const index = indexIn(path);
  const parent = path.slice(0, -1);
  if (index > 0) return withSiblings(tree, parent, (siblings) => swapped(siblings, index - 1));
  if (parent.length === 0) return tree;
  const clause = clauseAt(tree, path);
  const rest = without(tree, path);
  const uncles = parent.slice(0, -1);
  if (indexIn(parent) > 0) {
    return withSiblings(rest, [...uncles, indexIn(parent) - 1], (children) => [...children, clause]);
  }
  return withSiblings(rest, uncles, (siblings) => [clause, ...siblings]);
}

/**
 * Alt+Down: moves the clause, with its sub-clauses, after the one below it on its level. The last sub-clause goes to the
 * beginning of the sub-clauses of its parent's lower neighbour, and where its parent has none, out and below its parent.
 */
export function moveDown(tree: Clause[], id: string): Edited {
  const path = pathOf(tree, id);
  if (!path) return missing();
  const index = indexIn(path);
  const parent = path.slice(0, -1);
  if (index < siblingsAt(tree, path).length - 1) return withSiblings(tree, parent, (siblings) => swapped(siblings, index));
  if (parent.length === 0) return tree;
  const clause = clauseAt(tree, path);
  const rest = without(tree, path);
  const uncles = parent.slice(0, -1);
  if (indexIn(parent) < siblingsAt(tree, parent).length - 1) {
    return withSiblings(rest, [...uncles, indexIn(parent) + 1], (children) => [clause, ...children]);
  }
  return withSiblings(rest, uncles, (siblings) => [...siblings, clause]);
}

/**
 * Backspace at the beginning of a clause: joins its text to that of the clause read before it (`clauseBefore`). What the
 * one before leaves open (act, addressees, due date, condition) it gets from the other; its own goes first. Sub-clauses
 * stay in the order of reading.
 */
export function mergeWithPrevious(tree: Clause[], id: string): Edited {
  const path = pathOf(tree, id);
  if (!path) return missing();
  const before = clauseBefore(tree, id);
  if (!before) return tree;
  const clause = clauseAt(tree, path);
  const index = indexIn(path);
  const parent = path.slice(0, -1);
  const rest =
    index === 0
      ? withSiblings(tree, parent, (siblings) => siblings.toSpliced(0, 1, ...clause.children))
      : withSiblings(without(tree, path), [...parent, index - 1], (children) => [...children, ...clause.children]);
  return editClause(rest, before.id, joined(before, clause));
}

function joined(before: Clause, after: Clause): ClauseContent {
  return {
    text: [before.text, after.text].filter((text) => text !== "").join(" "),
    act: before.act ?? after.act,
    addressees: before.addressees.length > 0 ? before.addressees : after.addressees,
    dueDate: before.dueDate ?? after.dueDate,
    condition: before.condition ?? after.condition,
  };
}

function without(tree: readonly Clause[], path: Path): Clause[] {
  return withSiblings(tree, path.slice(0, -1), (siblings) => siblings.toSpliced(indexIn(path), 1));
}

function swapped(siblings: readonly Clause[], index: number): Clause[] {
  return siblings.toSpliced(index, 2, ...siblings.slice(index, index + 2).reverse());
}

function indexIn(path: Path): number {
  return path.at(-1) ?? 0;
}

function missing(): Refused {
  return new Refused("clause.missing");
}

function tooDeep(): Refused {
  return new Refused("clause.tooDeep", { limit: deepestLevel });
}
