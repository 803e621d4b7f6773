import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { editClause, indent, insertAfter, mergeWithPrevious, moveDown, moveUp, outdent, removeClause } from "#lib/domain/clause/edit.ts";
import { blankClause, clauseBefore, deepestLevel, findClause, flatten } from "#lib/domain/clause/tree.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { anyTree, frozen, lines, outline, tree } from "./trees.ts";

const shown = (edited: Clause[] | Refused) => outline(accepted(edited));
const ids = (clauses: Clause[]) => flatten(clauses).map(({ clause }) => clause.id);

describe("the numbers of clauses", () => {
  test("are 1, 1.1, 1.1.1, in the order they are read", () => {
    const placed = flatten(tree("a\n  b\n    c\n  d\ne"));
    expect(placed.map(({ clause, label, depth, parentId }) => [clause.id, label, depth, parentId])).toEqual([
      ["a", "1", 1, null],
      ["b", "1.1", 2, "a"],
      ["c", "1.1.1", 3, "b"],
      ["d", "1.2", 2, "a"],
      ["e", "2", 1, null],
    ]);
  });
});

describe("Enter", () => {
  test("puts a new clause on the same level, after the sub-clauses of the one before", () => {
    expect(shown(insertAfter(tree("a\n  b\nc"), "a", blankClause("n")))).toBe(lines("a\n  b\nn\nc"));
    expect(shown(insertAfter(tree("a\n  b\nc"), "b", blankClause("n")))).toBe(lines("a\n  b\n  n\nc"));
  });

  test("can begin a tree", () => {
    expect(shown(insertAfter([], null, blankClause("n")))).toBe(lines("n"));
    expect(shown(insertAfter(tree("a"), null, blankClause("n")))).toBe(lines("n\na"));
  });

  test("refuses a clause that is there already, and one that brings too many levels", () => {
    expect(insertAfter(tree("a"), "a", blankClause("a"))).toMatchObject({ code: "clause.duplicateId" });
    const [deep] = tree("n\n  o\n    p");
    expect(insertAfter(tree("a\n  b"), "b", deep!)).toMatchObject({ code: "clause.tooDeep", facts: { limit: 3 } });
    expect(shown(insertAfter(tree("a\n  b"), "a", deep!))).toBe(lines("a\n  b\nn\n  o\n    p"));
  });
});

describe("Tab", () => {
  test("makes a clause the last sub-clause of the one above, with what it has under it", () => {
    expect(shown(indent(tree("a\n  b\nc\n  d\ne"), "c"))).toBe(lines("a\n  b\n  c\n    d\ne"));
  });

  test("does nothing to the first clause of its level, so that Tab can leave the field", () => {
    const clauses = tree("a\n  b\nc");
    expect(indent(clauses, "a")).toBe(clauses);
    expect(indent(clauses, "b")).toBe(clauses);
  });

  test("refuses a fourth level, also for what stands under the clause", () => {
    expect(indent(tree("a\n  b\n    c\n    d"), "d")).toMatchObject({ code: "clause.tooDeep", facts: { limit: 3 } });
    expect(indent(tree("a\nb\n  c\n    d"), "b")).toMatchObject({ code: "clause.tooDeep" });
  });
});

describe("Shift+Tab", () => {
  test("puts a sub-clause after its parent; what followed it goes under it", () => {
    expect(shown(outdent(tree("a\n  b\n  c\n    d\n  e\nf"), "c"))).toBe(lines("a\n  b\nc\n  d\n  e\nf"));
  });

  test("does nothing to a main clause", () => {
    const clauses = tree("a\nb");
    expect(outdent(clauses, "b")).toBe(clauses);
  });
});

describe("Alt+arrows", () => {
  test("move a clause past its neighbour, each with what it has under it", () => {
    expect(shown(moveUp(tree("a\n  b\nc\n  d"), "c"))).toBe(lines("c\n  d\na\n  b"));
    expect(shown(moveDown(tree("a\n  b\nc\n  d"), "a"))).toBe(lines("c\n  d\na\n  b"));
  });

  test("take the first sub-clause to the parent above, and the last to the parent below", () => {
    expect(shown(moveUp(tree("a\n  b\nc\n  d\n  e"), "d"))).toBe(lines("a\n  b\n  d\nc\n  e"));
    expect(shown(moveDown(tree("a\n  b\n  c\nd\n  e"), "c"))).toBe(lines("a\n  b\nd\n  c\n  e"));
  });

  test("take it out where there is no such parent", () => {
    expect(shown(moveUp(tree("a\n  b\n  c"), "b"))).toBe(lines("b\na\n  c"));
    expect(shown(moveDown(tree("a\n  b\n  c"), "c"))).toBe(lines("a\n  b\nc"));
  });

  test("stop at the beginning and the end", () => {
    const clauses = tree("a\nb");
    expect(moveUp(clauses, "a")).toBe(clauses);
    expect(moveDown(clauses, "b")).toBe(clauses);
  });
});

describe("Backspace at the beginning of a clause", () => {
  test("joins its text to the clause read before it", () => {
    const joined = accepted(mergeWithPrevious(tree("a: tillsätta\n  b: en styrgrupp\nc: i länet"), "c"));
    expect(outline(joined)).toBe(lines("a\n  b"));
    expect(findClause(joined, "b")?.text).toBe("en styrgrupp i länet");
    expect(findClause(accepted(mergeWithPrevious(joined, "b")), "a")?.text).toBe("tillsätta en styrgrupp i länet");
  });

  test("takes an empty clause away and leaves the one before as it was", () => {
    const clauses = accepted(insertAfter(tree("a: tillsätta"), "a", blankClause("n")));
    expect(mergeWithPrevious(clauses, "n")).toEqual(tree("a: tillsätta"));
  });

  test("keeps the sub-clauses", () => {
    expect(shown(mergeWithPrevious(tree("a\n  b\nc\n  d"), "c"))).toBe(lines("a\n  b\n  d"));
    expect(shown(mergeWithPrevious(tree("a\n  b\n    c\n  d"), "b"))).toBe(lines("a\n  c\n  d"));
  });

  test("keeps what was said of the clause where the one before says nothing", () => {
    const clauses = tree("a\nb");
    Object.assign(clauses[0]!, { act: "approve", dueDate: null });
    Object.assign(clauses[1]!, { act: "instruct", dueDate: "2011-03-31", condition: "medel beviljas", addressees: [{ kind: "members" }] });
    expect(mergeWithPrevious(clauses, "b")).toEqual([
      { id: "a", text: "a b", act: "approve", dueDate: "2011-03-31", condition: "medel beviljas", addressees: [{ kind: "members" }], children: [] },
    ]);
  });

  test("does nothing in the first clause", () => {
    const clauses = tree("a\nb");
    expect(mergeWithPrevious(clauses, "a")).toBe(clauses);
    expect(clauseBefore(clauses, "a")).toBeNull();
  });
});

describe("changing and removing", () => {
  test("a clause gets what is named and keeps the rest", () => {
    const changed = accepted(editClause(tree("a\n  b"), "b", { text: "ny", act: "note" }));
    expect(findClause(changed, "b")).toEqual({ ...blankClause("b", "ny"), act: "note" });
    expect(findClause(changed, "a")?.text).toBe("a");
  });

  test("a clause is removed with what stands under it", () => {
    expect(shown(removeClause(tree("a\n  b\n    c\nd"), "a"))).toBe(lines("d"));
  });

  test("a clause that somebody has removed meanwhile is refused everywhere", () => {
    const clauses = tree("a");
    const attempts = [indent, outdent, moveUp, moveDown, removeClause, mergeWithPrevious].map((edit) => edit(clauses, "x"));
    for (const refused of [...attempts, editClause(clauses, "x", {}), insertAfter(clauses, "x", blankClause("n"))]) {
      expect(refused).toMatchObject({ code: "clause.missing" });
    }
  });
});

describe("whatever is pressed", () => {
  const keys = { indent, outdent, moveUp, moveDown };
  const press = fc.record({ key: fc.constantFrom(...(Object.keys(keys) as (keyof typeof keys)[])), at: fc.nat() });

  test("no clause is lost, doubled or put too deep, no text changes, and the tree before stays as it was", () => {
    fc.assert(
      fc.property(anyTree, fc.array(press, { maxLength: 12 }), (start, presses) => {
        const texts = (clauses: Clause[]) => flatten(clauses).map(({ clause }) => `${clause.id}=${clause.text}`).sort();
        let now = frozen(start);
        for (const { key, at } of presses) {
          const all = ids(now);
          const next = keys[key](now, all[at % all.length]!);
          if (next instanceof Refused) expect(next.code).toBe("clause.tooDeep");
          else now = frozen(next);
        }
        expect(texts(now)).toEqual(texts(start));
        expect(Math.max(...flatten(now).map(({ depth }) => depth))).toBeLessThanOrEqual(deepestLevel);
      }),
      { numRuns: 1_000 },
    );
  });

  test("Tab and Shift+Tab never change the order of reading, and Shift+Tab undoes Tab", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (start, at) => {
        const id = ids(start)[at % ids(start).length]!;
        const deeper = indent(start, id);
        if (!(deeper instanceof Refused)) {
          expect(ids(deeper)).toEqual(ids(start));
          if (deeper !== start) expect(outline(accepted(outdent(deeper, id)))).toBe(outline(start));
        }
        expect(ids(accepted(outdent(start, id)))).toEqual(ids(start));
      }),
      { numRuns: 1_000 },
    );
  });

  test("Alt+Down undoes Alt+Up unless the clause was taken out of its parent", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (start, at) => {
        const { clause, depth } = flatten(start)[at % flatten(start).length]!;
        const up = accepted(moveUp(start, clause.id));
        const stayed = flatten(up).find((it) => it.clause.id === clause.id)!.depth === depth;
        if (up !== start && stayed) expect(outline(accepted(moveDown(up, clause.id)))).toBe(outline(start));
      }),
      { numRuns: 1_000 },
    );
  });

  test("Alt+Up moves a clause up, with what it has under it, and the rest keeps its order", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (start, at) => {
        const before = ids(start);
        const id = before[at % before.length]!;
        const up = accepted(moveUp(start, id));
        if (up === start) return;
        const moved = ids([findClause(start, id)!]);
        expect(ids([findClause(up, id)!])).toEqual(moved);
        expect(ids(up).indexOf(id)).toBeLessThan(before.indexOf(id));
        expect(ids(up).filter((it) => !moved.includes(it))).toEqual(before.filter((it) => !moved.includes(it)));
      }),
      { numRuns: 500 },
    );
  });

  test("Backspace takes one clause away, keeps every word, and the order of the rest", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (start, at) => {
        const before = ids(start);
        const id = before[at % before.length]!;
        const merged = accepted(mergeWithPrevious(frozen(start), id));
        if (merged === start) {
          expect(before.indexOf(id)).toBe(0);
          return;
        }
        expect(ids(merged)).toEqual(before.filter((it) => it !== id));
        expect(flatten(merged).map(({ clause }) => clause.text).join(" ")).toBe(before.join(" "));
      }),
      { numRuns: 500 },
    );
  });
});
