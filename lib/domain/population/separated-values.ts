/** A table as text: its cells, row by row. The separator is the one that the row with most cells has: comma, semicolon or tab. */
export function readSeparatedValues(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/);
  const separator = [",", ";", "\t"].toSorted((a, b) => mostCells(lines, b) - mostCells(lines, a))[0]!;
  return lines.map((line) => cellsOf(line, separator)).filter((cells) => cells.some((cell) => cell !== ""));
}

function mostCells(lines: readonly string[], separator: string): number {
  return lines.reduce((most, line) => Math.max(most, cellsOf(line, separator).length), 0);
}

/** The cells of a line; within quotation marks a separator is text, and two marks are one. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells = [""];
  let quoted = false;
  for (const [place, sign] of [...line].entries()) {
    if (sign === '"') {
      if (!quoted && line[place - 1] === '"') cells[cells.length - 1] += '"';
      quoted = !quoted;
    } else if (sign === separator && !quoted) cells.push("");
    else cells[cells.length - 1] += sign;
  }
  return cells.map((cell) => cell.trim());
}
