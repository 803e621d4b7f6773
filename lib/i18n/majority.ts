import type { Majority } from "../domain/division/majority.ts";

/** What a sentence about a majority is filled in with, wherever it is said: at the meeting and in its minutes. */
export function majorityFacts({ share, more, of }: Majority, inEachGroup: boolean) {
  const fraction = share.join("/");
  return { more: String(more), share: named[fraction] ?? "other", fraction, of, each: String(inEachGroup) };
}

const named: Readonly<Record<string, string>> = { "1/2": "half", "1/3": "third", "2/3": "twoThirds", "3/4": "threeQuarters" };
