import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { blocksAsText } from "#lib/domain/text/plain-text.ts";
import { type WordRun, wordDiff } from "#lib/domain/text/word-diff.ts";
import type { PrintedClause } from "#lib/documents/wording/form-words.ts";
import type { PrintedCover } from "./printed-cover.ts";
import { type PrintedBlock, type PrintedDecision, type PrintedEntry, printedMinutes } from "./printed-minutes.ts";

/** A § that doesn't read as it did, or the first page (`number` null): only the lines in which something differs. */
export type ChangedPart = { readonly number: number | null; readonly lines: readonly (readonly WordRun[])[] };

/**
 * What reads otherwise in later minutes than in earlier ones of the same meeting, word by word, as both are printed: the
 * first page, then each § by its number, also one that is in only one of them. What may not reach the reader is to be
 * taken away from both before.
 */
export function changedWords(earlier: Minutes, later: Minutes): readonly ChangedPart[] {
  const [before, after] = [printedMinutes(earlier), printedMinutes(later)];
  const numbers = [...new Set([...earlier.entries, ...later.entries].map(({ number }) => number))].sort((a, b) => a - b);
  const linesIn = ({ entries, that }: typeof before, number: number) => entries.filter((entry) => entry.number === `§ ${number}`).flatMap((entry) => entryLines(entry, that));
  const changedIn = (number: number) => (isOnlyNamedInOne(earlier, later, number) ? renamed(linesIn(before, number), linesIn(after, number)) : changedLines(linesIn(before, number), linesIn(after, number)));
  const parts = [
    { number: null, lines: changedLines(coverLines(before.cover), coverLines(after.cover)) },
    ...numbers.map((number) => ({ number, lines: changedIn(number) })),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function isOnlyNamedInOne(earlier: Minutes, later: Minutes, number: number): boolean {
  const [before, after] = [earlier, later].map(({ entries }) => entries.find((entry) => entry.number === number)?.kind);
  return before !== undefined && after !== undefined && before !== after;
}

/** A § that has given place to a line about it, or the other way round: the words in them have nothing to do with each other. */
function renamed([before = ""]: readonly string[], [after = ""]: readonly string[]): WordRun[][] {
  return [[{ kind: "removed", text: before }], [{ kind: "added", text: after }]];
}

function changedLines(before: readonly string[], after: readonly string[]): WordRun[][] {
  const lines: WordRun[][] = [[]];
  for (const { kind, text } of wordDiff(before.join("\n"), after.join("\n"))) {
    for (const [place, words] of text.split("\n").entries()) {
      if (place > 0) lines.push([]);
      if (words !== "") lines.at(-1)!.push({ kind, text: words });
    }
  }
  return lines.filter((line) => line.some(({ kind, text }) => kind !== "same" && text.trim() !== ""));
}

function coverLines({ title, subtitle, rows, signatures }: PrintedCover): string[] {
  const people = rows.flatMap(({ label, lines, people: named }) => [
    ...lines.map((line) => `${label}: ${line}`),
    ...named.map(({ name, note, span }) => [name, note, span].filter(Boolean).join(", ")),
  ]);
  return [title, subtitle, ...people, ...signatures.map(({ label, name, span }) => [`${label}: ${name}`, span].filter(Boolean).join(", "))];
}

/** A § as it is printed, line by line. */
export function entryLines(entry: PrintedEntry, that: string): string[] {
  return [
    entry.title,
    ...entry.marks,
    ...entry.recusals,
    blocksAsText(entry.text),
    ...entry.proposals.flatMap(({ source, clauses }) => [source, ...clauseLines(clauses, that)]),
    blocksAsText(entry.deliberation),
    ...entry.proceedings.flatMap(({ blocks }) => blocks.map((block) => blockText(block, that))),
    ...entry.decisions.flatMap((decision) => decisionLines(decision, that)),
    ...entry.remarks.flatMap(({ blocks }) => blocks.map((block) => blockText(block, that))),
    blocksAsText(entry.afterText),
    ...entry.attachments.map(({ label, title }) => [label, title].filter(Boolean).join(": ")),
  ].filter((line) => line !== "");
}

function decisionLines({ lead, text, clauses, elections }: PrintedDecision, that: string): string[] {
  const elected = elections.flatMap(({ post, rows }) => [post, ...rows.map(({ label, names }) => `${label}: ${names.join(", ")}`)]);
  return [lead ?? "", blocksAsText(text), ...clauseLines(clauses, that), ...elected];
}

function clauseLines(clauses: readonly PrintedClause[], that: string): string[] {
  return clauses.flatMap(({ text, children }) => [`${that} ${text}`, ...clauseLines(children, that)]);
}

function blockText(block: PrintedBlock, that: string): string {
  switch (block.kind) {
    case "label":
      return block.words;
    case "text":
    case "quote":
      return blocksAsText(block.content);
    case "clauses":
      return clauseLines(block.clauses, that).join("\n");
    case "change":
      // What is struck in the motion itself is told by its marks on the paper; here its words alone are compared.
      return `${that} ${block.words.map(({ text }) => text).join("")}`;
  }
}
