import { Prisma } from "#lib/data/generated/client.ts";

/** A piece of a sentence, and whether it is what was sought. */
export type Piece = Readonly<{ text: string; found: boolean }>;

// Characters for private use: nobody writes them, and PostgreSQL takes them as they are.
const [start, stop] = ["\ue000", "\ue001"];
const options = `StartSel=${start}, StopSel=${stop}, MaxFragments=1, MaxWords=24, MinWords=12, ShortWord=2`;

/** The part of a text where the words are, as PostgreSQL gives it, to be read with `pieces`. */
export function whereFound(text: Prisma.Sql, words: string): Prisma.Sql {
  return Prisma.sql`ts_headline('swedish', ${text}, to_tsquery('swedish', ${words}), ${options})`;
}

/** The text in pieces, so that what was sought can be marked; null where none of it is in the text. */
export function pieces(marked: string | null): readonly Piece[] | null {
  if (!marked?.includes(start)) return null;
  const parts = marked.split(start).flatMap((part, index) => {
    if (index === 0) return [{ text: part, found: false }];
    const [found = "", after = ""] = part.split(stop);
    return [{ text: found, found: true }, { text: after, found: false }];
  });
  return parts.filter(({ text }) => text !== "");
}
