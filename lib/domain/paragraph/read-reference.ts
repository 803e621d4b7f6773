/** A § that someone refers to; `year` is null where none was said. */
export type ParagraphReference = { readonly number: number; readonly year: number | null };

const form =
  /^(?:(?<before>\d{4})(?:[\s,/]+|(?=§)))?(?:(?:§+|paragraf|paragraph)\s*(?<number>\d{1,4})|(?<numberFirst>\d{1,4})\s*§)(?:[\s,/]+(?:år\s+)?(?<after>\d{4}))?$/iu;

/**
 * Reads a reference to a § as people write it: "§ 18 2010", "§18/2010", "18 §", "2010 § 18", "paragraf 18, 2010".
 * Null for anything else, for § 0 and where two years are said.
 */
export function readParagraphReference(written: string): ParagraphReference | null {
  const said = form.exec(written.trim())?.groups;
  if (!said || (said.before && said.after)) return null;
  const number = Number(said.number ?? said.numberFirst);
  const year = said.before ?? said.after;
  return number > 0 ? { number, year: year === undefined ? null : Number(year) } : null;
}
