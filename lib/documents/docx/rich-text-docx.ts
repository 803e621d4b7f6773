import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { Block, Inline, ListItem, Paragraph as TextParagraph, Table as TextTable } from "#lib/domain/text/rich-text.ts";
import { clauseStep, deepestLevel, hairline, measure } from "#lib/documents/docx/house-styles.ts";
import type { Lists } from "#lib/documents/docx/house-styles.ts";
import type { PrintedClause } from "#lib/documents/wording/form-words.ts";
import { tabbed, writable } from "#lib/documents/docx/writable.ts";

/** Gives the blocks of a text as paragraphs, of a style where one is named, list items and tables of the document. */
export function docxBlocks(blocks: readonly Block[], lists: Lists, style?: string): (Paragraph | Table)[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [new Paragraph({ ...(style && { style }), children: docxRuns(block) })];
    if (block.type === "table") return docxTable(block);
    return listItems(block, 0, lists);
  });
}

/** Gives the clauses, each under a hanging "att", a step further in for every level. */
export function docxClauses(clauses: readonly PrintedClause[], that: string, level = 1): Paragraph[] {
  return clauses.flatMap(({ text, children }) => [
    new Paragraph({
      style: "Att clause",
      indent: { left: level * clauseStep, hanging: clauseStep },
      children: [tabbed(that, text)],
    }),
    ...docxClauses(children, that, level + 1),
  ]);
}

function docxRuns(paragraph: TextParagraph): TextRun[] {
  return (paragraph.content ?? []).map(docxRun);
}

function docxRun(inline: Inline): TextRun {
  if (inline.type === "hardBreak") return new TextRun({ break: 1 });
  const marked = (type: string) => inline.marks?.some((mark) => mark.type === type) ?? false;
  return new TextRun({ text: writable(inline.text), bold: marked("bold"), italics: marked("italic") });
}

type List = Extract<Block, { type: "bulletList" | "orderedList" }>;

function listItems(list: List, level: number, lists: Lists): Paragraph[] {
  const reference = list.type === "bulletList" ? lists.dashed() : lists.numbered(list.attrs?.start ?? 1);
  return list.content.flatMap((item) => listItem(item, reference, Math.min(level, deepestLevel), lists));
}

// The first paragraph carries the mark; what follows in the item stands under it without one.
function listItem(item: ListItem, reference: string, level: number, lists: Lists): Paragraph[] {
  return item.content.flatMap((part, i) => {
    if (part.type !== "paragraph") return listItems(part, level + 1, lists);
    const place = i === 0 ? { numbering: { reference, level } } : { indent: { left: clauseStep * (level + 1) } };
    return [new Paragraph({ ...place, spacing: { after: 60 }, children: docxRuns(part) })];
  });
}

function docxTable(table: TextTable): (Paragraph | Table)[] {
  const columns = Math.max(0, ...table.content.map((row) => row.content.length));
  if (columns === 0) return [];
  const width = { size: Math.floor(measure / columns), type: WidthType.DXA };
  const rows = table.content.map(
    ({ content }) =>
      new TableRow({
        tableHeader: content.length > 0 && content.every((cell) => cell.type === "tableHeader"),
        cantSplit: true,
        children: Array.from({ length: columns }, (_, i) => {
          const cell = content[i];
          const bold = cell?.type === "tableHeader";
          const texts = cell?.content.length ? cell.content : [{ type: "paragraph" as const }];
          return new TableCell({ width, children: texts.map((text) => cellParagraph(text, bold)) });
        }),
      }),
  );
  const none = { style: "none" } as const;
  const borders = { top: hairline, bottom: hairline, insideHorizontal: hairline, left: none, right: none, insideVertical: none };
  // A table needs a paragraph after it, both for air and because Word joins tables that touch.
  return [
    new Table({ rows, borders, columnWidths: Array.from({ length: columns }, () => width.size) }),
    new Paragraph({ spacing: { after: 0 } }),
  ];
}

function cellParagraph(text: TextParagraph, bold: boolean): Paragraph {
  const children = (text.content ?? []).map((inline) =>
    bold && inline.type === "text" ? new TextRun({ text: writable(inline.text), bold }) : docxRun(inline),
  );
  return new Paragraph({ style: "Table text", children });
}
