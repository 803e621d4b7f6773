/** What can have happened in a case, in the order of its life (DOMAIN.md §2). */
export const timelineKinds = [
  "registered",
  "record",
  "document",
  "proposal",
  "agenda",
  "treatment",
  "approval",
  "dispatch",
  "reply",
  "condition",
  "assignment",
  "closed",
  "reopened",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/**
 * Something that happened in a case on a day in Stockholm. `enteredAt` is when it was written down, which can be later.
 * `number` is its own number where it has one: that of the record, the § or the version.
 */
export type TimelineEntry = { id: string; kind: TimelineKind; on: string; enteredAt: Date; number: number | null };

/**
 * Gives the entries as they happened, earliest first: by day, within a day by when they were entered, and what was
 * entered together (as by an import) by the order of a case's life and then by number.
 */
export function timelineOf<Entry extends TimelineEntry>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (a, b) =>
      compare(a.on, b.on) ||
      a.enteredAt.getTime() - b.enteredAt.getTime() ||
      timelineKinds.indexOf(a.kind) - timelineKinds.indexOf(b.kind) ||
      (a.number ?? 0) - (b.number ?? 0) ||
      compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
