import { Refused } from "#lib/domain/refused.ts";
import { findPersonalData, type PersonalData } from "./personal-data.ts";
import { holds, masked, textsOf } from "./masked.ts";

/** Words of a § that aren't published. */
export type Passage = { readonly number: number; readonly text: string };

/** What of approved minutes isn't published: whole §§, and passages of others. */
export type KeptBack = { readonly paragraphs: readonly number[]; readonly passages: readonly Passage[] };

/** Tells whether nothing is kept back. */
export function isNothing({ paragraphs, passages }: KeptBack): boolean {
  return paragraphs.length === 0 && passages.length === 0;
}

/** A § as it is laid out: "§ 18", its title, and the rest of it in whatever parts. */
export type LaidOut = { readonly number: string; readonly title: string; readonly quiet: boolean };

/** What stands in the place of what is kept back: of a whole §, and of a passage. */
export type StandIns = { readonly paragraph: string; readonly passage: string };

/** The number of a § as it is laid out: "§ 18" is 18. */
export function numberOf({ number }: Pick<LaidOut, "number">): number {
  return Number(number.replace(/\D/gu, ""));
}

/**
 * The §§ without what is kept back. Of a whole § only the number is left, with words that say so; of a passage the marker.
 * What comes out is all that is published: it is what every page, file, feed and search is made of.
 */
export function keepBack<E extends LaidOut>(entries: readonly E[], kept: KeptBack, words: StandIns): readonly E[] {
  return entries.map((entry) => {
    const number = numberOf(entry);
    if (kept.paragraphs.includes(number)) return blank(entry, words.paragraph);
    const passages = kept.passages.filter((passage) => passage.number === number).map(({ text }) => text);
    return masked(entry, passages, words.passage);
  });
}

/**
 * Refuses what can't be kept back: a § that isn't there, and a passage that is too short or doesn't stand in its §, since
 * then something else would be published than the secretary believes.
 */
export function reasonAgainstKeepingBack(entries: readonly LaidOut[], { paragraphs, passages }: KeptBack): Refused | null {
  const entryOf = (wanted: number) => entries.find((entry) => numberOf(entry) === wanted);
  const unknown = [...paragraphs, ...passages.map(({ number }) => number)].find((number) => !entryOf(number));
  if (unknown !== undefined) return new Refused("publication.unknownParagraph", { number: unknown });
  const short = passages.find(({ text }) => text.trim().length < shortestPassage);
  if (short) return new Refused("publication.passageTooShort", { number: short.number });
  const missing = passages.find(({ number, text }) => !holds(entryOf(number), text));
  return missing ? new Refused("publication.passageNotFound", { number: missing.number }) : null;
}

const shortestPassage = 2;

/** Some words as passages of every § in which they stand; none for what is too short to be kept back. */
export function passagesOf(words: string, entries: readonly LaidOut[]): readonly Passage[] {
  const text = words.trim();
  if (text.length < shortestPassage) return [];
  return entries.filter((entry) => holds(entry, text)).map((entry) => ({ number: numberOf(entry), text }));
}

/** Something that perhaps shouldn't be published, and in which §. */
export type Warning = PersonalData & { readonly number: number };

/** What the secretary is warned of in what would be published. */
export function warningsIn(entries: readonly LaidOut[]): readonly Warning[] {
  return entries.flatMap((entry) => {
    const found = textsOf(entry).flatMap(findPersonalData);
    const once = found.filter((each, place) => found.findIndex((other) => other.kind === each.kind && other.found === each.found) === place);
    return once.map((each) => ({ ...each, number: numberOf(entry) }));
  });
}

/** Every list of it empty and every other text gone: nothing is left to tell what it was about. */
function blank<E extends LaidOut>(entry: E, title: string): E {
  const left = { number: entry.number, title, quiet: true } as const;
  const rest = Object.entries(entry).filter(([key]) => !(key in left));
  return { ...Object.fromEntries(rest.map(([key, value]) => [key, Array.isArray(value) ? [] : null])), ...left } as unknown as E;
}
