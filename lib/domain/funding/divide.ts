/** Whose part of a sum, and how heavy it weighs. */
export type Weighed = Readonly<{ id: string; weight: bigint }>;

/**
 * One part of a divided sum, with how it was reckoned: `of` × `weight` / `totalWeight` is the exact quotient, and `added` is
 * what the rounding gave beyond the whole units of it. Sums are öre.
 */
export type Share = Readonly<{ id: string; amount: bigint; of: bigint; weight: bigint; totalWeight: bigint; added: bigint }>;

/**
 * Divides a sum by weights in whole units, so that the shares are the sum exactly (largest remainder): each gets the whole
 * units of its exact quotient, and what is left goes, one unit each, to those who lost most by that; equals in their order.
 * Where the sum has a broken unit (öre, when kronor are divided) it goes to the next in turn. No one is a unit or more from
 * the exact quotient. The weights are not negative, and not all nothing.
 */
export function divide(sum: bigint, among: readonly Weighed[], unit: bigint): readonly Share[] {
  const totalWeight = among.reduce((total, { weight }) => total + weight, 0n);
  const wholes = among.map(({ id, weight }) => {
    const exact = sum * weight;
    const whole = exact / (totalWeight * unit) * unit;
    return { id, weight, whole, lost: exact - whole * totalWeight };
  });
  const added = handOut(sum - wholes.reduce((total, { whole }) => total + whole, 0n), wholes, unit);
  return wholes.map(({ id, weight, whole }, place) => {
    const extra = added.get(place) ?? 0n;
    return { id, amount: whole + extra, of: sum, weight, totalWeight, added: extra };
  });
}

/** Hands out what is left, a unit at a time, to those who lost most. Gives what each place got. */
function handOut(left: bigint, losers: readonly { lost: bigint }[], unit: bigint): ReadonlyMap<number, bigint> {
  const inTurn = losers.map(({ lost }, place) => ({ lost, place })).toSorted((a, b) => compare(b.lost, a.lost) || a.place - b.place);
  const given = new Map<number, bigint>();
  for (const { place } of inTurn) {
    const piece = left < unit ? left : unit;
    if (piece === 0n) break;
    given.set(place, piece);
    left -= piece;
  }
  return given;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
