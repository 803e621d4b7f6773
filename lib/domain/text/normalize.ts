import type { Block, Inline, ListItem, Mark, Paragraph, RichText, Table } from "./rich-text.ts";

/**
 * Gives the one form in which a text is stored and compared: neighbouring runs with the same marks are one run, empty
 * runs are gone, marks stand in one order, and what is empty or says the default is left out. Reads the same as before.
 */
export function normalizeText(doc: RichText): RichText {
  return { type: "doc", content: doc.content.map(normalizeBlock) };
}

/** Tells whether two texts read the same, whatever the order of their marks or the cutting of their runs. */
export function sameText(a: RichText, b: RichText): boolean {
  return JSON.stringify(normalizeText(a)) === JSON.stringify(normalizeText(b));
}

/** As `normalizeText`, for one block. */
export function normalizeBlock(block: Block): Block {
  switch (block.type) {
    case "paragraph":
      return normalizeParagraph(block);
    case "bulletList":
      return { type: "bulletList", content: block.content.map(normalizeItem) };
    case "orderedList": {
      const start = block.attrs?.start ?? 1;
      const content = block.content.map(normalizeItem);
      return start === 1 ? { type: "orderedList", content } : { type: "orderedList", attrs: { start }, content };
    }
    case "table":
      return normalizeTable(block);
  }
}

function normalizeTable(table: Table): Table {
  return {
    type: "table",
    content: table.content.map((row) => ({
      type: "tableRow",
      content: row.content.map((cell) => ({ type: cell.type, content: cell.content.map(normalizeParagraph) })),
    })),
  };
}

function normalizeItem(item: ListItem): ListItem {
  return { type: "listItem", content: item.content.map((block) => normalizeBlock(block) as ListItem["content"][number]) };
}

function normalizeParagraph(paragraph: Paragraph): Paragraph {
  const content = joinRuns(paragraph.content ?? []);
  return content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content };
}

function joinRuns(runs: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const run of runs) {
    if (run.type === "hardBreak") {
      joined.push({ type: "hardBreak" });
      continue;
    }
    if (run.text === "") continue;
    const marks = orderedMarks(run.marks);
    const last = joined.at(-1);
    if (last?.type === "text" && sameMarks(last.marks, marks)) {
      joined[joined.length - 1] = textRun(last.text + run.text, marks);
    } else {
      joined.push(textRun(run.text, marks));
    }
  }
  return joined;
}

function textRun(text: string, marks: Mark[]): Inline {
  return marks.length === 0 ? { type: "text", text } : { type: "text", text, marks };
}

function orderedMarks(marks: readonly Mark[] = []): Mark[] {
  const kinds = new Set(marks.map((mark) => mark.type));
  return [...kinds].sort().map((type) => ({ type }));
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.type === b[index]?.type);
}
