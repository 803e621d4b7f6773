import type { Block, Inline, ListItem, Paragraph, RichText } from "./rich-text.ts";

/**
 * Gives the words of a text without its form, for searching and comparing: a blank line between blocks, "– " or a
 * number before list items (indented where lists are nested), a tab between the cells of a row.
 */
export function plainText(doc: RichText): string {
  return blocksAsText(doc.content);
}

/** As `plainText`, for some of the blocks. */
export function blocksAsText(blocks: readonly Block[]): string {
  return blocks.map((block) => blockLines(block).join("\n")).join("\n\n");
}

/** Tells whether a text holds nothing to read: no blocks, or only blank ones. */
export function isEmptyText(doc: RichText): boolean {
  return doc.content.every(isBlank);
}

/**
 * Makes a text of plain words: a blank line begins a new paragraph, a single line break stays a line break.
 * Space around lines is dropped, and so are characters that can't be printed.
 */
export function paragraphsOf(plain: string): RichText {
  const paragraphs = plain
    .replace(/\r\n?|\u2028|\v/g, "\n")
    .replace(/\u2029|\f/g, "\n\n")
    .toWellFormed()
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.split("\n").map(printable).filter((line) => line !== ""))
    .filter((lines) => lines.length > 0);
  return { type: "doc", content: paragraphs.map(paragraphOfLines) };
}

function paragraphOfLines(lines: readonly string[]): Paragraph {
  const content: Inline[] = lines.flatMap((text, index) =>
    index === 0 ? [{ type: "text", text }] : [{ type: "hardBreak" }, { type: "text", text }],
  );
  return { type: "paragraph", content };
}

function printable(line: string): string {
  return line.replace(/\t/g, " ").replace(/\p{Cc}/gu, "").trim();
}

function isBlank(block: Block): boolean {
  switch (block.type) {
    case "paragraph":
      return paragraphAsText(block).trim() === "";
    case "bulletList":
    case "orderedList":
      return block.content.every((item) => item.content.every(isBlank));
    case "table":
      return block.content.every((row) => row.content.every((cell) => cell.content.every(isBlank)));
  }
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
      return paragraphAsText(block).split("\n");
    case "bulletList":
      return block.content.flatMap((item) => itemLines(item, "– "));
    case "orderedList": {
      const start = block.attrs?.start ?? 1;
      return block.content.flatMap((item, index) => itemLines(item, `${start + index}. `));
    }
    case "table":
      return block.content.map((row) => row.content.map((cell) => cellAsText(cell.content)).join("\t"));
  }
}

function itemLines(item: ListItem, marker: string): string[] {
  const indent = " ".repeat(marker.length);
  return item.content.flatMap(blockLines).map((line, index) => (index === 0 ? marker : indent) + line);
}

function cellAsText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((paragraph) => paragraphAsText(paragraph).replaceAll("\n", " ")).join(" ");
}

function paragraphAsText(paragraph: Paragraph): string {
  return (paragraph.content ?? []).map((run) => (run.type === "text" ? run.text : "\n")).join("");
}
