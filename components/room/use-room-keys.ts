import { useEffect, useRef } from "react";

/** What a key does, by its letter in lower case. */
export type RoomKeys = Readonly<Record<string, () => void>>;

/**
 * Listens for the room's keys: single letters outside fields, Alt and the letter everywhere. The physical key is
 * asked on a Mac, where Alt with a letter writes another sign. In a dialog only the dialog is listening.
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
    keys[kept.current]?.();
    kept.current = null;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (!event.altKey && isWriting(event.target)) return;
      const letter = event.altKey ? event.code.replace(/^Key/, "").toLowerCase() : event.key.toLowerCase();
      const act = current.current.keys[letter];
      if (!act) return;
      event.preventDefault();
      if (current.current.isMoving && !meanwhile.includes(letter)) kept.current ??= letter;
      else act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [meanwhile]);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}
