import type { EndorsedBy } from "./condition.ts";
import { type ConditionFacts, organisationsOf } from "./facts.ts";
import { countsBy, inhabitants, isEnough } from "./holds.ts";
import { type Lack, voiceOf } from "./voice.ts";

/**
 * How far a part of a condition has come: who counts, who doesn't and what they lack (`"inTime"` where a reply that would
 * count came too late), and how many live in each.
 */
export type Tally = {
  readonly isEnough: boolean;
  readonly counting: readonly string[];
  readonly lacking: readonly { readonly id: string; readonly lack: Lack | "inTime" }[];
  readonly inhabitants: { readonly counting: number; readonly all: number };
};

/** Counts a part of a condition, with the day it must be met by, where there is one. */
export function tally(leaf: EndorsedBy, facts: ConditionFacts, by: string | null = null): Tally {
  const all = organisationsOf(leaf.who, facts).map((organisation) => voiceOf(leaf, organisation, facts.today));
  const counting = all.filter((voice) => countsBy(voice, by));
  return {
    isEnough: isEnough(leaf.enough, counting, all),
    counting: counting.map(({ id }) => id),
    lacking: all.filter((voice) => !counting.includes(voice)).map(({ id, lack }) => ({ id, lack: lack ?? "inTime" })),
    inhabitants: { counting: inhabitants(counting), all: inhabitants(all) },
  };
}
