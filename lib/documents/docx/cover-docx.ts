import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from "docx";
import { gutter, hairline, measure, mm, quiet } from "#lib/documents/docx/house-styles.ts";
import { writable } from "#lib/documents/docx/writable.ts";
import type { CoverRow, PrintedCover } from "#lib/documents/minutes/printed-cover.ts";

const none = { style: "none" } as const;
const unruled = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const columns = [gutter, mm(42), mm(52), measure - mm(42) - mm(52)];

/** Gives the first page: titles, the rows with their labels in the gutter, the lines to be signed. */
export function docxCover(cover: PrintedCover, draftMark: string | null): (Paragraph | Table)[] {
  return [
    new Paragraph({
      style: "Association",
      children: [new TextRun(writable(cover.association)), ...(draftMark ? [new TextRun({ text: `   ${draftMark}`, bold: false })] : [])],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(writable(cover.title))] }),
    new Paragraph({ style: "Subtitle line", children: [new TextRun(writable(cover.subtitle))] }),
    ...(cover.rows.length > 0 ? [docxRows(cover.rows)] : []),
    ...(cover.signatures.length > 0 ? [new Paragraph({ spacing: { after: 0 } }), grid(signatureRows(cover))] : []),
  ];
}

/** Gives rows with their labels in the gutter. */
export function docxRows(rows: readonly CoverRow[]): Table {
  return grid(rows.flatMap(coverRows));
}

function grid(rows: TableRow[]): Table {
  return new Table({
    rows,
    borders: unruled,
    columnWidths: columns,
    width: { size: gutter + measure, type: WidthType.DXA },
    indent: { size: -gutter, type: WidthType.DXA },
    margins: { left: 0, right: mm(2) },
  });
}

function coverRows(row: CoverRow): TableRow[] {
  const lines = row.people.length > 0 ? row.people.map(({ name, note, span }) => [name, note, span]) : row.lines.map((line) => [line]);
  return lines.map(
    (words, i) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([new Paragraph({ style: "Label", children: i === 0 ? [new TextRun(row.label)] : [] })], i === 0, 1),
          ...words.map((word, column) => cell([coverText(word, column)], i === 0, words.length === 1 ? 3 : 1)),
        ],
      }),
  );
}

function coverText(word: string | null | undefined, column: number): Paragraph {
  const color = column === 1 ? quiet : undefined;
  return new Paragraph({ style: "Cover text", children: word ? [new TextRun({ text: writable(word), color })] : [] });
}

function cell(children: Paragraph[], ruled: boolean, columnSpan: number): TableCell {
  return new TableCell({
    children,
    columnSpan,
    verticalAlign: VerticalAlign.TOP,
    margins: { top: ruled ? mm(1.6) : 0, bottom: mm(0.4) },
    borders: { ...unruled, top: ruled ? hairline : none },
  });
}

// Above each line there has to be room for a hand.
function signatureRows({ signaturesLabel, signatures }: PrintedCover): TableRow[] {
  const label = (text: string) => new Paragraph({ style: "Label", keepNext: true, children: [new TextRun(text)] });
  return [
    new TableRow({ children: [cell([label(signaturesLabel)], true, 4)] }),
    ...signatures.flatMap(({ label: capacity, name, span }) => [
      new TableRow({ cantSplit: true, height: { value: mm(10), rule: "exact" }, children: [cell([label("")], false, 4)] }),
      new TableRow({
        cantSplit: true,
        children: [
          cell([label(capacity)], false, 1),
          cell([new Paragraph({ style: "Cover text", children: [new TextRun(writable(span ? `${name}, ${span}` : name))] })], true, 2),
          cell([label("")], false, 1),
        ],
      }),
    ]),
  ];
}
