"use client";

/** Something that has been done, said in passing; with `undo`, it can be taken back. */
export type Announcement = { id: number; text: string; undo?: () => void };

let shown: readonly Announcement[] = [];
let count = 0;
const listeners = new Set<() => void>();

/** Says in passing that something is done ("Handlingen är borttagen"). For what failed, use `Notice` where it failed. */
export function announce(text: string, undo?: () => void): void {
  count += 1;
  show([...shown.slice(-2), { id: count, text, ...(undo && { undo }) }]);
}

/** Takes an announcement away, by its reader or by time. */
export function dismiss(id: number): void {
  show(shown.filter((announcement) => announcement.id !== id));
}

/** What is announced now, oldest first. */
export function announced(): readonly Announcement[] {
  return shown;
}

/** Calls back whenever what is announced changes, until the returned function is called. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: readonly Announcement[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
