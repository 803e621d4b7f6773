import type { EndorsedBy, Expression } from "./condition.ts";
import { type ConditionFacts, organisationsOf } from "./facts.ts";
import { countsBy, inhabitants, pledgedBy } from "./holds.ts";
import { type Lack, voiceOf } from "./voice.ts";

/**
 * How far a part of a condition has come: who counts, who doesn't and what they lack (`"inTime"` where a reply that would
 * count came too late), and how many live in each.
 */
export type Tally = {
  readonly counting: readonly string[];
  readonly lacking: readonly { readonly id: string; readonly lack: Lack | "inTime" }[];
  readonly inhabitants: { readonly counting: number; readonly all: number };
};

/** How far each part that asks for endorsements has come, from the left; held to the earliest of the days it stands under. */
export function leafTallies(expression: Expression, facts: ConditionFacts, by: string | null = null): readonly Tally[] {
  switch (expression.kind) {
    case "endorsedBy":
      return [tally(expression, facts, by)];
    case "pledged":
      return [];
    case "by":
      return leafTallies(expression.of, facts, by !== null && by < expression.day ? by : expression.day);
    case "allOf":
    case "anyOf":
      return expression.of.flatMap((part) => leafTallies(part, facts, by));
  }
}

function tally(leaf: EndorsedBy, facts: ConditionFacts, by: string | null): Tally {
  const all = organisationsOf(leaf.who, facts).map((organisation) => voiceOf(leaf, organisation, facts.today));
  const counting = all.filter((voice) => countsBy(voice, by));
  return {
    counting: counting.map(({ id }) => id),
    lacking: all.filter((voice) => !counting.includes(voice)).map(({ id, lack }) => ({ id, lack: lack ?? "inTime" })),
    inhabitants: { counting: inhabitants(counting), all: inhabitants(all) },
  };
}

/** How far a demand on money has come, in öre. */
export type PledgedTally = { readonly pledged: bigint; readonly atLeast: bigint };

/** How far each part that asks for pledged money has come, from the left; held to the earliest of the days it stands under. */
export function pledgedTallies(expression: Expression, facts: ConditionFacts, by: string | null = null): readonly PledgedTally[] {
  switch (expression.kind) {
    case "endorsedBy":
      return [];
    case "pledged":
      return [{ pledged: pledgedBy(facts.pledges, by), atLeast: expression.atLeast }];
    case "by":
      return pledgedTallies(expression.of, facts, by !== null && by < expression.day ? by : expression.day);
    case "allOf":
    case "anyOf":
      return expression.of.flatMap((part) => pledgedTallies(part, facts, by));
  }
}
