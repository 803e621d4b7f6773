/**
 * The text of a §: the allow-listed document that the editor writes, the database keeps and the renderers read.
 * The shape is that of ProseMirror's JSON, so the editor's own output is the stored form.
 */
export type RichText = { type: "doc"; content: Block[] };

export type Block = Paragraph | BulletList | OrderedList | Table;
export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs?: { start: number }; content: ListItem[] };
export type ListItem = { type: "listItem"; content: (Paragraph | BulletList | OrderedList)[] };
export type Table = { type: "table"; content: TableRow[] };
export type TableRow = { type: "tableRow"; content: TableCell[] };
export type TableCell = { type: "tableCell" | "tableHeader"; content: Paragraph[] };
export type Inline = { type: "text"; text: string; marks?: Mark[] } | { type: "hardBreak" };
export type Mark = { type: "bold" | "italic" };

export const emptyText: RichText = { type: "doc", content: [] };
