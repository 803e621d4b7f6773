import fc from "fast-check";
import { expect, test } from "vitest";
import { type EditHistory, emptyHistory, type Moment, noteEdit, redo, undo } from "#components/clause/edit-history.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";

const moment = (text: string): Moment => ({ clauses: [blankClause("a", text)], caret: { id: "a", at: text.length } });
const textOf = (present: Moment | undefined) => present?.clauses[0]?.text;

/** Types the words, with so many milliseconds between them. */
function typed(words: readonly string[], between: number): EditHistory {
  return words.slice(1).reduce((history, _, index) => noteEdit(history, moment(words[index] as string), "a", index * between), emptyHistory);
}

test("what is typed without a pause is undone at once", () => {
  const history = typed(["", "u", "up", "upp"], 100);
  expect(textOf(undo(history, moment("upp"))?.moment)).toBe("");
});

test("a pause, or four seconds of writing, begins a step of its own", () => {
  expect(typed(["", "upp", "upp och"], 900).past).toHaveLength(2);
  expect(typed(Array.from({ length: 12 }, (_, index) => "x".repeat(index)), 500).past).toHaveLength(2);
});

test("typing in another clause, and anything but typing, are steps of their own", () => {
  const typing = noteEdit(emptyHistory, moment(""), "a", 0);
  expect(noteEdit(typing, moment("u"), "b", 10).past).toHaveLength(2);
  expect(noteEdit(typing, moment("u"), null, 10).past).toHaveLength(2);
});

test("what has been undone can't be done again once something else is done", () => {
  const back = undo(typed(["", "ett"], 0), moment("ett"));
  expect(back?.history.future).toHaveLength(1);
  expect(redo(noteEdit(back?.history ?? emptyHistory, moment(""), null, 0), moment("två"))).toBeNull();
});

test("there is nothing to undo at the beginning", () => {
  expect(undo(emptyHistory, moment(""))).toBeNull();
});

test("undo and redo lead back and forth through the same moments", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 }), (texts) => {
      let history = typed(texts, 10_000);
      let present = moment(texts.at(-1) as string);
      const seen = [textOf(present)];
      for (let back = undo(history, present); back; back = undo(history, present)) {
        ({ history, moment: present } = back);
        seen.unshift(textOf(present));
      }
      expect(seen).toEqual(texts);
      for (let forth = redo(history, present); forth; forth = redo(history, present)) ({ history, moment: present } = forth);
      expect(textOf(present)).toBe(texts.at(-1));
    }),
  );
});
