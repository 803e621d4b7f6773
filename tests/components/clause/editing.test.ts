import { describe, expect, test } from "vitest";
import { carryOut, type Command } from "#components/clause/editing.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { editClause } from "#lib/domain/clause/edit.ts";
import { findClause } from "#lib/domain/clause/tree.ts";
import { accepted } from "#lib/domain/refused.ts";
import { frozen, lines, outline, tree } from "../../domain/clause/trees.ts";

const start = frozen(tree("a: rekommendera\n  b: tre år\n  c: finansiering\nd: uppdra åt kansliet"));
const emptied = (outlined: string, id: string) => accepted(editClause(tree(outlined), id, { text: "" }));
const does = (command: Command, clauses: Clause[] = start) => carryOut(clauses, command);
const enter = (id: string, from: number, to = from, clauses = start) => does({ kind: "break", id, from, to, newId: "n" }, clauses);

describe("Enter", () => {
  test("at the end of a clause makes an empty one below, with the caret in it", () => {
    const result = enter("b", 6);
    expect(outline(result.clauses)).toBe(lines("a\n  b\n  n\n  c\nd"));
    expect(result.caret).toEqual({ id: "n", at: 0 });
  });

  test("at the end of a clause with sub-clauses makes the first of them", () => {
    expect(outline(enter("a", 12).clauses)).toBe(lines("a\n  n\n  b\n  c\nd"));
  });

  test("at the beginning makes an empty one above and leaves the clause its id", () => {
    const result = enter("a", 0);
    expect(outline(result.clauses)).toBe(lines("n\na\n  b\n  c\nd"));
    expect(result.caret).toEqual({ id: "a", at: 0 });
  });

  test("in the middle cuts the clause in two, and the sub-clauses follow its end", () => {
    const result = enter("a", 6);
    expect(outline(result.clauses)).toBe(lines("a\nn\n  b\n  c\nd"));
    expect([findClause(result.clauses, "a")?.text, findClause(result.clauses, "n")?.text]).toEqual(["rekomm", "endera"]);
  });

  test("over a selection takes away what is selected", () => {
    const result = enter("d", 6, 10);
    expect([findClause(result.clauses, "d")?.text, findClause(result.clauses, "n")?.text]).toEqual(["uppdra", "kansliet"]);
  });

  test("in an empty sub-clause goes one level out, and in an empty main clause does nothing", () => {
    const empty = emptied("a: första\n  b", "b");
    const out = enter("b", 0, 0, empty);
    expect(outline(out.clauses)).toBe("a\nb\n");
    expect(enter("b", 0, 0, out.clauses).clauses).toBe(out.clauses);
  });
});

describe("Backspace at the beginning, and Delete at the end", () => {
  test("take an empty clause away and put the caret at the end of the one before", () => {
    const result = does({ kind: "joinPrevious", id: "b" }, emptied("a: första\nb", "b"));
    expect(outline(result.clauses)).toBe("a\n");
    expect(result).toMatchObject({ caret: { id: "a", at: 6 }, said: "removed" });
  });

  test("join a clause to the one before, whichever key", () => {
    for (const command of [{ kind: "joinPrevious", id: "c" }, { kind: "joinNext", id: "b" }] as const) {
      const result = does(command);
      expect(findClause(result.clauses, "b")?.text).toBe("tre år finansiering");
      expect(result.caret).toEqual({ id: "b", at: 6 });
    }
  });

  test("do nothing at the beginning of the first and at the end of the last", () => {
    expect(does({ kind: "joinPrevious", id: "a" }).clauses).toBe(start);
    expect(does({ kind: "joinNext", id: "d" }).clauses).toBe(start);
  });

  test("leave one empty clause when the only one goes", () => {
    const result = does({ kind: "remove", id: "a" }, tree("a: ensam"));
    expect(result.clauses).toMatchObject([{ id: "a", text: "" }]);
  });
});

describe("what is typed", () => {
  test("is on one line and without the att that is printed before it", () => {
    const result = does({ kind: "write", id: "d", text: "att välja\n två justerare", caret: 23 });
    expect(findClause(result.clauses, "d")?.text).toBe("välja två justerare");
    expect(result.caret).toEqual({ id: "d", at: 18 });
  });

  test("keeps words that only begin as att does", () => {
    expect(findClause(does({ kind: "write", id: "d", text: "attestera", caret: 9 }).clauses, "d")?.text).toBe("attestera");
  });
});

describe("what is pasted", () => {
  test("comes after the clause it is pasted in", () => {
    const result = does({ kind: "paste", id: "d", pasted: tree("x: ett\ny: två") });
    expect(outline(result.clauses)).toBe(lines("a\n  b\n  c\nd\nx\ny"));
    expect(result).toMatchObject({ caret: { id: "y", at: 3 }, said: "pasted" });
  });

  test("takes the place of an empty clause, on its level", () => {
    const result = does({ kind: "paste", id: "b", pasted: tree("x: ett\n  z: under\ny: två") }, emptied("a: första\n  b", "b"));
    expect(outline(result.clauses)).toBe(lines("a\n  x\n    z\n  y"));
  });

  test("is refused where it would come too deep", () => {
    const deep = emptied("a: ett\n  b: två\n    c", "c");
    expect(does({ kind: "paste", id: "c", pasted: tree("x: ett\n  y: två") }, deep)).toMatchObject({ clauses: deep, said: "tooDeep" });
  });
});

describe("moving", () => {
  test("tells where the clause is now, and why it could not be moved", () => {
    expect(does({ kind: "indent", id: "d" })).toMatchObject({ said: "moved", about: "d", caret: { id: "d", at: "same" } });
    expect(does({ kind: "indent", id: "a" })).toMatchObject({ clauses: start, said: "cannotIndent" });
    expect(does({ kind: "outdent", id: "a" })).toMatchObject({ clauses: start, said: "cannotOutdent" });
    expect(does({ kind: "moveUp", id: "a" })).toMatchObject({ clauses: start, said: "cannotMove" });
    expect(does({ kind: "indent", id: "c" }, tree("a: ett\n  b: två\n  c: tre\n    d: fyra"))).toMatchObject({ said: "tooDeep" });
  });

  test("of a clause that someone else has removed changes nothing", () => {
    expect(does({ kind: "moveDown", id: "gone" }).clauses).toBe(start);
  });
});
