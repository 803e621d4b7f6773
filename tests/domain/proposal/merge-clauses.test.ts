import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { clausesDiffer } from "#lib/domain/clause/diff.ts";
import { editClause, indent, insertAfter, moveDown, moveUp, outdent, removeClause } from "#lib/domain/clause/edit.ts";
import { blankClause, findClause, flatten, heightOf } from "#lib/domain/clause/tree.ts";
import { mergeClauses } from "#lib/domain/proposal/merge-clauses.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { anyTree, lines, outline, tree } from "../clause/trees.ts";

const base = tree("a: länets kommuner rekommenderas\n  b: tre år\n  c: finansiering\nd: uppdra åt kansliet");
const written = (clauses: Clause[], id: string, text: string) => accepted(editClause(clauses, id, { text }));
const textOf = (clauses: readonly Clause[], id: string) => findClause(clauses, id)?.text;

describe("two who have edited the same proposal", () => {
  test("both have their way when they changed different clauses", () => {
    const merged = mergeClauses(base, written(base, "b", "fyra år"), written(base, "d", "uppdra åt presidiet"), "mine");
    expect(merged.conflicts).toEqual([]);
    expect([textOf(merged.clauses, "b"), textOf(merged.clauses, "d")]).toEqual(["fyra år", "uppdra åt presidiet"]);
  });

  test("both have their way when one changed the text and the other confirmed what it says", () => {
    const mine = accepted(editClause(base, "a", { act: "recommend", addressees: [{ kind: "members" }] }));
    const merged = mergeClauses(base, mine, written(base, "a", "kommunerna rekommenderas"), "mine");
    expect(merged.conflicts).toEqual([]);
    expect(findClause(merged.clauses, "a")).toMatchObject({ text: "kommunerna rekommenderas", act: "recommend", addressees: [{ kind: "members" }] });
  });

  test("are in conflict about a text that both changed, and the preferred one stands", () => {
    const mine = written(base, "c", "finansiering med 500 tkr");
    const theirs = written(base, "c", "finansiering enligt bilaga");
    expect(mergeClauses(base, mine, theirs, "mine")).toEqual({ clauses: mine, conflicts: ["c"], order: false });
    expect(mergeClauses(base, mine, theirs, "theirs")).toEqual({ clauses: theirs, conflicts: ["c"], order: false });
  });

  test("are not in conflict when both wrote the same", () => {
    const same = written(base, "c", "finansiering enligt bilaga");
    expect(mergeClauses(base, same, structuredClone(same), "mine").conflicts).toEqual([]);
  });

  test("are in conflict about a clause that one removed and the other rewrote", () => {
    const mine = written(base, "b", "fyra år");
    const theirs = accepted(removeClause(base, "b"));
    const kept = mergeClauses(base, mine, theirs, "mine");
    expect(kept.conflicts).toEqual(["b"]);
    expect(textOf(kept.clauses, "b")).toBe("fyra år");
    expect(findClause(mergeClauses(base, mine, theirs, "theirs").clauses, "b")).toBeNull();
  });

  test("a clause removed by one and left alone by the other is gone", () => {
    const merged = mergeClauses(base, accepted(removeClause(base, "b")), base, "theirs");
    expect(merged).toMatchObject({ conflicts: [], clauses: removeClause(base, "b") });
  });

  test("what each added stands where it was put", () => {
    const mine = accepted(insertAfter(base, "b", blankClause("m", "mitt")));
    const theirs = accepted(insertAfter(base, "d", blankClause("t", "deras")));
    expect(outline(mergeClauses(base, mine, theirs, "theirs").clauses)).toBe(lines(`
      a
        b
        m
        c
      d
      t
    `));
  });

  test("what one added follows when the other moves its parent", () => {
    const mine = accepted(insertAfter(base, "b", blankClause("m", "mitt")));
    const theirs = accepted(moveDown(base, "a"));
    const merged = mergeClauses(base, mine, theirs, "mine");
    expect(merged.order).toBe(false);
    expect(outline(merged.clauses)).toBe(lines(`
      d
      a
        b
        m
        c
    `));
  });

  test("what one added under a clause that the other removed stands in its place", () => {
    const mine = accepted(insertAfter(base, "c", blankClause("m", "mitt")));
    const theirs = accepted(removeClause(base, "a"));
    expect(outline(mergeClauses(base, mine, theirs, "theirs").clauses)).toBe(lines(`
      m
      d
    `));
  });

  test("a clause put under one that was added stands there", () => {
    const mine = accepted(indent(accepted(insertAfter(base, "a", blankClause("m", "mitt"))), "d"));
    expect(mergeClauses(base, mine, base, "theirs")).toEqual({ clauses: mine, conflicts: [], order: false });
  });

  test("a clause lifted from one that was then removed stands where it was lifted to", () => {
    const deep = tree("a: länets kommuner\n  b: tre år\n    c: finansiering\nd: uppdra åt kansliet");
    const lifted = accepted(outdent(accepted(outdent(deep, "c")), "c"));
    const mine = accepted(removeClause(lifted, "b"));
    expect(mergeClauses(deep, mine, deep, "theirs")).toEqual({ clauses: mine, conflicts: [], order: false });
  });

  test("are in conflict about the order when both moved clauses, each in their own way", () => {
    const merged = mergeClauses(base, accepted(moveDown(base, "a")), accepted(moveDown(base, "b")), "mine");
    expect(merged.order).toBe(true);
    expect(outline(merged.clauses)).toBe(outline(accepted(moveDown(base, "a"))));
  });
});

/** A tree that has been edited at random: any of what the keys do, any number of times. */
const edits = (prefix: string) =>
  fc.array(fc.record({ at: fc.nat(), what: fc.constantFrom("write", "insert", "remove", "indent", "outdent", "up", "down") }), { maxLength: 6 }).map(
    (steps) => (start: Clause[]) =>
      steps.reduce((clauses, { at, what }, index) => {
        const all = flatten(clauses);
        const id = all[at % Math.max(1, all.length)]?.clause.id ?? "none";
        const acts: Record<string, () => Clause[] | Refused> = {
          write: () => editClause(clauses, id, { text: `${prefix}${index}` }),
          insert: () => insertAfter(clauses, id, blankClause(`${prefix}${index}`, prefix)),
          remove: () => removeClause(clauses, id),
          indent: () => indent(clauses, id),
          outdent: () => outdent(clauses, id),
          up: () => moveUp(clauses, id),
          down: () => moveDown(clauses, id),
        };
        const next = acts[what]?.() ?? clauses;
        return next instanceof Refused ? clauses : next;
      }, start),
  );

describe("whatever two people do", () => {
  const both = [anyTree, edits("m"), edits("t"), fc.constantFrom("mine", "theirs")] as const;

  test("what one has done alone is what comes out", () => {
    fc.assert(
      fc.property(anyTree, edits("m"), (start, edit) => {
        const mine = edit(start);
        expect(clausesDiffer(mergeClauses(start, mine, start, "theirs").clauses, mine)).toBe(false);
        expect(clausesDiffer(mergeClauses(start, start, mine, "mine").clauses, mine)).toBe(false);
      }),
    );
  });

  test("no clause is there twice, too deep, or lost though someone added it", () => {
    fc.assert(
      fc.property(...both, (start, editMine, editTheirs, preferred) => {
        const [mine, theirs] = [editMine(start), editTheirs(start)];
        const { clauses } = mergeClauses(start, mine, theirs, preferred);
        const ids = flatten(clauses).map(({ clause }) => clause.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(Math.max(0, ...clauses.map(heightOf))).toBeLessThanOrEqual(3);
        const added = [...flatten(mine), ...flatten(theirs)].filter(({ clause }) => !findClause(start, clause.id));
        for (const { clause } of added) expect(ids).toContain(clause.id);
      }),
    );
  });

  test("without a conflict it does not matter who is preferred", () => {
    fc.assert(
      fc.property(anyTree, edits("m"), edits("t"), (start, editMine, editTheirs) => {
        const [mine, theirs] = [editMine(start), editTheirs(start)];
        const merged = mergeClauses(start, mine, theirs, "mine");
        fc.pre(merged.conflicts.length === 0 && !merged.order);
        const texts = (clauses: readonly Clause[]) => flatten(clauses).map(({ clause }) => [clause.id, clause.text]).sort();
        expect(texts(mergeClauses(start, mine, theirs, "theirs").clauses)).toEqual(texts(merged.clauses));
      }),
    );
  });
});
