import { Refused } from "#lib/domain/refused.ts";

/**
 * The form of a workspace's registration numbers (dnr), written as text with the parts in braces:
 *
 * | part | stands for |
 * |---|---|
 * | `{year}`, `{year:2}` | the year, with four digits or the last two |
 * | `{serial}`, `{serial:3}` | the number of the case, counted anew each year; with at least 3 digits |
 * | `{running}`, `{running:5}` | the number of the case, counted on from year to year |
 * | `{plan}` | the code of the registry's classification plan |
 *
 * Everything else stands as it is. The four forms of DOMAIN.md §3 are `{year}.{serial:3}-{plan}` (2010.013-0),
 * `KS {year}/{serial} {plan}` (KS 2012/172 51), `SLK-{year}-{serial:5}` (SLK-2022-01387) and `{serial}/{year:2}` (1435/22).
 */
type Part =
  | { kind: "literal"; text: string }
  | { kind: "year"; digits: 2 | 4 }
  | { kind: "serial" | "running"; digits: number }
  | { kind: "plan" };

/** `planCode` is empty or null for a case without one. `serial` is the number taken from the series of `seriesKey`. */
export type RegistrationParts = { year: number; serial: number; planCode: string | null };

/** What can be read out of a number: `year` and `planCode` only where the pattern holds them. */
export type ReadNumber = { year: number | null; serial: number; planCode: string | null };

const longestPattern = 60;
const planCodeForm = /^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u;
const longestPlanCode = 20;

/**
 * Tells whether a pattern can number cases so that no two get the same number and each can be read back.
 * Gives the pattern without surrounding space. Refuses: `case.patternTooLong`; `case.patternBrace` (a brace that
 * isn't closed or opened); `case.patternUnknownPart`; `case.patternRepeatedPart`; `case.patternNoSerial`;
 * `case.patternNoYear` (counted per year, but without the year); `case.patternPartsTouch` (two parts whose border can't
 * be told); `case.patternNotPrintable`.
 */
export function checkPattern(pattern: string): string | Refused {
  const trimmed = pattern.trim();
  const parts = partsOf(trimmed);
  if (parts instanceof Refused) return parts;
  const has = (kind: Part["kind"]) => parts.filter((part) => part.kind === kind).length;
  if (trimmed.length > longestPattern) return new Refused("case.patternTooLong", { limit: longestPattern });
  if (/\p{C}/u.test(trimmed)) return new Refused("case.patternNotPrintable");
  if (has("year") > 1 || has("plan") > 1 || has("serial") + has("running") > 1) return new Refused("case.patternRepeatedPart");
  if (has("serial") + has("running") === 0) return new Refused("case.patternNoSerial");
  if (has("serial") === 1 && has("year") === 0) return new Refused("case.patternNoYear");
  return canBeReadBack(parts) ? trimmed : new Refused("case.patternPartsTouch");
}

/**
 * Gives the registration number of a case. Refuses `case.planCodeMissing` where the pattern asks for a code, and
 * `case.planCodeMalformed` where it has other characters than letters, digits and single points between them.
 * Throws where the pattern isn't one that `checkPattern` let through, or the year doesn't fit in it.
 */
export function formatRegistrationNumber(pattern: string, { year, serial, planCode }: RegistrationParts): string | Refused {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`${serial} is no serial number`);
  const parts = checkedParts(pattern);
  const code = planCode ?? "";
  if (parts.some((part) => part.kind === "plan")) {
    if (code === "") return new Refused("case.planCodeMissing");
    if (!planCodeForm.test(code) || code.length > longestPlanCode) return new Refused("case.planCodeMalformed", { code });
  }
  return parts.map((part) => written(part, { year, serial, planCode: code })).join("");
}

/** Reads a registration number, or gives null where the text isn't one of the pattern, written as the pattern writes it. */
export function parseRegistrationNumber(pattern: string, text: string): ReadNumber | null {
  const parts = checkedParts(pattern);
  const found = new RegExp(`^${parts.map(expression).join("")}$`, "u").exec(text)?.groups;
  if (!found) return null;
  const read: ReadNumber = {
    year: found["year"] === undefined ? null : fullYear(found["year"]),
    serial: Number(found["serial"]),
    planCode: found["plan"] ?? null,
  };
  if (!Number.isSafeInteger(read.serial) || read.serial < 1) return null;
  const again = formatRegistrationNumber(pattern, { ...read, year: read.year ?? 2000 });
  return again === text ? read : null;
}

/** Gives the name of the series from which a case of that year takes its number: one per year, or one for all years. */
export function seriesKey(pattern: string, year: number): string {
  return checkedParts(pattern).some((part) => part.kind === "running") ? "case" : `case:${year}`;
}

function checkedParts(pattern: string): Part[] {
  const parts = partsOf(pattern);
  if (parts instanceof Refused) throw parts;
  return parts;
}

function partsOf(pattern: string): Part[] | Refused {
  const parts: Part[] = [];
  for (const [text] of pattern.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/gu)) {
    if (text === "{" || text === "}") return new Refused("case.patternBrace");
    const part = text.startsWith("{") ? partNamed(text.slice(1, -1)) : { kind: "literal" as const, text };
    if (!part) return new Refused("case.patternUnknownPart", { part: text });
    parts.push(part);
  }
  return parts;
}

function partNamed(name: string): Part | null {
  const [, kind, width] = /^(year|serial|running|plan)(?::([1-9]))?$/.exec(name) ?? [];
  const digits = width === undefined ? null : Number(width);
  if (kind === "year" && (digits === null || digits === 2 || digits === 4)) return { kind, digits: digits ?? 4 };
  if (kind === "serial" || kind === "running") return { kind, digits: digits ?? 1 };
  if (kind === "plan" && digits === null) return { kind };
  return null;
}

/**
 * The year has a fixed width; the number and the plan code have not. They can be told apart when what stands between
 * them holds a character that is no letter and no digit, and a number when no digit of the text itself touches it.
 */
function canBeReadBack(parts: readonly Part[]): boolean {
  const open = parts.flatMap((part, index) => (part.kind === "literal" || part.kind === "year" ? [] : [index]));
  const [first = 0, last = 0] = [open[0], open.at(-1)];
  const between = parts.slice(first + 1, last);
  const apart = first === last || between.some((part) => part.kind === "literal" && /[^\p{L}\p{N}]/u.test(part.text));
  return apart && open.every((index) => !touchesLike(parts, index));
}

function touchesLike(parts: readonly Part[], index: number): boolean {
  const like = parts[index]?.kind === "plan" ? "[\\p{L}\\p{N}]" : "\\p{N}";
  const before = parts[index - 1];
  const after = parts[index + 1];
  return (
    (before?.kind === "literal" && new RegExp(`${like}$`, "u").test(before.text)) ||
    (after?.kind === "literal" && new RegExp(`^${like}`, "u").test(after.text))
  );
}

function written(part: Part, { year, serial, planCode }: { year: number; serial: number; planCode: string }): string {
  switch (part.kind) {
    case "literal":
      return part.text;
    case "year":
      return writtenYear(year, part.digits);
    case "serial":
    case "running":
      return String(serial).padStart(part.digits, "0");
    case "plan":
      return planCode;
  }
}

function writtenYear(year: number, digits: 2 | 4): string {
  const text = String(year);
  const fits = Number.isInteger(year) && text.length === 4 && (digits === 4 || fullYear(text.slice(2)) === year);
  if (!fits) throw new RangeError(`${year} can't be written with ${digits} digits`);
  return text.slice(-digits);
}

/** Two digits mean a year from 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function expression(part: Part): string {
  switch (part.kind) {
    case "literal":
      return part.text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    case "year":
      return `(?<year>[0-9]{${part.digits}})`;
    case "serial":
    case "running":
      return `(?<serial>[0-9]{${part.digits},})`;
    case "plan":
      return "(?<plan>[\\p{L}\\p{N}.]+)";
  }
}
