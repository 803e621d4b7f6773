import { useMemo, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** What is being written, also where the browser's store is full or closed. */
const here = new Map<string, string | null>();

/**
 * What is half written, kept in this tab under a name until it is sent or closed: another item, a vote or a reload takes
 * nothing away. Gives what is kept, or null, and what keeps something else; keeping null forgets it. The name holds the
 * person's id, since the next to sign in may do so in the same tab.
 */
export function useKept<Written>(name: string): [Written | null, (written: Written | null) => void] {
  const kept = useSyncExternalStore(subscribe, () => read(name), () => null);
  const written = useMemo(() => (kept === null ? null : (JSON.parse(kept) as Written)), [kept]);
  return [written, (next) => write(name, next)];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(name: string): string | null {
  const written = here.get(name);
  if (written !== undefined) return written;
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, written: unknown): void {
  const text = written === null ? null : JSON.stringify(written);
  here.set(name, text);
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // A store that is full or closed: what is written stays on the page.
  }
  for (const listener of listeners) listener();
}
