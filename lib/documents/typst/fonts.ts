import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

// The cuts the documents are set in, and no others: what the machine happens to have must not change a page.
const files = [
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf",
];

/**
 * Gives the folder that holds `node_modules` and `lib`: where the process was started, or else found from this file.
 * Throws with both places named when the templates are in neither.
 */
export function projectRoot(): string {
  const places = [process.cwd(), join(import.meta.dirname ?? ".", "../../..")];
  const found = places.find((place) => existsSync(join(place, "lib/documents/typst/house.typ")));
  if (!found) throw new Error(`The document templates (lib/documents/typst) are neither in ${places.join(" nor in ")}.`);
  return found;
}

/** Reads the fonts' bytes. */
export function readFonts(): Buffer[] {
  const folder = join(projectRoot(), "node_modules/@expo-google-fonts");
  return files.map((file) => readFileSync(join(folder, file)));
}

/** Gives the code points that at least one of the fonts has a glyph for, read from their `cmap` tables. */
export function coverage(fonts: readonly Buffer[]): Set<number> {
  const covered = new Set<number>();
  for (const font of fonts) for (const [first, last] of ranges(font)) for (let c = first; c <= last; c++) covered.add(c);
  return covered;
}

// OpenType, "cmap": the subtable of format 12 lists ranges of code points, each of 12 bytes. These fonts all have one.
function* ranges(font: Buffer): Generator<[number, number]> {
  const cmap = tableOffset(font, "cmap");
  const subtables = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < subtables; i++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(subtable) !== 12) continue;
    const groups = font.readUInt32BE(subtable + 12);
    for (let group = 0; group < groups; group++) {
      const at = subtable + 16 + 12 * group;
      yield [font.readUInt32BE(at), font.readUInt32BE(at + 4)];
    }
  }
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + 16 * i;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}
