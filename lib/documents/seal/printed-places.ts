import type { SealedEntry } from "./sealed-content.ts";

/** A part of printed minutes: the first page, or a § by its number. */
export type Place = "cover" | number;

/** A part and what is printed there, letters alone. */
export type PrintedPlace = { readonly place: Place; readonly letters: string };

/** What the pages of a PDF say, without spaces and without what is only on the paper (heads, page numbers). Throws on what is no PDF. */
export async function printedLetters(bytes: Uint8Array): Promise<string> {
  // Its own megabytes are only wanted when a file is not what it should be.
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, disableFontFace: true, useSystemFonts: false });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(lettersOf((await page.getTextContent({ includeMarkedContent: true })).items as Item[]));
    }
    return pages.join("");
  } finally {
    await task.destroy();
  }
}

/** Parts the letters of minutes at the headings of their entries; what comes before the first is the cover. */
export function placesIn(letters: string, entries: readonly SealedEntry[]): readonly PrintedPlace[] {
  const starts = [{ place: "cover" as Place, at: 0 }];
  for (const entry of entries) {
    const at = headingAt(letters, entry, starts.at(-1)!.at);
    if (at >= 0) starts.push({ place: entry.number, at });
  }
  return starts.map(({ place, at }, i) => ({ place, letters: letters.slice(at, starts[i + 1]?.at) }));
}

/**
 * Names the places that `printed` has otherwise than they should be: other words, none, or something more after them.
 * `ending` are the letters that follow the last place.
 */
export function differingPlaces(expected: readonly PrintedPlace[], printed: string, ending: string): readonly Place[] {
  const differing = new Set<Place>();
  let after: Place | null = "cover";
  let end = 0;
  for (const { place, letters } of [...expected, { place: null, letters: ending }]) {
    const at = printed.indexOf(letters, end);
    if (at > end && after !== null) differing.add(after);
    if (at < 0 && place !== null) differing.add(place);
    after = at < 0 ? null : place;
    end = at < 0 ? end : at + letters.length;
  }
  return [...differing];
}

/** The words without their spaces: where lines end makes no difference. */
export function withoutSpaces(words: string): string {
  return words.replace(/\s+/g, "");
}

type Item = { type?: string; tag?: string; str?: string };

function lettersOf(items: readonly Item[]): string {
  const open: boolean[] = [];
  let letters = "";
  for (const { type, tag, str } of items) {
    if (type?.startsWith("beginMarkedContent")) open.push(tag === "Artifact");
    else if (type === "endMarkedContent") open.pop();
    else if (str !== undefined && !open.includes(true)) letters += withoutSpaces(str);
  }
  return letters;
}

// A title with letters that the fonts lack is printed with others in their place; then the number has to do.
function headingAt(letters: string, entry: SealedEntry, from: number): number {
  const number = `§${entry.number}`;
  const whole = entry.kind === "paragraph" ? letters.indexOf(number + withoutSpaces(entry.title), from) : -1;
  return whole >= 0 ? whole : letters.indexOf(number, from);
}
