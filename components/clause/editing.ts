import type { Clause } from "#lib/domain/clause/clause.ts";
import {
  type ClauseContent,
  editClause,
  indent,
  insertAfter,
  mergeWithPrevious,
  moveDown,
  moveUp,
  outdent,
  removeClause,
} from "#lib/domain/clause/edit.ts";
import { blankClause, clauseBefore, findClause, flatten, pathOf, withSiblings } from "#lib/domain/clause/tree.ts";
import { Refused } from "#lib/domain/refused.ts";

/** Where the caret is: in which clause, and before which character of its text ("same": where it was in that text). */
export type Caret = Readonly<{ id: string; at: number | "same" }>;

/** What the editor shows: the tree, and where the caret is to be put (null leaves it where it is). */
export type Edited = Readonly<{ clauses: Clause[]; caret: Caret | null }>;

/** What is told to one who can't see the screen after an edit: a key of `clause.editor.said`. */
export type Said = "moved" | "removed" | "joined" | "pasted" | "cannotMove" | "cannotIndent" | "cannotOutdent" | "tooDeep";

export type EditResult = Edited & Readonly<{ said: Said | null; about: string | null }>;

/** What a person does in the editor. `from` and `to` are the ends of the selection in the clause's text. */
export type Command =
  | { kind: "break"; id: string; from: number; to: number; newId: string }
  | { kind: "indent" | "outdent" | "moveUp" | "moveDown" | "remove" | "joinPrevious" | "joinNext"; id: string }
  | { kind: "write"; id: string; text: string; caret: number | null }
  | { kind: "paste"; id: string; pasted: readonly Clause[] }
  | { kind: "say"; id: string; content: Partial<ClauseContent> };

/**
 * Carries out a command. What can't be done (nowhere to go, too deep, the clause gone meanwhile) gives the same tree
 * back, and what to say of it.
 */
export function carryOut(clauses: Clause[], command: Command): EditResult {
  switch (command.kind) {
    case "break":
      return breakClause(clauses, command);
    case "indent":
      return moved(clauses, indent(clauses, command.id), command.id, "cannotIndent");
    case "outdent":
      return moved(clauses, outdent(clauses, command.id), command.id, "cannotOutdent");
    case "moveUp":
      return moved(clauses, moveUp(clauses, command.id), command.id, "cannotMove");
    case "moveDown":
      return moved(clauses, moveDown(clauses, command.id), command.id, "cannotMove");
    case "remove":
      return remove(clauses, command.id);
    case "joinPrevious":
      return joinPrevious(clauses, command.id);
    case "joinNext":
      return joinNext(clauses, command.id);
    case "write":
      return write(clauses, command);
    case "paste":
      return paste(clauses, command);
    case "say":
      return done(editClause(clauses, command.id, command.content), clauses, null);
  }
}

/**
 * Enter. At the end of a text: a new clause below (the first sub-clause, where there are sub-clauses). At its
 * beginning: an empty clause above. In the middle: the rest becomes a clause of its own and takes the sub-clauses
 * with it. In an empty sub-clause: one level out, as in any list.
 */
function breakClause(clauses: Clause[], { id, from, to, newId }: Command & { kind: "break" }): EditResult {
  const clause = findClause(clauses, id);
  if (!clause) return unchanged(clauses);
  const head = clause.text.slice(0, from).trimEnd();
  const tail = clause.text.slice(to).trimStart();
  if (clause.text.trim() === "") return moved(clauses, outdent(clauses, id), id, null);
  if (head === "") return blankAbove(clauses, id, newId);

  const fresh = blankClause(newId, tail);
  const caret = { id: newId, at: 0 };
  const cut = editClause(clauses, id, { text: head });
  if (cut instanceof Refused) return unchanged(clauses);
  if (clause.children.length === 0) return done(insertAfter(cut, id, fresh), clauses, caret);
  const path = pathOf(cut, id) ?? [];
  if (tail === "") return done(withSiblings(cut, path, (children) => [fresh, ...children]), clauses, caret);
  const withoutChildren = withSiblings(cut, path, () => []);
  return done(insertAfter(withoutChildren, id, { ...fresh, children: clause.children }), clauses, caret);
}

function blankAbove(clauses: Clause[], id: string, newId: string): EditResult {
  const path = pathOf(clauses, id) ?? [];
  const index = path.at(-1) ?? 0;
  const wider = withSiblings(clauses, path.slice(0, -1), (siblings) => siblings.toSpliced(index, 0, blankClause(newId)));
  return done(wider, clauses, { id, at: 0 });
}

/** The caret goes to the end of the clause above, or to the first one left. The only clause is emptied instead. */
function remove(clauses: Clause[], id: string): EditResult {
  const order = flatten(clauses).map(({ clause }) => clause.id);
  const rest = removeClause(clauses, id);
  if (rest instanceof Refused) return unchanged(clauses);
  const above = order.slice(0, order.indexOf(id)).at(-1);
  const next = (above !== undefined && findClause(rest, above)) || rest[0];
  if (!next) return { clauses: [blankClause(id)], caret: { id, at: 0 }, said: "removed", about: null };
  return { clauses: rest, caret: { id: next.id, at: next.text.length }, said: "removed", about: null };
}

/** Backspace at the beginning: an empty clause goes; one with text is joined to the one before it. */
function joinPrevious(clauses: Clause[], id: string): EditResult {
  const clause = findClause(clauses, id);
  const before = clauseBefore(clauses, id);
  if (!clause) return unchanged(clauses);
  if (!before) return clause.text === "" && clause.children.length === 0 ? remove(clauses, id) : unchanged(clauses);
  const said = clause.text === "" ? "removed" : "joined";
  return done(mergeWithPrevious(clauses, id), clauses, { id: before.id, at: before.text.length }, said, before.id);
}

/** Delete at the end: the next clause is joined to this one. */
function joinNext(clauses: Clause[], id: string): EditResult {
  const order = flatten(clauses).map(({ clause }) => clause);
  const index = order.findIndex((clause) => clause.id === id);
  const next = order[index + 1];
  const at = order[index]?.text.length ?? 0;
  return next ? done(mergeWithPrevious(clauses, next.id), clauses, { id, at }, "joined", id) : unchanged(clauses);
}

/** What was typed, on one line, without the "att" that the renderer writes. */
function write(clauses: Clause[], { id, text, caret }: Command & { kind: "write" }): EditResult {
  const tidy = text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ").replace(/^att\s/i, "");
  const at = caret === null ? null : Math.max(0, caret - (text.length - tidy.length));
  return done(editClause(clauses, id, { text: tidy }), clauses, tidy === text || at === null ? null : { id, at });
}

/** Pasted clauses come after the one they were pasted in, or in its place when it is empty. */
function paste(clauses: Clause[], { id, pasted }: Command & { kind: "paste" }): EditResult {
  const target = findClause(clauses, id);
  const last = flatten(pasted).at(-1)?.clause;
  if (!target || !last) return unchanged(clauses);
  const caret = { id: last.id, at: last.text.length };
  let result: Clause[] | Refused = clauses;
  let after = id;
  for (const clause of pasted) {
    if (result instanceof Refused) break;
    result = insertAfter(result, after, clause);
    after = clause.id;
  }
  if (result instanceof Refused) return { ...unchanged(clauses), said: "tooDeep" };
  const replaces = target.text.trim() === "" && target.children.length === 0;
  return done(replaces ? removeClause(result, id) : result, clauses, caret, "pasted");
}

function moved(clauses: Clause[], result: Clause[] | Refused, id: string, inVain: Said | null): EditResult {
  if (result instanceof Refused) return { ...unchanged(clauses), said: result.code === "clause.tooDeep" ? "tooDeep" : null };
  if (result === clauses) return { ...unchanged(clauses), said: inVain };
  return { clauses: result, caret: { id, at: "same" }, said: "moved", about: id };
}

function done(result: Clause[] | Refused, before: Clause[], caret: Caret | null, said: Said | null = null, about: string | null = null): EditResult {
  return result instanceof Refused ? unchanged(before) : { clauses: result, caret, said, about };
}

function unchanged(clauses: Clause[]): EditResult {
  return { clauses, caret: null, said: null, about: null };
}
