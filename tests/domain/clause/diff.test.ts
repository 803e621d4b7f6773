import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { clauseDiff, clausesDiffer, nextVersion } from "#lib/domain/clause/diff.ts";
import { moveDown } from "#lib/domain/clause/edit.ts";
import { blankClause, flatten } from "#lib/domain/clause/tree.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { anyTree, tree } from "./trees.ts";

/** "b 2→1.1 changed moved", one line for each clause, for reading. */
const summary = (earlier: Clause[], later: Clause[]) =>
  clauseDiff(earlier, later).map(({ id, kind, moved, before, after }) =>
    [id, `${before?.label ?? ""}→${after?.label ?? ""}`, kind, moved ? "moved" : ""].join(" ").trim(),
  );

describe("two versions of a proposal", () => {
  test("a clause that was put in is added, and those that got another number have not moved", () => {
    expect(summary(tree("a\nb"), tree("a\nn\nb"))).toEqual(["a 1→1 same", "n →2 added", "b 2→3 same"]);
  });

  test("a clause that was taken away is told of where it stood", () => {
    expect(summary(tree("a\nb\n  c\nd"), tree("a\nd"))).toEqual(["a 1→1 same", "b 2→ removed", "c 2.1→ removed", "d 3→2 same"]);
  });

  test("a clause that changed place has moved, and the others have not", () => {
    expect(summary(tree("a\nb\nc\nd"), tree("d\na\nb\nc"))).toEqual(["d 4→1 same moved", "a 1→2 same", "b 2→3 same", "c 3→4 same"]);
  });

  test("a clause that became a sub-clause has moved; what stands under it went along", () => {
    expect(summary(tree("a\nb\n  c"), tree("a\n  b\n    c"))).toEqual(["a 1→1 same", "b 2→1.1 same moved", "c 2.1→1.1.1 same"]);
  });

  test("a clause can be both changed and moved", () => {
    expect(summary(tree("a\nc\nb: ny"), tree("b: nyare\na\nc"))).toContain("b 3→1 changed moved");
  });

  test("the words that changed are shown", () => {
    const [change] = clauseDiff([blankClause("a", "pågå under tre år")], [blankClause("a", "pågå under två år")]);
    expect(change).toMatchObject({ kind: "changed", particulars: [] });
    expect(change?.words).toEqual([
      { kind: "same", text: "pågå under " },
      { kind: "removed", text: "tre" },
      { kind: "added", text: "två" },
      { kind: "same", text: " år" },
    ]);
  });

  test("what else was said of the clause is a change too", () => {
    const earlier: Clause = { ...blankClause("a", "rekommendera"), addressees: [{ kind: "members" }] };
    const later: Clause = { ...earlier, act: "recommend", dueDate: "2011-03-31", addressees: [{ kind: "named", name: "kansliet" }] };
    expect(clauseDiff([earlier], [later])).toMatchObject([{ kind: "changed", particulars: ["act", "addressees", "dueDate"] }]);
  });

  test("every clause of either is told of once, and a version against itself tells of nothing", () => {
    fc.assert(
      fc.property(anyTree, anyTree, (earlier, later) => {
        const told = clauseDiff(earlier, later).map((change) => change.id);
        const all = new Set([...flatten(earlier), ...flatten(later)].map(({ clause }) => clause.id));
        expect(told.toSorted()).toEqual([...all].toSorted());
        const inLater = new Set(flatten(later).map(({ clause }) => clause.id));
        expect(told.filter((id) => inLater.has(id))).toEqual([...inLater]);
        expect(clauseDiff(earlier, earlier).every(({ kind, moved }) => kind === "same" && !moved)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("when one clause was moved, one clause or its neighbour is said to have moved", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (start, at) => {
        const { clause } = flatten(start)[at % flatten(start).length]!;
        const later = accepted(moveDown(start, clause.id));
        const moved = clauseDiff(start, later).filter((change) => change.moved);
        expect(moved).toHaveLength(later === start ? 0 : 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a new version of a proposal", () => {
  const clauses = tree("a: tillsätta\n  b: en styrgrupp");

  test("has the next number", () => {
    expect(nextVersion(null, clauses)).toEqual({ number: 1, clauses });
    expect(nextVersion({ number: 1, clauses }, tree("a: tillsätta\nb: en styrgrupp"))).toMatchObject({ number: 2 });
  });

  test("is refused when nobody would see a difference", () => {
    const renamed = tree("x: tillsätta \n  y:  en  styrgrupp");
    for (const same of [clauses, renamed]) {
      const refused = nextVersion({ number: 3, clauses }, same);
      expect(refused).toBeInstanceOf(Refused);
      expect(refused).toMatchObject({ code: "clause.unchanged", facts: { number: 3 } });
    }
  });

  test("is refused when its clauses can't be stored", () => {
    expect(nextVersion(null, [blankClause("a")])).toMatchObject({ code: "clause.empty" });
  });

  test("the order in which fields were read from somewhere is no difference", () => {
    const one: Clause[] = [{ ...blankClause("a", "x"), addressees: [{ kind: "body", bodyId: "b1", name: "Styrelsen" }] }];
    const other: Clause[] = [{ ...blankClause("a", "x"), addressees: [{ name: "Styrelsen", bodyId: "b1", kind: "body" }] }];
    expect(clausesDiffer(one, other)).toBe(false);
    expect(clausesDiffer(one, [blankClause("a", "x")])).toBe(true);
  });
});
