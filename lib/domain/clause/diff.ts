import { diffArrays } from "diff";
import { canonicalJson } from "#lib/domain/audit/event.ts";
import { wordDiff } from "#lib/domain/text/word-diff.ts";
import type { WordRun } from "#lib/domain/text/word-diff.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Clause } from "./clause.ts";
import { flatten } from "./tree.ts";
import type { PlacedClause } from "./tree.ts";
import { validateClauses } from "./validate.ts";

/** What a clause says besides its text. */
const particulars = ["act", "addressees", "dueDate", "condition"] as const;
export type Particular = (typeof particulars)[number];

/**
 * What became of one clause. `before` and `after` are where it stood and stands, one of them null when it was added or
 * removed. `moved` when it has another parent or another place among those it stood beside; one that only got another
 * number, since others came or went, has not moved. `words` is its text, compared; `particulars` what else changed.
 */
export type ClauseChange = {
  id: string;
  kind: "same" | "added" | "removed" | "changed";
  moved: boolean;
  before: PlacedClause | null;
  after: PlacedClause | null;
  words: WordRun[];
  particulars: Particular[];
};

/**
 * Compares two versions of a proposal, clause by clause (the same clause has the same id in both). Gives every clause of
 * either: in the order of the later version, with what was removed where it stood.
 */
export function clauseDiff(earlier: readonly Clause[], later: readonly Clause[]): ClauseChange[] {
  const before = flatten(earlier);
  const after = flatten(later);
  const moved = movedIds(before, after);
  const placeIn = (version: readonly PlacedClause[], id: string) => version.find(({ clause }) => clause.id === id) ?? null;
  return inOneOrder(idsOf(before), idsOf(after)).map((id) => {
    const change = compared(placeIn(before, id), placeIn(after, id));
    return { id, moved: moved.has(id), ...change };
  });
}

/** Tells whether a reader would see a difference: in texts, particulars or order. Ids are not read. */
export function clausesDiffer(earlier: readonly Clause[], later: readonly Clause[]): boolean {
  return isOther(earlier.map(asRead), later.map(asRead));
}

/**
 * The version rule: gives the number and the clauses of a proposal's next version, as they are stored. The first is 1.
 * Refuses `clause.unchanged` when nobody would see a difference from the latest, and what `validateClauses` refuses.
 */
export function nextVersion(
  latest: { number: number; clauses: readonly Clause[] } | null,
  clauses: readonly Clause[],
): { number: number; clauses: Clause[] } | Refused {
  const stored = validateClauses(clauses);
  if (stored instanceof Refused) return stored;
  if (latest && !clausesDiffer(latest.clauses, stored)) return new Refused("clause.unchanged", { number: latest.number });
  return { number: (latest?.number ?? 0) + 1, clauses: stored };
}

function compared(before: PlacedClause | null, after: PlacedClause | null): Omit<ClauseChange, "id" | "moved"> {
  const words = wordDiff(before?.clause.text ?? "", after?.clause.text ?? "");
  if (!before || !after) return { kind: before ? "removed" : "added", before, after, words, particulars: [] };
  const changed = particulars.filter((name) => isOther(before.clause[name], after.clause[name]));
  const kind = changed.length > 0 || before.clause.text !== after.clause.text ? "changed" : "same";
  return { kind, before, after, words, particulars: changed };
}

/** The clauses that got another parent, and those out of the longest order that both versions have in common. */
function movedIds(before: readonly PlacedClause[], after: readonly PlacedClause[]): Set<string> {
  const parents = new Map(before.map(({ clause, parentId }) => [clause.id, parentId]));
  const kept = after.filter(({ clause, parentId }) => parents.get(clause.id) === parentId);
  const keptIds = new Set(idsOf(kept));
  const moved = new Set(idsOf(after).filter((id) => parents.has(id) && !keptIds.has(id)));
  for (const parent of new Set(kept.map(({ parentId }) => parentId))) {
    const order = (version: readonly PlacedClause[]) =>
      idsOf(version.filter(({ clause, parentId }) => parentId === parent && keptIds.has(clause.id)));
    const outOfOrder = diffArrays(order(before), order(after)).filter((change) => change.added);
    for (const id of outOfOrder.flatMap((change) => change.value)) moved.add(id);
  }
  return moved;
}

function inOneOrder(before: string[], after: string[]): string[] {
  return diffArrays(before, after).flatMap((change) =>
    change.removed ? change.value.filter((id) => !after.includes(id)) : change.value,
  );
}

function idsOf(version: readonly PlacedClause[]): string[] {
  return version.map(({ clause }) => clause.id);
}

function isOther(before: unknown, after: unknown): boolean {
  return canonicalJson(before) !== canonicalJson(after);
}

function asRead({ text, act, addressees, dueDate, condition, children }: Clause): unknown {
  return [text, act, addressees, dueDate, condition, children.map(asRead)];
}
