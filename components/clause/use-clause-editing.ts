"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { type Caret, carryOut, type Command, type EditResult } from "./editing.ts";
import { emptyHistory, noteEdit, redo, undo } from "./edit-history.ts";
import { newClauseId } from "./new-clause-id.ts";

/** What the rows and the tools can do with the tree. Stays the same object as long as the editor is there. */
export type ClauseEditing = Readonly<{
  run: (command: Command) => void;
  undo: () => void;
  redo: () => void;
  place: (caret: Caret) => void;
}>;

type Options = {
  clauses: Clause[];
  onChange: (clauses: Clause[]) => void;
  /** The element that holds the texts, each with `data-clause` = its clause's id. */
  root: RefObject<HTMLElement | null>;
  /** Told what an edit led to, for those who hear rather than see it. */
  onEdited: (result: EditResult) => void;
};

/**
 * Editing with undo and redo over a tree that its owner keeps. A tree that comes from the owner otherwise than as an
 * answer to `onChange` (someone else's edit, a choice in a conflict) is a step of its own, which can be undone too.
 */
export function useClauseEditing({ clauses, onChange, root, onEdited }: Options) {
  const current = useRef(clauses);
  const [history, setHistory] = useState(emptyHistory);
  const [placing, setPlacing] = useState<Caret | null>(null);
  const caretBefore = useRef<Caret | null>(null);
  const latest = useRef({ onChange, onEdited, history });

  useLayoutEffect(() => {
    latest.current = { onChange, onEdited, history };
  });

  useLayoutEffect(() => {
    if (current.current === clauses) return;
    const before = { clauses: current.current, caret: null };
    current.current = clauses;
    setHistory((earlier) => noteEdit(earlier, before, null, Date.now()));
  }, [clauses]);

  useLayoutEffect(() => {
    const field = placing && fieldOf(root.current, placing.id);
    if (!field) return;
    field.focus();
    if (placing.at !== "same") field.setSelectionRange(placing.at, placing.at);
  }, [placing, root]);

  const show = useCallback((next: Clause[], caret: Caret | null) => {
    current.current = next;
    if (caret) setPlacing({ id: caret.id, at: caret.at === "same" ? (fieldOf(root.current, caret.id)?.selectionStart ?? 0) : caret.at });
    latest.current.onChange(next);
  }, [root]);

  const run = useCallback(
    (command: Command) => {
      const writing = command.kind === "write";
      const before = { clauses: current.current, caret: writing ? caretBefore.current : caretIn(root.current) };
      const result = carryOut(before.clauses, command);
      latest.current.onEdited(result);
      if (result.clauses === before.clauses) return;
      setHistory((earlier) => noteEdit(earlier, before, writing ? command.id : null, Date.now()));
      show(result.clauses, result.caret);
    },
    [root, show],
  );

  const travel = useCallback(
    (step: typeof undo) => {
      const gone = step(latest.current.history, { clauses: current.current, caret: caretIn(root.current) });
      if (!gone) return;
      setHistory(gone.history);
      show(gone.moment.clauses, gone.moment.caret);
    },
    [root, show],
  );

  const [editing] = useState<ClauseEditing>(() => ({
    run,
    undo: () => travel(undo),
    redo: () => travel(redo),
    place: (caret) => setPlacing({ ...caret }),
  }));

  // What no key tells of: Enter on a telephone, undo from a menu; and the caret before the text changes, to go back to.
  useEffect(() => {
    const holder = root.current;
    const before = (event: InputEvent) => {
      caretBefore.current = caretIn(holder);
      const act = actOf(event, editing);
      if (!act) return;
      event.preventDefault();
      act();
    };
    holder?.addEventListener("beforeinput", before);
    return () => holder?.removeEventListener("beforeinput", before);
  }, [root, editing]);

  return { editing, canUndo: history.past.length > 0, canRedo: history.future.length > 0 };
}

function actOf({ inputType, target }: InputEvent, editing: ClauseEditing): (() => void) | null {
  if (!(target instanceof HTMLTextAreaElement) || target.dataset["clause"] === undefined) return null;
  const { selectionStart: from, selectionEnd: to } = target;
  const id = target.dataset["clause"];
  switch (inputType) {
    case "insertLineBreak":
    case "insertParagraph":
      return () => editing.run({ kind: "break", id, from, to, newId: newClauseId() });
    case "historyUndo":
      return editing.undo;
    case "historyRedo":
      return editing.redo;
    default:
      return null;
  }
}

function fieldOf(root: HTMLElement | null, id: string): HTMLTextAreaElement | null {
  return root?.querySelector<HTMLTextAreaElement>(`textarea[data-clause="${id}"]`) ?? null;
}

function caretIn(root: HTMLElement | null): Caret | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement) || !root?.contains(field)) return null;
  const id = field.dataset["clause"];
  return id === undefined ? null : { id, at: field.selectionStart };
}
