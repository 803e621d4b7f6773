import { useEffect, useRef } from "react";

/** What a key does, by its letter in lower case. */
export type RoomKeys = Readonly<Record<string, () => void>>;

/**
 * Listens for the room's keys: single letters outside fields, Alt and the letter everywhere. The physical key is
 * asked on a Mac, where Alt with a letter writes another sign. In a dialog only the dialog is listening.
 */
export function useRoomKeys(keys: RoomKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (!event.altKey && isWriting(event.target)) return;
      const letter = event.altKey ? event.code.replace(/^Key/, "").toLowerCase() : event.key.toLowerCase();
      const act = current.current[letter];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}
