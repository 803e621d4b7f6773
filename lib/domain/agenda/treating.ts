import { Refused } from "#lib/domain/refused.ts";
import type { Agenda } from "./agenda.ts";
import { type AgendaItem, awaitsConsent } from "./item.ts";

/** Gives the item, if it can be taken up now. Refuses one that is withdrawn, or that the body has yet to agree to take up. */
export function itemToTreat(agenda: Agenda, itemId: string): AgendaItem | Refused {
  const item = agenda.items.find(({ id }) => id === itemId);
  if (!item) return new Refused("agenda.unknownItem");
  if (item.withdrawn) return new Refused("agenda.alreadyWithdrawn");
  return awaitsConsent(item) ? new Refused("agenda.needsConsent", { title: item.title }) : item;
}

/** Why an item that has been taken up can't be put back as untreated, or null. */
export function reasonAgainstUndoing(decisions: number): Refused | null {
  return decisions > 0 ? new Refused("agenda.alreadyDecided") : null;
}
