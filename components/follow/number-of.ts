import type { AgendaLine } from "#lib/queries/meeting/view.ts";

/** "§ 18" once the item has its number, before that its place on the agenda. */
export function numberOf({ paragraph }: AgendaLine, index: number): string {
  return paragraph === null ? `${index + 1}` : `§ ${paragraph}`;
}
