import { holdsSeat, type Mandate, mandatesOn } from "./mandate.ts";

/** The roll (röstlängd): who holds a seat on a day, and what each vote weighs, in all and by voting group. */
export type Roll = {
  readonly day: string;
  readonly entries: readonly Mandate[];
  readonly totalWeight: number;
  readonly groups: readonly RollGroup[];
};

/** Those of one voting group; `name` is null for those who belong to none. */
export type RollGroup = { readonly name: string | null; readonly seats: number; readonly weight: number };

/** Gives a body's roll on a day. Its length is the number of seats that are filled; who is present is another matter. */
export function rollOn(mandates: readonly Mandate[], bodyId: string, day: string): Roll {
  const entries = mandatesOn(mandates, day).filter((mandate) => mandate.bodyId === bodyId && holdsSeat(mandate.role));
  const groups = [...Map.groupBy(entries, (mandate) => mandate.votingGroup)].map(([name, members]) => ({
    name,
    seats: members.length,
    weight: weightOf(members),
  }));
  return { day, entries, totalWeight: weightOf(entries), groups };
}

function weightOf(mandates: readonly Mandate[]): number {
  return mandates.reduce((sum, mandate) => sum + mandate.voteWeight, 0);
}
