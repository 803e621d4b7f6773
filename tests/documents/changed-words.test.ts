import { expect, test } from "vitest";
import { changedWords } from "#lib/documents/minutes/changed-words.ts";
import type { Minutes, MinutesEntry, MinutesParagraph } from "#lib/domain/minutes/minutes.ts";
import { withoutParagraphs } from "#lib/domain/minutes/without-secrets.ts";
import { boardMinutes } from "./board-minutes.ts";
import { demandingMinutes } from "./demanding-minutes.ts";
import { text } from "./rich-text.ts";

const later = (number: number, change: Partial<MinutesParagraph>): Minutes => ({
  ...boardMinutes,
  entries: boardMinutes.entries.map((entry): MinutesEntry => (entry.number === number && entry.kind === "paragraph" ? { ...entry, ...change } : entry)),
});
const told = (before: Minutes, after: Minutes) =>
  changedWords(before, after).map(({ number, lines }) => [number, lines.map((line) => line.map(({ kind, text: words }) => (kind === "same" ? words : `[${kind} ${words}]`)).join(""))]);

test("the same minutes read the same, whatever there is in them", () => {
  expect(changedWords(boardMinutes, structuredClone(boardMinutes))).toEqual([]);
  expect(changedWords(demandingMinutes, structuredClone(demandingMinutes))).toEqual([]);
});

test("of a § only the lines are told in which words differ, and no other § is", () => {
  const before = later(19, { text: text("Ärendet föredras av kanslichefen.", "Frågor ställs om kostnaden.") });
  const after = later(19, { text: text("Ärendet föredras av kanslichefen.", "Frågor ställs om kostnaden för 2011.") });
  expect(told(before, after)).toEqual([[19, ["Frågor ställs om kostnaden[added  för 2011]."]]]);
});

test("the first page comes first, and a § that is in only one of them is told as a whole", () => {
  const [first, ...rest] = boardMinutes.entries;
  const after = { ...boardMinutes, place: "Länets hus", entries: rest };
  const numbers = changedWords(boardMinutes, after).map(({ number }) => number);
  expect(numbers).toEqual([null, first!.number]);
  expect(changedWords(boardMinutes, after)[1]!.lines.flat().every(({ kind }) => kind === "removed")).toBe(true);
});

test("of a § that is only named in one of them, the titles are told", () => {
  const left: Minutes = { ...boardMinutes, entries: boardMinutes.entries.map((entry) => (entry.number === 19 ? { kind: "void", number: 19, reason: "unresolved" } : entry)) };
  const [[number, lines]] = told(boardMinutes, left) as [[number, string[]]];
  expect(number).toBe(19);
  expect(lines).toEqual([expect.stringMatching(/^\[removed .+\]$/), "[added Inte justerad, tas upp vid nästa sammanträde]"]);
});

test("nothing is told of a § that is taken away from both", () => {
  const after = later(19, { text: text("Hemligt tillägg.") });
  expect(told(withoutParagraphs(boardMinutes, [19]), withoutParagraphs(after, [19]))).toEqual([]);
});
