import type { Body } from "#lib/domain/body/body.ts";
import { Refused } from "#lib/domain/refused.ts";

/**
 * Minutes among those of the same body and year: the number of their first page where someone has set it, and how many
 * pages they have, which is known once the meeting is closed.
 */
export type NumberedMinutes = { readonly firstPage: number | null; readonly pages: number | null };

/**
 * The number of the first page of minutes. `set` where someone has said it; `settled` unless an earlier meeting that it
 * follows from is still to be closed, and so may get more pages.
 */
export type FirstPage = { readonly number: number; readonly set: boolean; readonly settled: boolean };

/**
 * Gives the first page of minutes, where the body's numbers run on through the year: the one that was set, or the one
 * after the last page of the year's earlier minutes, which come in the order of the meetings.
 */
export function firstPageOf(minutes: Pick<NumberedMinutes, "firstPage">, earlier: readonly NumberedMinutes[]): FirstPage {
  if (minutes.firstPage !== null) return { number: minutes.firstPage, set: true, settled: true };
  const before = earlier.at(-1);
  if (!before) return { number: 1, set: false, settled: true };
  const { number, settled } = firstPageOf(before, earlier.slice(0, -1));
  return { number: number + (before.pages ?? 0), set: false, settled: settled && before.pages !== null };
}

/**
 * Gives the number that the first page is set to, or null where it is to follow from the earlier minutes. Refuses
 * setting one where the body's minutes each begin at 1, and what is no page number.
 */
export function settableFirstPage(number: number | null, { rules }: Pick<Body, "rules">): number | null | Refused {
  if (!rules.paginationThroughYear) return new Refused("minutes.pagesBeginAnew");
  if (number !== null && (!Number.isSafeInteger(number) || number < 1)) return new Refused("minutes.badPage");
  return number;
}
