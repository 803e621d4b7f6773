import type { ClauseContent } from "#lib/domain/clause/edit.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { deepestLevel, flatten, type PlacedClause } from "#lib/domain/clause/tree.ts";
import { canonicalJson } from "#lib/domain/audit/event.ts";

/** The two who have edited the same clauses: the one who asks, and the one who saved first. */
export type Side = "mine" | "theirs";

/**
 * Two edits of the same clauses in one. `conflicts` are the ids of the clauses that both have changed, each in their
 * own way, or that one changed and the other removed; `order` is true when both have moved clauses about.
 */
export type MergedClauses = { clauses: Clause[]; conflicts: string[]; order: boolean };

/**
 * Merges two edits of `base`, clause by clause (the same clause has the same id in all three) and field by field.
 * What only one has changed is taken as it is; where both have, `preferred` decides and the clause is told as a
 * conflict. What either has added is always there.
 */
export function mergeClauses(base: readonly Clause[], mine: readonly Clause[], theirs: readonly Clause[], preferred: Side): MergedClauses {
  const trees = { base, mine, theirs };
  const before = byId(base);
  const sides = { mine: byId(mine), theirs: byId(theirs) };
  const conflicts: string[] = [];
  const contents = new Map<string, Clause>();
  for (const id of new Set([...sides.mine.keys(), ...sides.theirs.keys()])) {
    const fate = fateOf(before.get(id), { mine: sides.mine.get(id), theirs: sides.theirs.get(id) }, preferred);
    if (fate.conflict) conflicts.push(id);
    if (fate.clause) contents.set(id, fate.clause);
  }

  const moved = { mine: hasMoved(before, sides.mine), theirs: hasMoved(before, sides.theirs) };
  const order = moved.mine && moved.theirs && outline(mine, contents) !== outline(theirs, contents);
  const leading: Side = moved.mine === moved.theirs ? preferred : moved.mine ? "mine" : "theirs";
  const nodes = withAdded(keptNodes(trees[leading], contents), flatten(trees[leading === "mine" ? "theirs" : "mine"]), contents);
  return { clauses: nodes.map((node) => clauseOf(node, contents)), conflicts, order };
}

type Fate = { clause: Clause | null; conflict: boolean };

/** What becomes of one clause. One that is gone on a side was removed there, unless it is new on the other. */
function fateOf(before: PlacedClause | undefined, now: Record<Side, PlacedClause | undefined>, preferred: Side): Fate {
  if (now.mine && now.theirs) return mergedContent(before?.clause, now.mine.clause, now.theirs.clause, preferred);
  const side: Side = now.mine ? "mine" : "theirs";
  const left = now[side]?.clause ?? null;
  if (!before) return { clause: left, conflict: false };
  const changed = left !== null && fields.some((field) => isOther(left[field], before.clause[field]));
  return { clause: changed && side === preferred ? left : null, conflict: changed };
}

const fields = ["text", "act", "addressees", "dueDate", "condition"] as const satisfies readonly (keyof ClauseContent)[];

function mergedContent(before: Clause | undefined, mine: Clause, theirs: Clause, preferred: Side): Fate {
  let conflict = false;
  const taken = fields.map((field) => {
    if (before && !isOther(mine[field], before[field])) return [field, theirs[field]];
    if (before && !isOther(theirs[field], before[field])) return [field, mine[field]];
    conflict ||= isOther(mine[field], theirs[field]);
    return [field, (preferred === "mine" ? mine : theirs)[field]];
  });
  return { clause: { ...mine, ...(Object.fromEntries(taken) as ClauseContent) }, conflict };
}

/**
 * Whether the clauses that are left of `before` stand otherwise to each other: in another order, or under another clause
 * than the nearest one left of those they stood under. One that stands under an added clause has been moved there.
 */
function hasMoved(before: ReadonlyMap<string, PlacedClause>, after: ReadonlyMap<string, PlacedClause>): boolean {
  const left = [...before.values()].filter(({ clause }) => after.has(clause.id));
  const parents = new Map([...before].map(([id, { parentId }]) => [id, parentId]));
  const stood = left.map(({ clause, parentId }) => [clause.id, nearestPresent(parentId, parents, after)?.clause.id ?? null]);
  const stand = [...after.values()].filter(({ clause }) => before.has(clause.id)).map(({ clause, parentId }) => [clause.id, parentId]);
  return isOther(stood, stand);
}

/** The shape of what is left of a tree. */
function outline(tree: readonly Clause[], kept: ReadonlyMap<string, Clause>): string {
  return canonicalJson(keptNodes(tree, kept));
}

/** A clause's place while the trees are put together. */
type Node = { id: string; children: Node[] };

/** The tree without what is gone; the sub-clauses of a clause that is gone stand in its place. */
function keptNodes(tree: readonly Clause[], kept: ReadonlyMap<string, Clause>): Node[] {
  return tree.flatMap(({ id, children }) => {
    const below = keptNodes(children, kept);
    return kept.has(id) ? [{ id, children: below }] : below;
  });
}

/** Puts in what only the other tree has: under the same parent, after the same neighbour, as far as they are there. */
function withAdded(nodes: Node[], other: readonly PlacedClause[], kept: ReadonlyMap<string, Clause>): Node[] {
  const present = new Map<string, { node: Node; depth: number; parent: Node | null }>();
  const enter = (node: Node, depth: number, parent: Node | null) => {
    present.set(node.id, { node, depth, parent });
    for (const child of node.children) enter(child, depth + 1, node);
  };
  for (const node of nodes) enter(node, 1, null);

  const parents = new Map(other.map(({ clause, parentId }) => [clause.id, parentId]));
  for (const [index, { clause, parentId }] of other.entries()) {
    if (!kept.has(clause.id) || present.has(clause.id)) continue;
    let parent = nearestPresent(parentId, parents, present);
    if (parent && parent.depth === deepestLevel) parent = parent.parent && (present.get(parent.parent.id) ?? null);
    const siblings = parent ? parent.node.children : nodes;
    const earlier = new Set(other.slice(0, index).map((placed) => placed.clause.id));
    const at = siblings.findLastIndex((sibling) => earlier.has(sibling.id)) + 1;
    const node: Node = { id: clause.id, children: [] };
    siblings.splice(at, 0, node);
    present.set(node.id, { node, depth: (parent?.depth ?? 0) + 1, parent: parent?.node ?? null });
  }
  return nodes;
}

function nearestPresent<Present>(
  id: string | null,
  parents: ReadonlyMap<string, string | null>,
  present: ReadonlyMap<string, Present>,
): Present | null {
  if (id === null) return null;
  return present.get(id) ?? nearestPresent(parents.get(id) ?? null, parents, present);
}

function clauseOf({ id, children }: Node, contents: ReadonlyMap<string, Clause>): Clause {
  return { ...(contents.get(id) as Clause), children: children.map((child) => clauseOf(child, contents)) };
}

function byId(tree: readonly Clause[]): Map<string, PlacedClause> {
  return new Map(flatten(tree).map((placed) => [placed.clause.id, placed]));
}

function isOther(a: unknown, b: unknown): boolean {
  return canonicalJson(a) !== canonicalJson(b);
}
