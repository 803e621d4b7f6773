/** What opens with one of these is run as a formula by a spreadsheet program: it is given as text instead. */
const opensFormula = /^[=+\-@\t\r]/;

/**
 * Rows as a CSV file that Swedish spreadsheet programs open: with semicolons, in UTF-8 with its mark. Text that could be taken
 * for a formula gets an apostrophe before it, so that a reply can't run anything at whoever opens the file.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = opensFormula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
