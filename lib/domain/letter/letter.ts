import { Refused } from "#lib/domain/refused.ts";

/** Whom a letter is for. */
export type Recipient = { readonly name: string; readonly address: string };

/** A file that goes with a letter: its name there, and the SHA-256 of a complete stored file. */
export type Enclosure = { readonly fileName: string; readonly mediaType: string; readonly digest: string; /** In bytes. */ readonly size: number };

/** What a letter comes from: minutes to be signed, an extract … */
export type About = { readonly kind: string; readonly id: string };

/** A letter as it is written. It never changes; what happens to it is its life (`life.ts`). */
export type LetterText = {
  readonly to: Recipient;
  readonly subject: string;
  readonly text: string;
  readonly enclosures: readonly Enclosure[];
};

export const longestSubject = 200;
export const longestLetter = 50_000;
const longestName = 200;
const longestAddress = 254;
const longestFileName = 200;

/** The most that a letter's enclosures may be together, in bytes: what most mail servers take in is 25 MB once it is encoded. */
export const largestEnclosures = 17 * 1024 * 1024;

/**
 * Gives a letter that can be sent. Refuses what has no place in a header (line breaks and other control characters:
 * `letter.headerBroken`), an address that isn't one (`letter.addressWrong`), what is empty or too long
 * (`letter.subjectLength`, `letter.textLength`), and enclosures that are together too large (`letter.tooLarge`, with the
 * limit in MB).
 */
export function checkLetter(letter: LetterText): LetterText | Refused {
  const { to, subject, text, enclosures } = letter;
  const headers = [to.name, to.address, subject, ...enclosures.flatMap(({ fileName, mediaType }) => [fileName, mediaType])];
  if (headers.some((header) => /\p{Cc}/u.test(header))) return new Refused("letter.headerBroken");
  if (!isAddress(to.address) || to.name.length > longestName) return new Refused("letter.addressWrong", { name: to.name.slice(0, longestName) });
  if (subject.trim() === "" || subject.length > longestSubject) return new Refused("letter.subjectLength", { limit: longestSubject });
  if (text.trim() === "" || text.length > longestLetter) return new Refused("letter.textLength", { limit: longestLetter });
  if (enclosures.some(({ fileName }) => fileName.trim() === "" || fileName.length > longestFileName)) return new Refused("letter.fileName");
  const size = enclosures.reduce((sum, enclosure) => sum + enclosure.size, 0);
  if (size > largestEnclosures) return new Refused("letter.tooLarge", { limit: largestEnclosures / (1024 * 1024) });
  return letter;
}

/** Tells whether a text is an e-mail address that a letter can be sent to: one address, without name, list or quotes. */
export function isAddress(text: string): boolean {
  return text.length <= longestAddress && /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+\.[^\s@,;:<>()[\]\\".]+$/.test(text);
}
