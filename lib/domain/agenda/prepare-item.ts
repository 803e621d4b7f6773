import { checkSecrecy } from "#lib/domain/record/secrecy.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { AgendaItem } from "./item.ts";

/** A case as far as an agenda item depends on it. */
export type CaseForItem = Readonly<{
  id: string;
  title: string;
  secrecyGround: string | null;
  isClosed: boolean;
  /** Those that are not withdrawn, in the order they stand against each other. */
  proposals: readonly Readonly<{ id: string; isDecided: boolean }>[];
  /** Those that are not removed; the ground is the document's own or its record's. */
  documents: readonly Readonly<{ id: string; name: string; secrecyGround: string | null }>[];
}>;

/** Gives the item with its case: the case's title where it has none of its own, and the proposals yet to be decided. */
export function withCase(item: AgendaItem, given: CaseForItem): AgendaItem | Refused {
  if (given.isClosed) return new Refused("agenda.caseClosed");
  return {
    ...item,
    caseId: given.id,
    title: item.title.trim() || given.title,
    proposals: given.proposals.filter(({ isDecided }) => !isDecided).map(({ id }) => ({ proposalId: id, versionId: null })),
  };
}

/**
 * Gives the item as it can stand on the agenda: its words trimmed, and secret when its case is. Refuses a blank title,
 * proposals and documents of another case, and a secret document on an item that isn't: the agenda's documents reach
 * everyone who is called (DOMAIN.md §3, "Register").
 */
export function checkItem(item: AgendaItem, given: CaseForItem | null): AgendaItem | Refused {
  const title = item.title.trim();
  if (title === "") return new Refused("agenda.titleMissing");
  const secrecy = checkSecrecy(item.secrecyGround ?? given?.secrecyGround ?? null);
  if (secrecy instanceof Refused) return secrecy;
  const documents = given?.documents ?? [];
  if (item.proposals.some(({ proposalId }) => !given?.proposals.some(({ id }) => id === proposalId))) return new Refused("agenda.proposalElsewhere");
  if (item.documentIds.some((documentId) => !documents.some(({ id }) => id === documentId))) return new Refused("agenda.documentElsewhere");
  const secret = documents.find(({ id, secrecyGround }) => secrecyGround !== null && item.documentIds.includes(id));
  if (secret && !secrecy) return new Refused("agenda.secretDocument", { name: secret.name });
  return { ...item, title, presenter: item.presenter.trim(), secrecyGround: secrecy?.ground ?? null };
}
