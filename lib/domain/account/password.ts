import { Refused } from "#lib/domain/refused.ts";

const leastCharacters = 12;
const mostCharacters = 1000;
const leastOfOnesOwn = 8;
const leastDifferent = 5;

/**
 * What those who guess try first, in Swedish and English: the words at the top of every published list of leaked
 * passwords, rows of the keyboard, seasons and months.
 */
const guessedFirst = [
  ..."password passw0rd lösenord losenord hemligt hemlig välkommen valkommen welcome letmein admin administratör".split(" "),
  ..."sekreterare styrelsen förbundet kommunförbundet kommunen attsats sverige sweden stockholm göteborg".split(" "),
  ..."sommaren sommar vintern vinter hösten höst våren summer winter autumn spring".split(" "),
  ..."januari februari mars april juni juli augusti september oktober november december".split(" "),
  ..."iloveyou jagälskardig fotboll football baseball hockey dragon monkey sunshine princess master shadow".split(" "),
  ..."qwertyuiopå qwertyuiop qwertyui qwerty asdfghjklöä asdfghjkl asdfgh zxcvbnm 1q2w3e4r5t 1qaz2wsx3edc".split(" "),
  ..."abcdefghijkl abcdefgh abcdef abc123 0123456789 1234567890 123456789 12345678 1234567 123456 12345 1234 987654321 654321".split(" "),
].toSorted((a, b) => b.length - a.length);

/**
 * Gives the password if it will do for the person. Refuses one that is too short or too long, and one that has less
 * than eight characters of its own left when the words that are guessed first, or the person's own name and address,
 * are taken out of it ("sommaren2024", "karinlind1961"). Length rather than signs and digits: NIST SP 800-63B.
 */
export function checkPassword(password: string, person: { name: string; email: string | null }): string | Refused {
  const written = password.normalize("NFKC");
  if ([...written].length < leastCharacters) return new Refused("auth.passwordTooShort", { least: leastCharacters });
  if (written.length > mostCharacters) return new Refused("auth.passwordTooLong", { most: mostCharacters });
  if (new Set(written).size < leastDifferent || leftOf(written, guessedFirst) < leastOfOnesOwn) return new Refused("auth.passwordGuessed");
  if (leftOf(written, ownWords(person)) < leastOfOnesOwn) return new Refused("auth.passwordOwnName");
  return password;
}

function leftOf(password: string, words: readonly string[]): number {
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());
  return [...rest].length;
}

function ownWords({ name, email }: { name: string; email: string | null }): string[] {
  const parts = `${name} ${email ?? ""}`.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3);
  return parts.toSorted((a, b) => b.length - a.length);
}
