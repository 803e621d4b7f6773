/** Digits and capitals without those that are taken for one another: Crockford's 32. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 16;

/**
 * The code printed on an approved document, by which it can be looked up: the first 80 bits of its digest (hex), as
 * "4T9K-02ZP-…". It is short to be typed, and no proof by itself; the digest is.
 */
export function sealCode(digest: string): string {
  const bits = [...digest.slice(0, (length * 5) / 4)].map((hex) => Number.parseInt(hex, 16).toString(2).padStart(4, "0")).join("");
  const written = Array.from({ length }, (_, i) => letters[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join("");
  return inFours(written).join("-");
}

/** Reads a code as someone typed it, in any case, with or without hyphens, O for 0 and I or L for 1; null for what is none. */
export function readSealCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s\-–]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const isCode = plain.length === length && [...plain].every((letter) => letters.includes(letter));
  return isCode ? inFours(plain).join("-") : null;
}

/** "ab12 34cd …": a digest as it is printed, to be compared by eye. */
export function digestInGroups(digest: string): string {
  return inFours(digest).join(" ");
}

const inFours = (text: string): string[] => text.match(/.{1,4}/g) ?? [];
