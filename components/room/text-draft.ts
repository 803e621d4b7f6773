import type { RichText } from "#lib/domain/text/rich-text.ts";

/** What has been written and not yet saved, with what it was written from: enough to merge it in later. */
export type TextDraft = { text: RichText; base: { text: RichText; version: number } };

const keyOf = (itemId: string) => `attsats-text-${itemId}`;

/** The draft this browser keeps of an item's text, if a reload or a crash left one. */
export function keptDraft(itemId: string): TextDraft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(itemId)) ?? "null") as TextDraft | null;
  } catch {
    return null;
  }
}

/** Keeps a draft in this browser. One whose storage is full or closed goes on without. */
export function keepDraft(itemId: string, draft: TextDraft): void {
  try {
    localStorage.setItem(keyOf(itemId), JSON.stringify(draft));
  } catch {
    // The save to the server, a second later, is the one that counts.
  }
}

/** Forgets the draft, once what it holds is saved. */
export function forgetDraft(itemId: string): void {
  try {
    localStorage.removeItem(keyOf(itemId));
  } catch {
    // There was nothing to forget.
  }
}
