import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Caret } from "./editing.ts";

/** A moment that can be gone back to: the tree, and where the caret was. */
export type Moment = Readonly<{ clauses: Clause[]; caret: Caret | null }>;

/** What has been done and undone in the editor. `run` names the typing that the last step is part of. */
export type EditHistory = Readonly<{
  past: readonly Moment[];
  future: readonly Moment[];
  run: Readonly<{ clauseId: string; since: number; until: number }> | null;
}>;

export const emptyHistory: EditHistory = { past: [], future: [], run: null };

/** Beyond this many steps the oldest are forgotten. */
const longest = 500;

/** Keystrokes in the same clause are undone together: with less than `pause` between them, for at most `longestRun` (milliseconds). */
const pause = 800;
const longestRun = 4_000;

/**
 * Notes that `before` has just been changed. Typing in a clause (`typedIn`, at the moment `now`) joins the step before
 * it when that was typing in the same clause a moment ago. What had been undone can no longer be done again.
 */
export function noteEdit(history: EditHistory, before: Moment, typedIn: string | null, now: number): EditHistory {
  const { run, past } = history;
  const joins = run !== null && run.clauseId === typedIn && now < Math.min(run.until, run.since + longestRun);
  return {
    past: joins ? past : [...past, before].slice(-longest),
    future: [],
    run: typedIn === null ? null : { clauseId: typedIn, since: joins ? run.since : now, until: now + pause },
  };
}

/** One step back from `present`; null when there is none. */
export function undo(history: EditHistory, present: Moment): { history: EditHistory; moment: Moment } | null {
  const moment = history.past.at(-1);
  if (!moment) return null;
  return { history: { past: history.past.slice(0, -1), future: [present, ...history.future], run: null }, moment };
}

/** One step forward again from `present`; null when there is none. */
export function redo(history: EditHistory, present: Moment): { history: EditHistory; moment: Moment } | null {
  const [moment, ...future] = history.future;
  if (!moment) return null;
  return { history: { past: [...history.past, present], future, run: null }, moment };
}
