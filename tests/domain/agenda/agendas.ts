import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import { agendaFromTemplate, standardTemplate } from "#lib/domain/agenda/template.ts";
import { type AgendaItem, newItem } from "#lib/domain/agenda/item.ts";

/** The standing items of a board's meeting, each with its kind as id and title. */
export function standingItems(): readonly AgendaItem[] {
  const template = standardTemplate("board", (kind) => kind);
  const ids = template.items.map(({ kind }) => kind as string);
  return agendaFromTemplate(template, () => ids.shift()!);
}

/** A case with all that it needs. */
export function completeCase(id: string, given: Partial<AgendaItem> = {}): AgendaItem {
  return {
    ...newItem(id, "case", `Ärende ${id}`),
    caseId: `case-${id}`,
    presenter: "Handläggaren",
    proposals: [{ proposalId: `proposal-${id}`, versionId: null }],
    documentIds: [`document-${id}`],
    ...given,
  };
}

/** The standing items with the cases a, b and c before other questions; nothing sent. */
export function agenda(): Agenda {
  const items = standingItems();
  const place = items.findIndex(({ kind }) => kind === "delegatedDecisions");
  return { items: items.toSpliced(place, 0, completeCase("a"), completeCase("b"), completeCase("c")), issued: [] };
}

export const ids = (of: { readonly items: readonly AgendaItem[] }): readonly string[] => of.items.map(({ id }) => id);
