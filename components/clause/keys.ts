/** What a key means in the text of a clause, apart from ordinary writing. */
export type KeyMeaning =
  | "break"
  | "indent"
  | "outdent"
  | "moveUp"
  | "moveDown"
  | "joinPrevious"
  | "joinNext"
  | "toPrevious"
  | "toNext"
  | "undo"
  | "redo"
  | "openChips"
  | "confirm"
  | "leave"
  | "nothing";

type Key = Readonly<{
  key: string;
  code: string;
  altKey: boolean;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}>;

/** Where the caret is in the text; `collapsed` when nothing is selected. The lines are those seen on the screen. */
type Place = Readonly<{ collapsed: boolean; atStart: boolean; atEnd: boolean; onFirstLine: () => boolean; onLastLine: () => boolean }>;

/**
 * Gives what the key means, or null when it is the browser's. `leaving` is set after Escape: the next Tab then goes
 * out of the editor, so that nobody is caught in it (WCAG 2.1.2).
 */
export function meaningOf(key: Key, place: Place, leaving: boolean): KeyMeaning | null {
  if (key.ctrlKey || key.metaKey) return key.altKey ? null : historyKey(key);
  if (key.altKey) return altKey(key);
  switch (key.key) {
    case "Enter":
      return key.shiftKey ? "nothing" : "break";
    case "Tab":
      if (leaving) return null;
      return key.shiftKey ? "outdent" : "indent";
    case "Backspace":
      return place.collapsed && place.atStart ? "joinPrevious" : null;
    case "Delete":
      return place.collapsed && place.atEnd ? "joinNext" : null;
    case "ArrowUp":
      return !key.shiftKey && place.collapsed && place.onFirstLine() ? "toPrevious" : null;
    case "ArrowDown":
      return !key.shiftKey && place.collapsed && place.onLastLine() ? "toNext" : null;
    case "Escape":
      return "leave";
    default:
      return null;
  }
}

function historyKey({ key, shiftKey }: Key): KeyMeaning | null {
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

/** Alt with a letter is read by the key's place: on a Mac it gives another letter. */
function altKey({ key, code, shiftKey }: Key): KeyMeaning | null {
  if (shiftKey) return null;
  if (key === "ArrowUp") return "moveUp";
  if (key === "ArrowDown") return "moveDown";
  if (key === "Enter") return "confirm";
  return code === "KeyC" ? "openChips" : null;
}
