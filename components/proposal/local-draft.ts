"use client";

import type { LocalDraft } from "./draft-keeper.ts";

/** What the browser's own store is called for one person and one proposal: nobody else's is ever taken up. */
function storeName(personId: string, proposalId: string): string {
  return `attsats.proposal.${personId}.${proposalId}`;
}

/** What was left when the page was last closed, or null. */
export function readLocalDraft(personId: string, proposalId: string): LocalDraft | null {
  try {
    return JSON.parse(localStorage.getItem(storeName(personId, proposalId)) ?? "null") as LocalDraft | null;
  } catch {
    // No store (a private window), or something that isn't ours in it: then there is nothing to take up.
    return null;
  }
}

/** Keeps what the server doesn't have yet; null when it has everything. */
export function writeLocalDraft(personId: string, proposalId: string, draft: LocalDraft | null): void {
  const name = storeName(personId, proposalId);
  try {
    if (draft) localStorage.setItem(name, JSON.stringify(draft));
    else localStorage.removeItem(name);
  } catch {
    // The store is full or closed: saving at the server goes on as before.
  }
}
