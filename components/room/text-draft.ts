import type { RichText } from "#lib/domain/text/rich-text.ts";

/**
 * What has been written and not yet saved, with what it was written from: enough to merge it in later. `unanswered` was
 * sent, and whether the server took it isn't known; null where nothing was.
 */
export type TextDraft = { text: RichText; base: { text: RichText; version: number }; unanswered: RichText | null };

// Named by the one who writes as well: the next to sign in at the same computer is shown nothing, and takes up nothing.
const keyOf = (personId: string, itemId: string) => `attsats-text-${personId}-${itemId}`;

/** The draft this browser keeps of an item's text as the person wrote it, if a reload or a crash left one. */
export function keptDraft(personId: string, itemId: string): TextDraft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(personId, itemId)) ?? "null") as TextDraft | null;
  } catch {
    return null;
  }
}

/** Keeps a draft in this browser. One whose storage is full or closed goes on without. */
export function keepDraft(personId: string, itemId: string, draft: TextDraft): void {
  try {
    localStorage.setItem(keyOf(personId, itemId), JSON.stringify(draft));
  } catch {
    // The save to the server, a second later, is the one that counts.
  }
}

/** Forgets the draft, once what it holds is saved. */
export function forgetDraft(personId: string, itemId: string): void {
  try {
    localStorage.removeItem(keyOf(personId, itemId));
  } catch {
    // There was nothing to forget.
  }
}
