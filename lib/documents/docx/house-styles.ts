import { AlignmentType, LevelFormat, convertMillimetersToTwip } from "docx";
import type { ILevelsOptions, INumberingOptions, IStylesOptions } from "docx";
import type { DocumentFrame } from "#lib/documents/wording/form-words.ts";

export const mm = convertMillimetersToTwip;

// The same page as the PDF's (lib/documents/typst/house.typ): text on one edge, labels and § numbers left of it.
export const gutter = mm(31);
export const measure = mm(126);
export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { left: mm(55), right: mm(29), top: mm(35), bottom: mm(27), header: mm(20) },
};
export const clauseStep = mm(9.5);
export const hairline = { style: "single", size: 4, color: "999999" } as const;
export const quiet = "525252";

// Types that come with Word, since a working copy is edited on machines that have no others.
const serif = "Georgia";
const sans = "Calibri";

const style = (id: string, run: object, paragraph: object) => ({ id, name: id, basedOn: "Normal", quickFormat: true, run, paragraph });

/** The styles by which the document is set and can be restyled; the § heading is Word's own Heading 1, for navigation. */
export function houseStyles({ language, region }: DocumentFrame): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: serif, size: 21, language: { value: `${language}-${region}` } },
        paragraph: { spacing: { line: 288, after: mm(2.2) } },
      },
      heading1: {
        run: { font: serif, size: 25, bold: true, color: "000000" },
        paragraph: { keepNext: true, keepLines: true, indent: { left: 0, hanging: gutter }, spacing: { before: mm(11), after: mm(1) } },
      },
      title: { run: { font: serif, size: 62 }, paragraph: { indent: { left: -gutter }, spacing: { before: mm(7), after: mm(1) } } },
    },
    paragraphStyles: [
      style("Association", { font: sans, size: 20, bold: true }, { indent: { left: -gutter } }),
      style("Subtitle line", { size: 28, italics: true }, { indent: { left: -gutter }, spacing: { after: mm(10) } }),
      style("Label", { font: sans, size: 17, color: quiet }, { spacing: { after: 0 } }),
      style("Cover text", {}, { spacing: { line: 252, after: 0 } }),
      style("Marks", { font: sans, size: 17, color: quiet }, { keepNext: true }),
      style("Recusal", { italics: true }, {}),
      style("Proposal source", { font: sans, size: 19, bold: true }, { keepNext: true, spacing: { before: mm(3), after: mm(1) } }),
      style("Part label", { font: sans, size: 19, bold: true }, { keepNext: true, spacing: { before: mm(3), after: mm(1) } }),
      style("Own words", {}, { indent: { left: mm(6) } }),
      style("Decision lead", { bold: true }, { keepNext: true, spacing: { before: mm(2), after: mm(0.6) } }),
      style("Att clause", {}, { spacing: { after: mm(1.4) } }),
      style("Election row", {}, { indent: { left: mm(22), hanging: mm(22) }, spacing: { after: mm(0.6) } }),
      style("Attachment", { font: sans, size: 19 }, { indent: { left: mm(22), hanging: mm(22) }, spacing: { after: mm(0.6) } }),
      style("Table text", { size: 19 }, { spacing: { after: 0 } }),
      style("Running head", { font: sans, size: 17, color: quiet }, { indent: { left: -gutter } }),
    ],
  };
}

const bullets = "dashes";

/** The lists of a document: one dashed list that serves everywhere, and a numbered one for each place that needs its own count. */
export class Lists {
  readonly #starts: number[] = [];

  /** Gives the reference of the dashed list. */
  dashed(): string {
    return bullets;
  }

  /** Opens a numbered list that begins at `start`, and gives its reference. */
  numbered(start: number): string {
    this.#starts.push(start);
    return `numbers-${this.#starts.length - 1}`;
  }

  /** All the lists that have been asked for, for the document's numbering part. */
  all(): INumberingOptions {
    return {
      config: [
        { reference: bullets, levels: levels(LevelFormat.BULLET, () => "–", 1) },
        ...this.#starts.map((start, i) => ({
          reference: `numbers-${i}`,
          levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
        })),
      ],
    };
  }
}

// Word knows nine levels.
export const deepestLevel = 8;

function levels(format: ILevelsOptions["format"], mark: (level: number) => string, start: number): ILevelsOptions[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    format,
    text: mark(level),
    alignment: AlignmentType.LEFT,
    start: level === 0 ? start : 1,
    style: { paragraph: { indent: { left: mm(6 * (level + 1)), hanging: mm(6) } } },
  }));
}
