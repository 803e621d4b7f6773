import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import type { AgendaItem, AgendaItemKind, ItemProposal } from "./item.ts";

/** When and where the body was called to meet. */
export type CalledTo = Pick<Meeting, "startsAt" | "endsAt" | "place" | "distanceAddress">;

/** An item as it stood on an agenda that was sent. */
export type IssuedItem = {
  readonly itemId: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly presenter: string;
  readonly proposals: readonly ItemProposal[];
  readonly documentIds: readonly string[];
  readonly isWithdrawn: boolean;
};

/** A numbered agenda as it was sent with a notice of meeting. */
export type IssuedAgenda = {
  readonly number: number;
  readonly at: Date;
  readonly by: string;
  readonly calledTo: CalledTo;
  readonly items: readonly IssuedItem[];
};

/** The items of a meeting in order, and the agendas that have been sent, oldest first. */
export type Agenda = { readonly items: readonly AgendaItem[]; readonly issued: readonly IssuedAgenda[] };
