import type { BodyKind } from "#lib/domain/body/body.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type AgendaItem, type AgendaItemKind, newItem, opensAndCloses } from "./item.ts";

/** The standing items of a body's meetings, in order. */
export type AgendaTemplate = { readonly items: readonly { readonly kind: AgendaItemKind; readonly title: string }[] };

/**
 * The kinds of item a body's meetings begin and end with, until it has chosen others. Cases come before what is
 * reported; an assembly calls its roll.
 */
export const standingKinds: Record<BodyKind, readonly AgendaItemKind[]> = {
  assembly: ["opening", "roll", "adjusters", "agenda", "previousMinutes", "notifications", "otherQuestions", "closing"],
  board: ["opening", "adjusters", "agenda", "previousMinutes", "delegatedDecisions", "notifications", "otherQuestions", "closing"],
  preparatory: ["opening", "agenda", "previousMinutes", "otherQuestions", "closing"],
};

/** The template of a new body; the titles come from the catalogue and can then be changed by the association. */
export function standardTemplate(kind: BodyKind, titleOf: (kind: AgendaItemKind) => string): AgendaTemplate {
  return { items: standingKinds[kind].map((itemKind) => ({ kind: itemKind, title: titleOf(itemKind) })) };
}

/** Gives the template with its titles trimmed. Refuses a blank title, a case, and an opening or a closing that stands elsewhere. */
export function checkTemplate(template: AgendaTemplate): AgendaTemplate | Refused {
  const items = template.items.map(({ kind, title }) => ({ kind, title: title.trim() }));
  if (items.some(({ title }) => title === "")) return new Refused("agenda.titleMissing");
  if (items.some(({ kind }) => kind === "case")) return new Refused("agenda.caseInTemplate");
  return opensAndCloses(items) ? { items } : new Refused("agenda.openingAndClosing");
}

/** Gives the items of a new agenda. `newId` is asked once for each. */
export function agendaFromTemplate(template: AgendaTemplate, newId: () => string): readonly AgendaItem[] {
  return template.items.map(({ kind, title }) => newItem(newId(), kind, title));
}
