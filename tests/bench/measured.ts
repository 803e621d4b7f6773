/** How long runs of one thing took, in milliseconds. */
export type Timings = readonly number[];

/** One figure: what was measured, against which bound, and whether it holds. `skipped` says why there is no figure. */
export type Figure = Readonly<{ what: string; absolute: string; bound: string } & ({ ratio: number; holds: boolean } | { skipped: string })>;

/** The value that `share` of the timings are at or under: 0.95 for p95. */
export function quantile(timings: Timings, share: number): number {
  const sorted = [...timings].sort((one, other) => one - other);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN;
}

/** Runs `work` once and gives how long it took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Runs several things by turns, `rounds` times after `warmUp` rounds that don't count, so that what else the machine
 * does falls on all of them alike. Gives the timings by name.
 */
export async function byTurns<Name extends string>(
  work: Readonly<Record<Name, () => Promise<unknown>>>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(work) as Name[];
  const timings = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const took = await timed(work[name]);
      if (round >= 0) timings[name].push(took);
    }
  }
  return timings;
}

/** A figure that may be at most `most` times the floor. */
export function atMost(what: string, value: number, floor: number, most: number, unit: string): Figure {
  const ratio = value / floor;
  return { what, absolute: `${round(value)} ${unit}, floor ${round(floor)} ${unit}`, bound: `≤ ${most} ×`, ratio, holds: ratio <= most };
}

/** Three digits that count. */
export function round(value: number): string {
  return String(Number(value.toPrecision(3)));
}
