// Marks of direction, joiners, variation selectors, byte-order marks: they show nothing and archives refuse some of them.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;
// Not to be parted by a line end: "§ 18", "100 000 kr", "3 röster", "kl. 09.00", "22 april 2010", "Dnr 2010.009-7".
const months = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";
const glued = [
  /(?<=§) (?=\d)/g,
  /(?<=\d) (?=\d{3}(?!\d))/g,
  /(?<=\d) (?=(?:kr|tkr|mkr|mnkr|milj|år|procent|%|§|(?:ja-|nej-)?röst(?:er)?)(?![\p{L}\d]))/gu,
  /(?<=\b(?:kl|kap|nr|dnr)\.?) (?=\d)/gi,
  new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${months})\\b)`, "g"),
  new RegExp(`(?<=\\b(?:${months})) (?=\\d{4}\\b)`, "g"),
  /(?<=\b(?:t|fr|m|o|d)) (?=(?:o|m|v|s)\b)/g,
];
const missingGlyph = "□";

/**
 * The string as the typesetter can set it: composed (NFC), without what can't be seen, with hard spaces where a line
 * should not end. A character that the fonts lack becomes "□", so that the loss shows instead of stopping the document.
 */
export function printable(text: string, covered: ReadonlySet<number>): string {
  let set = text.toWellFormed().normalize("NFC").replace(invisible, "").replace(/[\p{Cc}\s]+/gu, asSpace);
  for (const pattern of glued) set = set.replace(pattern, "\u00a0");
  return set.replace(/\P{ASCII}/gu, (character) => (hasGlyph(character, covered) ? character : missingGlyph));
}

// Hard, thin and figure spaces are someone's choice and stay.
function asSpace(gap: string): string {
  return /^[\u00a0\u2000-\u200a\u202f]+$/.test(gap) ? gap : " ";
}

// An archive file may not hold private-use characters, glyph or not.
function hasGlyph(character: string, covered: ReadonlySet<number>): boolean {
  return covered.has(character.codePointAt(0)!) && !/\p{Co}/u.test(character);
}
