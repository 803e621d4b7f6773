import { Refused } from "#lib/domain/refused.ts";
import { numberOf, type Paragraph, type ParagraphSeries } from "./paragraph.ts";

/**
 * Gives the next numbers to items as they are treated, in the order given; one that has a number keeps it. Refused
 * when the numbers up to those of a later meeting are used up, since they must rise in the order of treatment.
 */
export function numberItems(series: ParagraphSeries, treatedItemIds: readonly string[]): ParagraphSeries | Refused {
  const isNumbered = (id: string) => numberOf(series.paragraphs, id) !== null;
  const first = (series.paragraphs.at(-1)?.number ?? series.numberedBefore) + 1;
  const added = numberedFrom(first, [...new Set(treatedItemIds)].filter((id) => !isNumbered(id)));
  return within(series, [...series.paragraphs, ...added]);
}

/**
 * Gives the meeting's §§ anew in another order of treatment, from the same first number; numbers that had fallen out
 * are used again. Refused once a § of the meeting has been signed or extracted (`isFixed`), and when a later meeting
 * has its numbers and this one would need more or fewer than it has.
 */
export function renumber(series: ParagraphSeries, treatedItemIds: readonly string[], isFixed: boolean): ParagraphSeries | Refused {
  if (isFixed) return new Refused("paragraph.fixed");
  const first = series.paragraphs[0]?.number ?? series.numberedBefore + 1;
  const paragraphs = numberedFrom(first, [...new Set(treatedItemIds)]);
  const changesLength = paragraphs.length !== series.paragraphs.length;
  if (series.numberedAfter !== null && changesLength) return new Refused("paragraph.laterMeetingNumbered", { number: series.numberedAfter });
  return within(series, paragraphs);
}

/**
 * Takes an item's number away. Until the numbers are fixed the later ones move up; once a § of the meeting has been
 * signed or extracted (`isFixed`), or a later meeting has its numbers, it stays as a § that falls out.
 */
export function dropItem(series: ParagraphSeries, itemId: string, isFixed: boolean): ParagraphSeries | Refused {
  const number = numberOf(series.paragraphs, itemId);
  if (number === null) return new Refused("paragraph.notNumbered");
  const others = series.paragraphs.filter((paragraph) => paragraph.number !== number);
  const stays = isFixed || series.numberedAfter !== null;
  const paragraphs: readonly Paragraph[] = stays
    ? [...others, { number, itemId: null, state: "dropped" as const }]
    : others.map((other) => (other.number > number ? { ...other, number: other.number - 1 } : other));
  return { ...series, paragraphs: paragraphs.toSorted(byNumber) };
}

function within(series: ParagraphSeries, paragraphs: readonly Paragraph[]): ParagraphSeries | Refused {
  const last = paragraphs.at(-1)?.number ?? 0;
  const { numberedAfter } = series;
  const reachesLater = numberedAfter !== null && last >= numberedAfter;
  return reachesLater ? new Refused("paragraph.laterMeetingNumbered", { number: numberedAfter }) : { ...series, paragraphs };
}

function numberedFrom(first: number, itemIds: readonly string[]): readonly Paragraph[] {
  return itemIds.map((itemId, place) => ({ number: first + place, itemId, state: "given" }));
}

function byNumber(a: Paragraph, b: Paragraph): number {
  return a.number - b.number;
}
