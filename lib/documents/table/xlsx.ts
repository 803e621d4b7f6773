import writeExcelFile, { type CellObject } from "write-excel-file/node";
import type { Cell, Rows } from "./rows.ts";

/** How wide a column may be, in characters. */
const narrowest = 8;
const widest = 48;

/**
 * Rows as an XLSX file with one sheet, whose first row stays in sight. Counts, days and sums are what they are to the
 * spreadsheet program, so that they can be summed and sorted; every text stays text, whatever it opens with. `sheet` names
 * the sheet; what a name of a sheet can't hold is left out of it.
 */
export async function xlsx(rows: Rows, sheet: string): Promise<Buffer> {
  const [head = [], ...body] = rows;
  const columns = head.map((_, column) => ({ width: widthOf(rows.map((row) => row[column] ?? "")) }));
  const sheetData = [head.map((cell) => ({ ...written(cell), fontWeight: "bold" as const })), ...body.map((row) => row.map(written))];
  return writeExcelFile(sheetData, { sheet: sheetName(sheet), columns, stickyRowsCount: 1 }).toBuffer();
}

function written(cell: Cell): CellObject {
  if (typeof cell === "string") return { value: cell, type: String, format: "@", alignVertical: "top", wrap: cell.length > widest || cell.includes("\n") };
  if (typeof cell === "number") return { value: cell, type: Number, alignVertical: "top" };
  if ("day" in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd", alignVertical: "top" };
  return { value: Number(cell.ore) / 100, type: Number, format: "#,##0.00", alignVertical: "top" };
}

function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => (typeof cell === "object" ? 12 : String(cell).length)));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** A sheet's name holds 31 characters, and none of those that formulas use (the file format's own bounds). */
function sheetName(name: string): string {
  return name.replace(/[[\]/\\:*?']/g, " ").replace(/\s+/g, " ").trim().slice(0, 31).trim() || "1";
}
