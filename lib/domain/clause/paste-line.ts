/** What an item begins with. Numbers of another depth ("1.", "1.1") and bullets of another shape are other kinds. */
export type Marker = "att" | "letter" | `number${number}` | `bullet${string}`;

/** One line of pasted text. `column` is where its marker stands, with tabs to every fourth column. */
export type PastedLine = { column: number; marker: Marker | null; text: string };

const bullet = /^([•·▪‣◦∙●○■*+–—-]|o(?=\t))(?:[ \t]+|$|(?=att[ \t]))/iu;
const number = /^\(?([0-9]{1,3}(?:\.[0-9]{1,3})*)(?:[.)]|(?<=\.[0-9]+))[ \t]+/u;
const letter = /^\(?[a-zåäö]\)[ \t]+/iu;

/** Reads a line: what it begins with, and the rest of it without "att". */
export function readLine(row: string): PastedLine {
  const start = row.trimStart();
  const column = widthOf(row.slice(0, row.length - start.length));
  const [marker, rest] = markerOf(start.trimEnd());
  return { column, marker, text: marker === null ? rest : rest.replace(/^att(?:[ \t]+|$)/iu, "") };
}

function markerOf(line: string): [Marker | null, string] {
  const inBullet = bullet.exec(line);
  if (inBullet) return [`bullet${shapeOf(inBullet[1] ?? "")}`, line.slice(inBullet[0].length)];
  const inNumber = number.exec(line);
  if (inNumber) return [`number${(inNumber[1] ?? "").split(".").length}`, line.slice(inNumber[0].length)];
  const inLetter = letter.exec(line);
  if (inLetter) return ["letter", line.slice(inLetter[0].length)];
  return [/^att(?:[ \t]|$)/iu.test(line) ? "att" : null, line];
}

/** Dashes of any length are one kind, and so are the two dots that look alike. */
function shapeOf(sign: string): string {
  if (/[–—-]/u.test(sign)) return "-";
  return /[•·∙●]/u.test(sign) ? "•" : sign;
}

function widthOf(space: string): number {
  return [...space].reduce((column, sign) => (sign === "\t" ? column - (column % 4) + 4 : column + 1), 0);
}
