import type { Expression } from "./condition.ts";
import type { ConditionFacts } from "./facts.ts";
import { type Change, holds, suppose } from "./holds.ts";
import { partsOf, type Resolved, resolve } from "./resolve.ts";
import { isOpen, type Voice } from "./voice.ts";

/** How a condition stands: met, waiting for what can still come, or not to be met as the replies now stand. */
export type ConditionState = "met" | "pending" | "cannotBeMet";

/**
 * How a condition stands, and why: `turns` is a smallest set of changes that would turn it (none of them can be left out):
 * what would make it met, or, where it is met, what would undo it. Empty where nothing could. `isFinal` when no more
 * replies are taken.
 */
export type Computed = { readonly state: ConditionState; readonly isFinal: boolean; readonly turns: readonly Change[] };

/**
 * How a condition stands by the facts (DOMAIN.md §3, "Condition"). It is a proposal only: that clauses come into force or
 * lapse follows when a person confirms it. The order in which organisations stand and replies came changes nothing.
 */
export function stateOf(expression: Expression, facts: ConditionFacts): ConditionState {
  return stateOfResolved(resolve(expression, facts), facts);
}

/** As `stateOf`, with the reason. The order of the organisations changes only which of several smallest sets is named. */
export function compute(expression: Expression, facts: ConditionFacts): Computed {
  const { today, isClosed: isFinal } = facts;
  const resolved = resolve(expression, facts);
  const state = stateOfResolved(resolved, facts);
  const isMetBy = (changes: readonly Change[]): boolean => holds(resolved, today, suppose("for", changes));
  const isUndoneBy = (changes: readonly Change[]): boolean => !holds(resolved, today, suppose("against", changes));
  switch (state) {
    case "met":
      return { state, isFinal, turns: smallest(candidates(resolved), isUndoneBy) };
    case "pending":
      return { state, isFinal, turns: smallest(candidates(resolved, isWaited), isMetBy) };
    case "cannotBeMet":
      return { state, isFinal, turns: smallest([...daysOf(resolved).map((day): Change => ({ kind: "day", day })), ...candidates(resolved)], isMetBy) };
  }
}

/** It waits where all that can still come would make it met. */
function stateOfResolved(resolved: Resolved, { today, isClosed }: ConditionFacts): ConditionState {
  if (holds(resolved, today, suppose("for", []))) return "met";
  return !isClosed && holds(resolved, today, suppose("for", candidates(resolved, isWaited))) ? "pending" : "cannotBeMet";
}

/**
 * A set, none of whose members can be left out, of changes that together turn the condition; none where even all don't.
 * Since no condition says "not", leaving out one after another finds it, those that come first before the others.
 */
function smallest(changes: readonly Change[], turns: (changes: readonly Change[]) => boolean): readonly Change[] {
  if (!turns(changes)) return [];
  return changes.reduce<readonly Change[]>((kept, candidate) => {
    const without = kept.filter((change) => change !== candidate);
    return turns(without) ? without : kept;
  }, changes);
}

/** An organisation in all the parts of a condition that speak of it. */
type InAllParts = { readonly id: string; readonly voices: readonly Voice[] };

/** What a condition could turn on, in the order to be left out: pledges, an answer changed, and last what only waits; small before large. */
function candidates(resolved: Resolved, isWanted: (organisation: InAllParts) => boolean = () => true): readonly Change[] {
  const parts = partsOf(resolved);
  const pledges: readonly Change[] = parts.some(({ kind }) => kind === "pledged") ? [{ kind: "pledges" }] : [];
  const organisations = Map.groupBy(parts.flatMap((part) => (part.kind === "endorsedBy" ? part.voices : [])), ({ id }) => id);
  const wanted = [...organisations].map(([id, voices]) => ({ id, voices })).filter(isWanted);
  const inOrder = wanted.toSorted((a, b) => Number(isWaited(a)) - Number(isWaited(b)) || populationOf(a) - populationOf(b));
  return [...pledges, ...inOrder.map(({ id }): Change => ({ kind: "organisation", id }))];
}

/** Whether all that an organisation lacks can come without its changing what it has said. */
function isWaited({ voices }: InAllParts): boolean {
  return voices.every(({ lack }) => lack === null || isOpen(lack));
}

function populationOf({ voices }: InAllParts): number {
  return voices[0]?.population ?? 0;
}

function daysOf(resolved: Resolved): readonly string[] {
  switch (resolved.kind) {
    case "by":
      return [...new Set([resolved.day, ...daysOf(resolved.of)])];
    case "allOf":
    case "anyOf":
      return [...new Set(resolved.of.flatMap(daysOf))];
    default:
      return [];
  }
}
