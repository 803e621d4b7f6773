/** The kinds of item: those that stand on every agenda, and the cases between them. */
export const agendaItemKinds = [
  "opening",
  "adjusters",
  "roll",
  "agenda",
  "previousMinutes",
  "case",
  "information",
  "notifications",
  "delegatedDecisions",
  "otherQuestions",
  "closing",
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

/** A proposal on the agenda; its version is pinned when the notice goes out or the meeting opens. */
export type ItemProposal = { readonly proposalId: string; readonly versionId: string | null };

/** One line of a list of notifications or of delegated decisions. */
export type ListedMatter = {
  readonly id: string;
  readonly text: string;
  readonly registrationNumber: string | null;
  /** Who decided by delegation, and on what day. */
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
};

/** One item of an agenda. Its number on the agenda is its place, withdrawn items counted. */
export type AgendaItem = {
  readonly id: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly caseId: string | null;
  readonly presenter: string;
  readonly proposals: readonly ItemProposal[];
  readonly documentIds: readonly string[];
  readonly listed: readonly ListedMatter[];
  /** The ground on which the item is secret; null for one that isn't. */
  readonly secrecyGround: string | null;
  /** When it was added, if that was after the notice had gone out. */
  readonly addedLateAt: Date | null;
  /** When the body agreed to take up an item that was added late or raised among other questions. */
  readonly takenUpAt: Date | null;
  readonly withdrawn: { readonly by: string; readonly at: Date; readonly reason: string } | null;
};

/** Gives a new item with nothing but its kind and title. */
export function newItem(id: string, kind: AgendaItemKind, title: string): AgendaItem {
  return {
    id,
    kind,
    title,
    caseId: null,
    presenter: "",
    proposals: [],
    documentIds: [],
    listed: [],
    secrecyGround: null,
    addedLateAt: null,
    takenUpAt: null,
    withdrawn: null,
  };
}

/** Tells whether the body has yet to agree to take the item up (it came after the notice). */
export function awaitsConsent(item: Pick<AgendaItem, "addedLateAt" | "takenUpAt" | "withdrawn">): boolean {
  return item.addedLateAt !== null && item.takenUpAt === null && item.withdrawn === null;
}

/** Tells whether an opening, where there is one, stands first, and a closing last. */
export function opensAndCloses(items: readonly { readonly kind: AgendaItemKind }[]): boolean {
  return items.every(({ kind }, place) => (kind !== "opening" || place === 0) && (kind !== "closing" || place === items.length - 1));
}
