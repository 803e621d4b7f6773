/**
 * A § number of a body and a year. `dropped` fell out after the numbers were fixed and is printed "§ 27 utgår";
 * `missing` is a gap in minutes that were imported, kept and shown. Neither has an item.
 */
export type Paragraph = {
  readonly number: number;
  readonly itemId: string | null;
  readonly state: "given" | "dropped" | "missing";
};

/**
 * The §§ of one meeting, lowest first and without holes, and what limits them: numbers run on through the year per
 * body. The year is that of the day the meeting began.
 */
export type ParagraphSeries = {
  /** The highest number given at the body's earlier meetings of the year; 0 when there is none. */
  readonly numberedBefore: number;
  /** The lowest number given at its later meetings of the year; null when there is none. */
  readonly numberedAfter: number | null;
  readonly paragraphs: readonly Paragraph[];
};

/** The § number of an item; null until it has been treated. */
export function numberOf(paragraphs: readonly Paragraph[], itemId: string): number | null {
  return paragraphs.find((paragraph) => paragraph.itemId === itemId)?.number ?? null;
}
