import { useEffect, useRef } from "react";

/** What a key does, by its letter in lower case. */
export type RoomKeys = Readonly<Record<string, () => unknown>>;

/**
 * Listens for the room's keys: single letters and figures outside fields, with Alt everywhere. The physical key is
 * asked on a Mac, where Alt with a letter writes another sign. In a dialog only the dialog is listening. A key that is
 * none of `keys` presses the button on the page that bears it.
 *
 * `isMoving` says that another item is on its way. A key that is about the item is then kept until it has come, so that
 * it is never done to the one that is left; those named in `meanwhile` are done at once. One is kept: what is typed after
 * a T that waits is meant for the text, not for the room.
 */
export function useRoomKeys(keys: RoomKeys, isMoving: boolean, meanwhile: string): void {
  const current = useRef({ keys, isMoving });
  const kept = useRef<string | null>(null);
  useEffect(() => {
    current.current = { keys, isMoving };
    if (isMoving || kept.current === null) return;
    doneBy(kept.current, keys)?.();
    kept.current = null;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (!event.altKey && isWriting(event.target)) return;
      const letter = event.altKey ? event.code.replace(/^(Key|Digit|Numpad)/, "").toLowerCase() : event.key.toLowerCase();
      // Enter belongs to what has the focus, where anything has.
      if (letter === "enter" && event.target !== document.body) return;
      const act = doneBy(letter, current.current.keys);
      if (!act) return;
      event.preventDefault();
      if (current.current.isMoving && !meanwhile.includes(letter)) kept.current ??= letter;
      else act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [meanwhile]);
}

/** What a key does: an act of the room, or pressing the button that bears it, or going to the field that does. */
function doneBy(letter: string, keys: RoomKeys): (() => unknown) | undefined {
  return keys[letter] ?? onPage(letter);
}

/** Presses the button that bears a key, or goes to the field that does. Gives whether there was one. */
export function press(letter: string): boolean {
  const act = onPage(letter);
  act?.();
  return act !== undefined;
}

function onPage(letter: string): (() => void) | undefined {
  const button = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(letter)}"]`);
  if (button) return () => button.click();
  const field = document.querySelector<HTMLElement>(`[data-goto="${CSS.escape(letter)}"]`);
  return field ? () => field.focus() : undefined;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}
