import type { Cell, Rows } from "./rows.ts";

/** What opens with one of these is run as a formula by a spreadsheet program: it is given as text instead. */
const opensFormula = /^[=+\-@\t\r]/;

/**
 * Rows as a CSV file that Swedish spreadsheet programs open: with semicolons and decimal commas, in UTF-8 with its mark. Text
 * that could be taken for a formula gets an apostrophe before it, so that a reply can't run anything at whoever opens the file.
 */
export function csv(rows: Rows): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(value: Cell): string {
  if (typeof value === "string") return quoted(opensFormula.test(value) ? `'${value}` : value);
  if (typeof value === "number") return String(value).replace(".", ",");
  return "day" in value ? value.day : kronor(value.ore);
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function kronor(ore: bigint): string {
  const digits = String(ore < 0n ? -ore : ore).padStart(3, "0");
  return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
