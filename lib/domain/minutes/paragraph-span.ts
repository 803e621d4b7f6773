/**
 * § numbers as they are written in minutes: `[18]` is "§ 18", `[18, 19, 26]` "§§ 18, 19, 26" and
 * `[15, 16, 17, 20]` "§§ 15–17, 20". Two in a row are listed; three or more become a range.
 * The numbers may come in any order and more than once. None gives "".
 */
export function paragraphSpan(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  if (sorted.length === 0) return "";
  const written = runs(sorted).flatMap(writtenRun).join(", ");
  return `${sorted.length === 1 ? "§" : "§§"} ${written}`;
}

function runs(sorted: number[]): number[][] {
  const found: number[][] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found;
}

function writtenRun(run: number[]): string[] {
  return run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String);
}
