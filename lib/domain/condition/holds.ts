import type { Enough } from "./condition.ts";
import type { Resolved } from "./resolve.ts";
import type { Voice } from "./voice.ts";

/** One thing that could be otherwise: what an organisation answers, what is pledged, or that a day is put off. */
export type Change =
  | { readonly kind: "organisation"; readonly id: string }
  | { readonly kind: "pledges" }
  | { readonly kind: "day"; readonly day: string };

/** What is supposed instead of the facts: that organisations and pledges turn for the condition or against it, and days put off. */
export type Supposed = {
  readonly towards: "for" | "against";
  readonly organisations: ReadonlySet<string>;
  readonly pledges: boolean;
  readonly days: ReadonlySet<string>;
};

/** What some changes suppose together. */
export function suppose(towards: Supposed["towards"], changes: readonly Change[]): Supposed {
  return {
    towards,
    organisations: new Set(changes.flatMap((change) => (change.kind === "organisation" ? [change.id] : []))),
    pledges: changes.some(({ kind }) => kind === "pledges"),
    days: new Set(changes.flatMap((change) => (change.kind === "day" ? [change.day] : []))),
  };
}

/**
 * Whether a condition is met on a day, with what is supposed. `by` is the earliest of the days it is held to. Where one of
 * those has passed nothing supposed can come in time any longer.
 */
export function holds(resolved: Resolved, today: string, supposed: Supposed, by: string | null = null): boolean {
  const inTime = by === null || today <= by;
  switch (resolved.kind) {
    case "allOf":
      return resolved.of.every((part) => holds(part, today, supposed, by));
    case "anyOf":
      return resolved.of.some((part) => holds(part, today, supposed, by));
    case "by":
      return holds(resolved.of, today, supposed, earliest(by, supposed.days.has(resolved.day) ? null : resolved.day));
    case "pledged": {
      if (supposed.pledges && supposed.towards === "against") return false;
      const isThere = pledgedBy(resolved.pledges, by) >= resolved.atLeast;
      return isThere || (supposed.pledges && inTime);
    }
    case "endorsedBy": {
      const counting = resolved.voices.filter((voice) => {
        if (!supposed.organisations.has(voice.id)) return countsBy(voice, by);
        return supposed.towards === "for" && (countsBy(voice, by) || inTime);
      });
      return isEnough(resolved.enough, counting, resolved.voices);
    }
  }
}

/** Whether an organisation's reply counts, and did on the day, where there is one. */
export function countsBy({ since }: Voice, by: string | null): boolean {
  return since !== null && (by === null || since <= by);
}

/** Whether those who count are enough of all; nobody is never enough. */
export function isEnough(enough: Enough, counting: readonly Voice[], all: readonly Voice[]): boolean {
  if (counting.length === 0) return false;
  switch (enough.kind) {
    case "all":
      return counting.length === all.length;
    case "most":
      return counting.length * 2 > all.length;
    case "count":
      return counting.length >= enough.atLeast;
    case "share":
      return counting.length * 100 >= enough.percent * all.length;
    case "population":
      return inhabitants(counting) * 100 >= enough.percent * inhabitants(all);
  }
}

/** How many live in all of them. */
export function inhabitants(voices: readonly Pick<Voice, "population">[]): number {
  return voices.reduce((sum, { population }) => sum + population, 0);
}

/** What is pledged in all, of that which was decided by a day, where there is one; whole öre. */
export function pledgedBy(pledges: readonly { readonly decidedOn: string; readonly sum: bigint }[], by: string | null): bigint {
  return pledges.reduce((total, { decidedOn, sum }) => (by === null || decidedOn <= by ? total + sum : total), 0n);
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
