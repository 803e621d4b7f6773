import { Refused } from "#lib/domain/refused.ts";

/** A removal is a record of who and when; the file itself is kept. */
export type Removal = { by: string; at: Date };

/**
 * Takes a document out of its case. `sentTo` is the day of the meeting whose issued agenda holds it, or null.
 * Refuses `document.alreadyRemoved`, and `document.inIssuedAgenda` for what has been sent out to the members.
 */
export function removeDocument(document: { name: string; removal: Removal | null }, sentTo: string | null, removal: Removal): Removal | Refused {
  if (document.removal) return new Refused("document.alreadyRemoved", { fileName: document.name });
  if (sentTo !== null) return new Refused("document.inIssuedAgenda", { fileName: document.name, day: sentTo });
  return removal;
}
