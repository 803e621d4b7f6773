import { useMemo, useSyncExternalStore } from "react";
import type { MotionFields } from "./motion-fields.ts";

const listeners = new Set<() => void>();
/** What is being written, also where the browser's store is full or closed. */
const here = new Map<string, string | null>();

/**
 * The motion that one is writing on an item, kept in this tab until it is handed in, saved or closed: another item, a
 * vote or a reload takes nothing away. Writing null forgets it.
 */
export function useKeptMotion(personId: string, meetingId: string, itemId: string): [MotionFields | null, (fields: MotionFields | null) => void] {
  const name = `attsats-motion-${personId}-${meetingId}-${itemId}`;
  const kept = useSyncExternalStore(subscribe, () => read(name), () => null);
  const fields = useMemo(() => (kept === null ? null : (JSON.parse(kept) as MotionFields)), [kept]);
  return [fields, (next) => write(name, next)];
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

function write(name: string, fields: MotionFields | null): void {
  const text = fields && JSON.stringify(fields);
  here.set(name, text);
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // A store that is full or closed: what is written stays on the page.
  }
  for (const listener of listeners) listener();
}
