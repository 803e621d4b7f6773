import { randomInt } from "node:crypto";

const letters = "ABCDEFGHJKLMNPRSTUVWXY3456789";

/** A short reference that can be read out over the telephone and found in the log. */
export function newReference(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("");
}
