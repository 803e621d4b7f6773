import { useCallback, useEffect, useRef, useState } from "react";
import type { Saving } from "#components/ui/save-state.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { type MergePart, mergeRichText, type Resolution, resolveConflicts } from "#lib/domain/text/merge.ts";
import { sameText } from "#lib/domain/text/normalize.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import type { SelectedItem } from "#lib/queries/room/view.ts";
import type { SavedText } from "#lib/domain/text/saved-text.ts";
import { forgetDraft, keepDraft, keptDraft } from "./text-draft.ts";

type Base = { text: RichText; version: number };
export type TextConflict = { parts: readonly MergePart[]; theirs: Base; savedBy: string };

const pause = 700;
/** One who writes without a pause is saved this often: what a crash can take is what was written since. */
const longestWait = 1_000;
const retryAfter = 3_000;

/** The editor as this hook needs it: what is written now, and a way to put something else in its place. */
export type WrittenText = { read: () => RichText; write: (text: RichText) => void; isBeingWritten: () => boolean };

/**
 * Saves the text of an item while it is written. Every change is kept in the browser at once and sent when the hand
 * rests; a save that comes too late is merged with what the other wrote, block by block, and what can't be merged is
 * shown as a conflict with nothing lost. Changes that others save appear when this one isn't writing.
 */
export function useItemText(workspace: string, item: SelectedItem, written: WrittenText) {
  const base = useRef<Base>({ text: item.text, version: item.textVersion });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waitingSince = useRef<number | null>(null);
  const isSending = useRef(false);
  const conflicting = useRef(false);
  const [saving, setSaving] = useState<Saving | null>(item.textSavedAt && { state: "saved", at: new Date(item.textSavedAt) });
  const [conflict, setConflict] = useState<TextConflict | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const isDirty = useCallback(() => !sameText(written.read(), base.current.text), [written]);

  /** Joins what is written here with what another has saved. Gives whether they could be joined. */
  const join = useCallback(
    (theirs: Base, savedBy: string): boolean => {
      const merge = mergeRichText(base.current.text, written.read(), theirs.text);
      if ("merged" in merge) {
        base.current = theirs;
        written.write(merge.merged);
        return true;
      }
      conflicting.current = true;
      setConflict({ parts: merge.conflict, theirs, savedBy });
      setSaving({ state: "unsaved" });
      return false;
    },
    [written],
  );

  const send = useCallback(
    async (keepalive = false): Promise<void> => {
      clearTimeout(timer.current);
      waitingSince.current = null;
      if (isSending.current || conflicting.current || !isDirty()) return;
      isSending.current = true;
      setSaving({ state: "saving" });
      const text = written.read();
      const outcome = await post(workspace, item.id, text, base.current.version, keepalive);
      isSending.current = false;
      if (outcome === null) {
        setSaving({ state: "unsaved" });
        timer.current = setTimeout(() => void send(), retryAfter);
        return;
      }
      if (!outcome.ok) {
        setProblem(outcome.sentence);
        setSaving({ state: "unsaved" });
        return;
      }
      setProblem(null);
      if (outcome.value.saved) {
        base.current = { text, version: outcome.value.version };
        setSaving({ state: "saved", at: new Date(outcome.value.savedAt) });
        if (!isDirty()) return forgetDraft(item.id);
      } else {
        const { theirs } = outcome.value;
        if (!join({ text: theirs.text, version: theirs.version }, theirs.savedBy)) return;
      }
      timer.current = setTimeout(() => void send(), pause);
    },
    [isDirty, item.id, join, workspace, written],
  );

  const onChange = useCallback(() => {
    if (!isDirty()) return;
    keepDraft(item.id, { text: written.read(), base: base.current });
    clearTimeout(timer.current);
    waitingSince.current ??= Date.now();
    const left = waitingSince.current + longestWait - Date.now();
    timer.current = setTimeout(() => void send(), Math.max(0, Math.min(pause, left)));
  }, [isDirty, item.id, send, written]);

  /** Settles a conflict, one choice for each part that was in conflict. */
  const resolve = useCallback(
    (resolutions: readonly Resolution[]) => {
      if (!conflict) return;
      base.current = conflict.theirs;
      conflicting.current = false;
      setConflict(null);
      written.write(resolveConflicts(conflict.parts, resolutions));
      void send();
    },
    [conflict, send, written],
  );

  // A draft that a reload or a crash left behind is taken up again, merged with what has been saved since.
  useEffect(() => {
    const draft = keptDraft(item.id);
    if (!draft) return;
    const stored = base.current;
    base.current = draft.base;
    written.write(draft.text);
    if (draft.base.version === stored.version || join(stored, item.textSavedBy)) void send();
    // Once, when the editor appears.
  }, []);

  // What another has saved comes with the room; it is put in when nobody is writing here.
  useEffect(() => {
    if (item.textVersion <= base.current.version || isSending.current || written.isBeingWritten()) return;
    join({ text: item.text, version: item.textVersion }, item.textSavedBy);
    if (isDirty()) void send();
  }, [item, isDirty, join, send, written]);

  // What is left unsent when the item is left, or the page is hidden, is sent on the way out; and when there is contact again.
  useEffect(() => {
    const leave = () => void send(true);
    const takeUpAgain = () => void send();
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("online", takeUpAgain);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("online", takeUpAgain);
      leave();
    };
  }, [send]);

  return { saving, problem, conflict, onChange, resolve };
}

async function post(workspace: string, itemId: string, text: RichText, baseVersion: number, keepalive: boolean): Promise<FormOutcome<SavedText> | null> {
  return fetch(`/api/workspaces/${workspace}/items/${itemId}/text`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text, baseVersion }),
    keepalive,
  })
    .then(async (response) => (response.ok ? ((await response.json()) as FormOutcome<SavedText>) : null))
    .catch(() => null);
}
