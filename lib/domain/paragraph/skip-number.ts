import { Refused } from "#lib/domain/refused.ts";
import type { Paragraph, ParagraphSeries } from "./paragraph.ts";

/**
 * Leaves the meeting's next number unused, as a gap that is kept and shown: minutes that were written elsewhere may
 * have one (seed 002 has no § 27). Refused when that number belongs to a later meeting.
 */
export function skipNumber(series: ParagraphSeries): ParagraphSeries | Refused {
  const number = (series.paragraphs.at(-1)?.number ?? series.numberedBefore) + 1;
  if (series.numberedAfter !== null && number >= series.numberedAfter) {
    return new Refused("paragraph.laterMeetingNumbered", { number: series.numberedAfter });
  }
  const skipped: Paragraph = { number, itemId: null, state: "missing" };
  return { ...series, paragraphs: [...series.paragraphs, skipped] };
}

/**
 * Says with which number the meeting begins, where the earlier meetings of the year are not kept here. Refused once
 * the meeting has §§, and for a number that an earlier meeting has taken.
 */
export function beginAt(series: ParagraphSeries, number: number): ParagraphSeries | Refused {
  if (series.paragraphs.length > 0) return new Refused("paragraph.alreadyNumbered");
  if (!Number.isSafeInteger(number) || number < 1) return new Refused("paragraph.badNumber", { number });
  if (number <= series.numberedBefore) return new Refused("paragraph.takenEarlier", { number: series.numberedBefore });
  return { ...series, numberedBefore: number - 1 };
}
