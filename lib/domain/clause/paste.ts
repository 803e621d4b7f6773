import type { Clause } from "./clause.ts";
import { readLine } from "./paste-line.ts";
import type { Marker } from "./paste-line.ts";
import { blankClause, deepestLevel } from "./tree.ts";

/** What was pasted: the clauses found in it, and the lines that belong to none ("Styrelsen beslutar"), in order. */
export type PastedClauses = { clauses: Clause[]; aside: string[] };

/**
 * Makes clauses of pasted text. The layout decides: an item begins at a line that starts with "att", with a bullet or a
 * dash, or with a number ("1.", "a)"); lines that follow it without a blank line between are the rest of its text.
 * Items nest by their indentation and, in the same column, by their kind: dashes under a bare "att" are its sub-clauses.
 *
 * Only text without layout, where at most one item begins, is cut up: at ", att" and "; att", and at " – att". In such an
 * enumeration the last " samt att" or " och att" begins an item too ("att A, att B och att C"); but on its own it does
 * not: "att A och att B" is one clause, since "och att" as often binds two halves of one decision. A lead-in such as
 * "Styrelsen beslutar" before the first "att" is put aside.
 *
 * The texts are without "att", bullets, and the commas, "samt", "och" and single full stops that end an item of a list.
 * Text where no item begins gives no clauses: it is to be pasted as it stands. Deeper levels than the third are put there.
 */
export function parsePastedClauses(text: string, newId: () => string): PastedClauses {
  const plain = tidied(text);
  const laidOut = itemsOf(plain);
  const found = laidOut.items.length > 1 ? laidOut : cutUp(laidOut, plain);
  const kept = found.items.map((item) => ({ ...item, text: clauseText(item.text) })).filter((item) => item.text !== "");
  return { clauses: nested(kept, newId), aside: found.aside };
}

/** `list` tells items apart that have other text between them, such as a proposal and the decision on it. */
type Item = { list: number; column: number; marker: Marker; text: string };
type Found = { items: Item[]; aside: string[] };

function itemsOf(text: string): Found {
  const items: Item[] = [];
  const aside: string[] = [];
  let open: Item | null = null;
  for (const row of text.split("\n")) {
    const line = readLine(row);
    if (line.marker !== null) {
      open = { list: aside.length, column: line.column, marker: line.marker, text: line.text };
      items.push(open);
    } else if (line.text === "") {
      open = null;
    } else if (open) {
      open.text = continued(open.text, line.text);
    } else {
      aside.push(line.text);
    }
  }
  return { items, aside };
}

/** Of a single item, or of one paragraph of running text with a lead-in, makes the items it enumerates. */
function cutUp({ items, aside }: Found, text: string): Found {
  const [only] = items;
  if (only) return { items: enumerated(only.text).map((part) => ({ ...only, text: part })), aside };
  const sentence = /\n\s*\n/.test(text.trim()) ? null : afterLeadIn(aside.join(" "));
  if (!sentence) return { items: [], aside };
  return {
    items: enumerated(sentence.rest).map((part) => ({ list: 0, column: 0, marker: "att", text: part })),
    aside: [sentence.leadIn],
  };
}

/** "Styrelsen beslutar att …", "… föreslår fullmäktige besluta att …": cut at the first "att" after such a verb. */
function afterLeadIn(text: string): { leadIn: string; rest: string } | null {
  for (const verb of text.matchAll(/(?<!\p{L})(?:beslut|föresl|yrka|hemställ)\p{L}*/giu)) {
    const end = verb.index + verb[0].length;
    const [att, before = ""] = /^([^.]{0,200}?)[\s:,]+att\s+/u.exec(text.slice(end, end + 250)) ?? [];
    if (att !== undefined) return { leadIn: text.slice(0, end) + before, rest: text.slice(end + att.length) };
  }
  return null;
}

/** Cuts "A, att B samt att C" into its items, as `parsePastedClauses` tells. */
function enumerated(text: string): string[] {
  const items = text.replace(/\s+/gu, " ").split(/ ?[,;] ?(?:(?:samt|och) )?att | [-–—] ?att /u);
  const last = items.at(-1) ?? "";
  const ending = /^(.*) samt att (.*)$/u.exec(last) ?? /^(.*) och att (.*)$/u.exec(last);
  return items.length > 1 && ending ? [...items.slice(0, -1), ...ending.slice(1)] : items;
}

/** An item is under another when it stands further in, or in the same column with a kind of its own. */
function nested(items: readonly Item[], newId: () => string): Clause[] {
  const roots: Clause[] = [];
  let open: (Item & { clause: Clause })[] = [];
  for (const item of items) {
    const clause = blankClause(newId(), item.text);
    if (open[0]?.list !== item.list) open = [];
    while (isOver(open, item)) open.pop();
    const parent = open.slice(0, deepestLevel - 1).at(-1);
    (parent?.clause.children ?? roots).push(clause);
    open.push({ ...item, clause });
  }
  return roots;
}

/** Tells whether the innermost open item is no parent of the new one, so that it is to be closed. */
function isOver(open: readonly Item[], item: Item): boolean {
  const last = open.at(-1);
  if (!last || last.column + 1 < item.column) return false;
  if (last.column > item.column + 1) return true;
  const beside = open.some((it) => Math.abs(it.column - item.column) <= 1 && it.marker === item.marker);
  return beside || item.marker === "att";
}

/** Joins the lines of an item; a word that was divided at the end of the line is put together. */
function continued(text: string, line: string): string {
  const isDivided = /(?<![\p{L}\p{N}-])(?:\p{Ll}+-)*\p{Ll}{2,}-$/u.test(text);
  if (isDivided && /^(?!(?:och|eller|samt)\s)\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  return text === "" ? line : `${text} ${line}`;
}

/** Bullets in running text each begin a line; soft hyphens and odd spaces from word processors are gone. */
function tidied(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replace(/\u00ad|\ufeff|\u200b/g, "")
    .replace(/[^\S\n\t]/g, " ")
    .replace(/(?<=\S)[ \t]+(?=[•·▪‣◦∙●○■][ \t]*att[ \t])/giu, "\n");
}

/** "m.m.", "m. fl.", "t.o.m.", or a shortened word. */
const abbreviation = /(?<!\p{L})(?:(?:\p{L}{1,3}\. ?){2,}|(?:etc|osv|dvs|kap|st|tkr|mkr|milj|inv)\.)$/iu;

function clauseText(text: string): string {
  const one = text.replace(/\s+/gu, " ").trim().replace(/^att(?: |$)/iu, "");
  const bare = withoutSeparators(withoutSeparators(one).replace(/[ ,;](?:samt|och)$/u, ""));
  return endsOneSentence(bare) ? bare.slice(0, -1).trimEnd() : bare;
}

function withoutSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && " ,;".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A full stop goes when it ends the only sentence; several sentences keep theirs, and so does an abbreviation. */
function endsOneSentence(text: string): boolean {
  return /[^.]\.$/u.test(text) && !abbreviation.test(text) && !/[.?!:]\s+\p{Lu}/u.test(text);
}
