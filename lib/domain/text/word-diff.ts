import { diffArrays } from "diff";

/** A stretch of words that stands in both texts, was struck from the first, or was added in the second. */
export type WordRun = { kind: "same" | "removed" | "added"; text: string };

/** Beyond this many changes the texts have so little in common that a word-by-word comparison helps nobody. */
const tooManyChanges = 2000;

const words = new Intl.Segmenter("sv", { granularity: "word" });

/**
 * Compares two plain texts word by word. The runs that are `same` or `removed` give the first text when read in order,
 * those that are `same` or `added` the second. Numbers such as "1,41" count as one word. A single space between two
 * changed words counts as changed, so that a rewritten phrase is struck in one piece, as on paper.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: tooManyChanges });
  if (changes === undefined) return runs(before, after);

  const result: WordRun[] = [];
  let removed = "";
  let added = "";
  let gap = "";
  for (const change of changes) {
    const text = change.value.join("");
    if (change.removed || change.added) {
      removed += gap + (change.removed ? text : "");
      added += gap + (change.added ? text : "");
      gap = "";
    } else if (text === " " && removed !== "" && added !== "") {
      gap = text;
    } else {
      result.push(...runs(removed, added), { kind: "same", text });
      removed = added = "";
    }
  }
  result.push(...runs(removed, added));
  if (gap !== "") result.push({ kind: "same", text: gap });
  return result;
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].map((segment) => segment.segment);
}

function runs(removed: string, added: string): WordRun[] {
  const both: WordRun[] = [
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
  return both.filter((run) => run.text !== "");
}
