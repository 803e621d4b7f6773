/** What says how a thing is built, and is never read as text. */
const structural: ReadonlySet<string> = new Set(["type", "kind", "id", "section", "byHand", "number"]);

type Run = Readonly<Record<string, unknown>> & { readonly text: string };
type Runs = readonly (Run | { readonly type: "hardBreak" })[];
type Match = { readonly start: number; readonly end: number };

/**
 * The same content without the passages: wherever one stands, the marker does. A passage is found also where its words stand
 * in several runs of a paragraph (some of it in bold) and whatever space is between them.
 */
export function masked<T>(content: T, passages: readonly string[], marker: string): T {
  const patterns = passages.map(patternOf);
  return patterns.length === 0 ? content : (mask(content, patterns, marker) as T);
}

/** Tells whether a passage stands somewhere in the content. */
export function holds(content: unknown, passage: string): boolean {
  return textsOf(content).some((text) => text.search(patternOf(passage)) >= 0);
}

/** All that can be read in some content, in its order: each paragraph, title or clause as one text. */
export function textsOf(content: unknown): readonly string[] {
  if (typeof content === "string") return content === "" ? [] : [content];
  if (Array.isArray(content)) return isRuns(content) ? [textOfRuns(content as Runs)] : content.flatMap(textsOf);
  if (content === null || typeof content !== "object") return [];
  return Object.entries(content).flatMap(([key, value]) => (structural.has(key) ? [] : textsOf(value)));
}

function mask(content: unknown, patterns: readonly RegExp[], marker: string): unknown {
  if (typeof content === "string") return without(content, patterns, marker);
  if (Array.isArray(content)) return isRuns(content) ? maskRuns(content as Runs, patterns, marker) : content.map((each) => mask(each, patterns, marker));
  if (content === null || typeof content !== "object") return content;
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, structural.has(key) ? value : mask(value, patterns, marker)]));
}

function patternOf(passage: string): RegExp {
  const words = passage.trim().split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  return new RegExp(words.join("\\s+"), "gu");
}

function without(text: string, patterns: readonly RegExp[], marker: string): string {
  return outside(text, 0, matchesIn(text, patterns), marker);
}

/** Where the passages stand in a text; those that overlap are one. */
function matchesIn(text: string, patterns: readonly RegExp[]): readonly Match[] {
  return joined(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))));
}

/** Runs of one paragraph follow each other without a break: pieces of text with their marks or what happened to them. */
function isRuns(content: readonly unknown[]): boolean {
  const isRun = (each: unknown): boolean => {
    if (each === null || typeof each !== "object") return false;
    const { type, kind, text } = each as Record<string, unknown>;
    return type === "hardBreak" || (typeof text === "string" && (type === "text" || kind === "same" || kind === "removed" || kind === "added"));
  };
  return content.length > 0 && content.every(isRun);
}

const textOf = (run: Run | { readonly type: "hardBreak" }): string => ("text" in run ? run.text : "\n");
const textOfRuns = (runs: Runs): string => runs.map(textOf).join("");

/** Each run keeps what lies outside the passages; the marker stands in the run where one begins. */
function maskRuns(runs: Runs, patterns: readonly RegExp[], marker: string): unknown[] {
  const matches = matchesIn(textOfRuns(runs), patterns);
  let at = 0;
  return runs.flatMap((run): unknown[] => {
    const text = textOf(run);
    const start = at;
    at += text.length;
    const left = outside(text, start, matches, marker);
    if (!("text" in run)) return left === text ? [run] : [];
    return left === "" ? [] : [{ ...run, text: left }];
  });
}

function outside(text: string, from: number, matches: readonly Match[], marker: string): string {
  let left = "";
  for (let place = 0; place < text.length; place += 1) {
    const match = matches.find(({ start, end }) => start <= from + place && from + place < end);
    if (!match) left += text[place];
    else if (match.start === from + place) left += marker;
  }
  return left;
}

function joined(matches: readonly Match[]): readonly Match[] {
  return matches.toSorted((a, b) => a.start - b.start).reduce<Match[]>((all, match) => {
    const last = all.at(-1);
    if (last && match.start < last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, match.end) };
    else all.push(match);
    return all;
  }, []);
}
