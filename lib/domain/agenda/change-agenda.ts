import { Refused } from "#lib/domain/refused.ts";
import type { Agenda } from "./agenda.ts";
import { type AgendaItem, type AgendaItemKind, awaitsConsent, opensAndCloses } from "./item.ts";

/**
 * Gives the agenda with a new item: before the item named, or else before those that close every agenda (other
 * questions, closing). Once a first notice has gone out the item is late, and needs the body's consent to be taken up
 * even where a later notice carries it. Refuses a blank title, an item that is there, and a place outside opening and closing.
 */
export function addItem(agenda: Agenda, item: AgendaItem, at: Date, beforeItemId?: string): Agenda | Refused {
  const wrong = refusedAsNew(agenda, item);
  if (wrong) return wrong;
  const place = beforeItemId === undefined ? placeForNew(agenda.items) : placeOf(agenda, beforeItemId);
  if (place < 0) return new Refused("agenda.unknownItem");
  const added = { ...item, addedLateAt: agenda.issued.length > 0 ? at : null };
  return standing(agenda, agenda.items.toSpliced(place, 0, added));
}

/**
 * Gives the agenda with a question raised at the meeting, which the body has agreed to take up: after the item for
 * other questions and those raised before it. Refused where the agenda has no such item.
 */
export function raiseQuestion(agenda: Agenda, item: AgendaItem, at: Date): Agenda | Refused {
  const wrong = refusedAsNew(agenda, item);
  if (wrong) return wrong;
  const heading = agenda.items.findIndex(({ kind }) => kind === "otherQuestions");
  if (heading < 0) return new Refused("agenda.noOtherQuestions");
  const next = agenda.items.findIndex(({ addedLateAt }, place) => place > heading && addedLateAt === null);
  return standing(agenda, agenda.items.toSpliced(next < 0 ? agenda.items.length : next, 0, { ...item, addedLateAt: at, takenUpAt: at }));
}

/** Records that the body agreed to take up an item that came late. Refused for one that needs no consent. */
export function consentTo(agenda: Agenda, itemId: string, at: Date): Agenda | Refused {
  return change(agenda, itemId, (item) => (awaitsConsent(item) ? { ...item, takenUpAt: at } : new Refused("agenda.needsNoConsent")));
}

/** Gives the agenda with an item moved to a place, counted from 0. Refuses what would put an item outside opening and closing. */
export function moveItem(agenda: Agenda, itemId: string, to: number): Agenda | Refused {
  const from = placeOf(agenda, itemId);
  const item = agenda.items[from];
  if (!item) return new Refused("agenda.unknownItem");
  if (!Number.isSafeInteger(to) || to < 0 || to >= agenda.items.length) return new Refused("agenda.noSuchPlace");
  return standing(agenda, agenda.items.toSpliced(from, 1).toSpliced(to, 0, item));
}

/**
 * Withdraws an item: it keeps its place and number, struck out, and the reason is told. Refused without a reason, for
 * one withdrawn already, and for one that has been treated: there, being withdrawn is an outcome of its own.
 */
export function withdrawItem(
  agenda: Agenda,
  withdrawal: { readonly itemId: string; readonly reason: string; readonly by: string; readonly at: Date; readonly isTreated: boolean },
): Agenda | Refused {
  const { itemId, by, at, isTreated } = withdrawal;
  const reason = withdrawal.reason.trim();
  return change(agenda, itemId, (item) => {
    if (item.withdrawn) return new Refused("agenda.alreadyWithdrawn");
    if (isTreated) return new Refused("agenda.alreadyTreated");
    return reason === "" ? new Refused("agenda.reasonMissing") : { ...item, withdrawn: { by, at, reason } };
  });
}

/** Puts a withdrawn item back. Refused for one that isn't withdrawn. */
export function restoreItem(agenda: Agenda, itemId: string): Agenda | Refused {
  return change(agenda, itemId, (item) => (item.withdrawn ? { ...item, withdrawn: null } : new Refused("agenda.notWithdrawn")));
}

/** Takes an item away without a trace. Refused for one that has been sent, which is withdrawn instead, and for one that has been treated. */
export function removeItem(agenda: Agenda, itemId: string, isTreated: boolean): Agenda | Refused {
  if (placeOf(agenda, itemId) < 0) return new Refused("agenda.unknownItem");
  if (isTreated) return new Refused("agenda.alreadyTreated");
  const wasSent = agenda.issued.some(({ items }) => items.some((item) => item.itemId === itemId));
  if (wasSent) return new Refused("agenda.sentIsWithdrawn");
  return { ...agenda, items: agenda.items.filter(({ id }) => id !== itemId) };
}

const closingKinds: readonly AgendaItemKind[] = ["otherQuestions", "closing"];

function refusedAsNew(agenda: Agenda, item: AgendaItem): Refused | null {
  if (item.title.trim() === "") return new Refused("agenda.titleMissing");
  return placeOf(agenda, item.id) < 0 ? null : new Refused("agenda.alreadyThere");
}

function placeForNew(items: readonly AgendaItem[]): number {
  const place = items.findIndex(({ kind }) => closingKinds.includes(kind));
  return place < 0 ? items.length : place;
}

function placeOf(agenda: Agenda, itemId: string): number {
  return agenda.items.findIndex(({ id }) => id === itemId);
}

function change(agenda: Agenda, itemId: string, rule: (item: AgendaItem) => AgendaItem | Refused): Agenda | Refused {
  const item = agenda.items[placeOf(agenda, itemId)];
  if (!item) return new Refused("agenda.unknownItem");
  const changed = rule(item);
  if (changed instanceof Refused) return changed;
  return { ...agenda, items: agenda.items.map((other) => (other.id === itemId ? changed : other)) };
}

function standing(agenda: Agenda, items: readonly AgendaItem[]): Agenda | Refused {
  return opensAndCloses(items) ? { ...agenda, items } : new Refused("agenda.openingAndClosing");
}
