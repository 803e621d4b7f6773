import type { Elected, Nomination } from "./decision.ts";

/** Those nominated by one party or member, in the order they were put forward. */
export type NominationsBy = { readonly nominator: string; readonly names: readonly string[] };

/** The nominations of an item, each nominator once and in the order they first came. */
export function nominationsBy(nominations: readonly Nomination[]): readonly NominationsBy[] {
  return [...Map.groupBy(nominations, ({ nominator }) => nominator)].map(([nominator, own]) => ({
    nominator,
    names: [...new Set(own.map(({ name }) => name))],
  }));
}

/**
 * The names of those elected whom nobody had nominated, where there were nominations at all. No hindrance, since a name
 * can be put forward at the meeting, but worth a second look: the name may be spelt in two ways.
 */
export function electedWithoutNomination(elected: readonly Elected[], nominations: readonly Nomination[]): readonly string[] {
  if (nominations.length === 0) return [];
  return elected.map(({ name }) => name).filter((name) => !nominations.some((nomination) => nomination.name === name));
}
