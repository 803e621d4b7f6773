import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";

/**
 * Some of a meeting's §§, as short as they can be said: "§§ 18, 19, 26", "§§ 15–22". `given` are all the numbers of the
 * meeting that stand for something. One that doesn't is no break in a range that goes on past it: of a meeting without
 * § 27, all from § 20 to § 28 are "§§ 20–28".
 */
export function paragraphsInWords(numbers: readonly number[], given: readonly number[]): string {
  const told = new Set(numbers);
  const passed = numbers
    .map((number) => number + 1)
    .filter((next) => !given.includes(next) && told.has(next + 1) && (told.has(next - 2) || told.has(next + 2)));
  return paragraphSpan([...numbers, ...passed]);
}
