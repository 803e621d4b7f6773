import { Refused } from "#lib/domain/refused.ts";

/** The most that can be written in place of a section, in characters. */
const longest = 20_000;

/**
 * Gives the words that are to stand in place of a section. `stored` are those that stand there now and `seen` those the
 * writer began from, null where the record's own do. Refuses where there is nothing to tell, nothing or too much that is
 * written, and where someone else has put other words there meanwhile.
 */
export function overridingProse(
  written: string,
  { isTold, stored, seen }: { readonly isTold: boolean; readonly stored: string | null; readonly seen: string | null },
): string | Refused {
  const text = written.trim();
  if (!isTold) return new Refused("minutes.nothingToReword");
  if (stored !== seen) return new Refused("minutes.proseStale");
  if (text === "") return new Refused("minutes.proseMissing");
  return text.length > longest ? new Refused("minutes.proseTooLong") : text;
}
