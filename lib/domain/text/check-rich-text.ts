import { Refused } from "#lib/domain/refused.ts";
import type {
  Block,
  BulletList,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  RichText,
  Table,
  TableCell,
  TableRow,
} from "./rich-text.ts";

/** The most a text may take when stored, in bytes of UTF-8: about 80 printed pages. */
export const maxTextBytes = 200_000;
/** How many lists may stand inside one another. */
export const maxListDepth = 6;

/**
 * Reads an unknown value as a text of the allow-listed form and gives a copy that holds nothing else.
 * Takes the editor's own output: attributes it writes at their defaults (`colspan: 1`, `type: null`) and column widths
 * are accepted and left out.
 * Refuses: `text.notAllowed` any other node, mark or attribute, with where it stood; `text.mergedCells`;
 * `text.controlCharacter`; `text.tooDeep`; `text.tooLarge`.
 */
export function checkRichText(value: unknown): RichText | Refused {
  // The readers below throw their refusal, so that each reads as the form it accepts; it goes no further than here.
  try {
    const node = fieldsOf(value, "doc", ["type", "content"]);
    if (node.type !== "doc") throw notAllowed("doc");
    const doc: RichText = { type: "doc", content: listOf(node.content, "doc").map((block) => readBlock(block, 0)) };
    const size = new TextEncoder().encode(JSON.stringify(doc)).length;
    return size <= maxTextBytes ? doc : new Refused("text.tooLarge", { limit: maxTextBytes / 1000 });
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

function readBlock(value: unknown, lists: number): Block {
  const type = typeOf(value, "doc");
  switch (type) {
    case "paragraph":
      return readParagraph(value);
    case "bulletList":
    case "orderedList":
      return readList(value, type, lists + 1);
    case "table":
      return readTable(value);
    default:
      throw notAllowed(type);
  }
}

function readParagraph(value: unknown): Paragraph {
  const node = fieldsOf(value, "paragraph", ["type", "content"]);
  if (node.type !== "paragraph") throw notAllowed(typeOf(value, "paragraph"));
  if (node.content === undefined) return { type: "paragraph" };
  return { type: "paragraph", content: listOf(node.content, "paragraph").map(readInline) };
}

function readList(value: unknown, type: "bulletList" | "orderedList", lists: number): BulletList | OrderedList {
  if (lists > maxListDepth) throw new Refused("text.tooDeep", { limit: maxListDepth });
  if (type === "bulletList") {
    const node = fieldsOf(value, type, ["type", "content"]);
    return { type, content: someOf(node.content, type).map((item) => readItem(item, lists)) };
  }
  const node = fieldsOf(value, type, ["type", "content", "attrs"]);
  const attrs = fieldsOf(node.attrs ?? {}, `${type}.attrs`, ["start", "type"]);
  if (attrs.type !== undefined && attrs.type !== null) throw notAllowed(`${type}.attrs.type`);
  const start = attrs.start ?? 1;
  if (!Number.isInteger(start) || (start as number) < 0 || (start as number) > 9999) throw notAllowed(`${type}.attrs.start`);
  const content = someOf(node.content, type).map((item) => readItem(item, lists));
  return node.attrs === undefined ? { type, content } : { type, attrs: { start: start as number }, content };
}

function readItem(value: unknown, lists: number): ListItem {
  const node = fieldsOf(value, "listItem", ["type", "content"]);
  if (node.type !== "listItem") throw notAllowed(typeOf(value, "listItem"));
  const content = someOf(node.content, "listItem").map((child) => {
    const block = readBlock(child, lists);
    if (block.type === "table") throw notAllowed("listItem.table");
    return block;
  });
  return { type: "listItem", content };
}

function readTable(value: unknown): Table {
  const node = fieldsOf(value, "table", ["type", "content"]);
  const rows = someOf(node.content, "table").map(readRow);
  if (rows.some((row) => row.content.length !== rows[0]?.content.length)) throw notAllowed("tableRow");
  return { type: "table", content: rows };
}

function readRow(value: unknown): TableRow {
  const node = fieldsOf(value, "tableRow", ["type", "content"]);
  if (node.type !== "tableRow") throw notAllowed(typeOf(value, "tableRow"));
  return { type: "tableRow", content: someOf(node.content, "tableRow").map(readCell) };
}

function readCell(value: unknown): TableCell {
  const type = typeOf(value, "tableRow");
  if (type !== "tableCell" && type !== "tableHeader") throw notAllowed(type);
  const node = fieldsOf(value, type, ["type", "content", "attrs"]);
  const attrs = fieldsOf(node.attrs ?? {}, `${type}.attrs`, ["colspan", "rowspan", "colwidth", "align"]);
  if ((attrs.colspan ?? 1) !== 1 || (attrs.rowspan ?? 1) !== 1) throw new Refused("text.mergedCells");
  if (attrs.align !== undefined && attrs.align !== null) throw notAllowed(`${type}.attrs.align`);
  return { type, content: someOf(node.content, type).map(readParagraph) };
}

function readInline(value: unknown): Inline {
  const type = typeOf(value, "paragraph");
  if (type === "hardBreak") {
    fieldsOf(value, type, ["type"]);
    return { type };
  }
  if (type !== "text") throw notAllowed(type);
  const node = fieldsOf(value, type, ["type", "text", "marks"]);
  if (typeof node.text !== "string" || node.text === "") throw notAllowed("text");
  if (/\p{Cc}/u.test(node.text) || !node.text.isWellFormed()) throw new Refused("text.controlCharacter");
  if (node.marks === undefined) return { type, text: node.text };
  return { type, text: node.text, marks: listOf(node.marks, "marks").map(readMark) };
}

function readMark(value: unknown): Mark {
  const { type } = fieldsOf(value, "marks", ["type"]);
  if (type !== "bold" && type !== "italic") throw notAllowed(typeof type === "string" ? type : "marks");
  return { type };
}

/** Gives the value's own fields, and refuses any that isn't named. */
function fieldsOf<Field extends string>(
  value: unknown,
  where: string,
  allowed: readonly Field[],
): Partial<Record<Field, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw notAllowed(where);
  const stranger = Object.keys(value).find((key) => !(allowed as readonly string[]).includes(key));
  if (stranger !== undefined) throw notAllowed(`${where}.${stranger}`);
  return value;
}

function typeOf(value: unknown, where: string): string {
  if (typeof value === "object" && value !== null && "type" in value && typeof value.type === "string") return value.type;
  throw notAllowed(where);
}

function listOf(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw notAllowed(where);
  return value;
}

function someOf(value: unknown, where: string): unknown[] {
  const list = listOf(value, where);
  if (list.length === 0) throw notAllowed(where);
  return list;
}

function notAllowed(found: string): Refused {
  return new Refused("text.notAllowed", { found: found.slice(0, 60) });
}
