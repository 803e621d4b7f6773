import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { divide, type Weighed } from "#lib/domain/funding/divide.ts";
import { counted } from "#tests/support/counted.ts";

const sums = fc.bigInt({ min: 0n, max: 10n ** 14n });
const units = fc.constantFrom(1n, 100n);
const weighed = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 7n }), { minLength: 1, maxLength: 300 })
  .filter((weights) => weights.some((weight) => weight > 0n))
  .map((weights): Weighed[] => weights.map((weight, place) => ({ id: String(place), weight })));

const amounts = (sum: bigint, weights: readonly bigint[], unit: bigint) =>
  divide(sum, weights.map((weight, place) => ({ id: String(place), weight })), unit).map(({ amount }) => amount);

describe("a sum is divided", () => {
  test.each([
    ["equally, what is left to the first", 10_000n, [1n, 1n, 1n], 100n, [3_400n, 3_300n, 3_300n]],
    ["with what is left to the one who lost most", 10_000n, [1n, 1n, 4n], 100n, [1_700n, 1_700n, 6_600n]],
    ["to the öre, where that is the unit", 10_000n, [1n, 1n, 1n], 1n, [3_334n, 3_333n, 3_333n]],
    ["with the odd öre to the next in turn, where the unit is a krona", 10_050n, [1n, 1n, 1n], 100n, [3_400n, 3_350n, 3_300n]],
    ["with nothing to one who weighs nothing", 10_000n, [0n, 1n], 100n, [0n, 10_000n]],
    ["though there is nothing to divide", 0n, [2n, 1n], 100n, [0n, 0n]],
    ["that is less than a unit, to one alone", 50n, [1n, 1n], 100n, [50n, 0n]],
  ])("%s", (_, sum, weights, unit, expected) => {
    expect(amounts(sum, weights, unit)).toEqual(expected);
  });
});

const runs = { numRuns: counted(10_000) };

describe("however a sum is divided", () => {
  it("the shares are the sum exactly, and none is negative", () => {
    fc.assert(
      fc.property(sums, weighed, units, (sum, among, unit) => {
        const shares = divide(sum, among, unit);
        expect(shares.reduce((total, { amount }) => total + amount, 0n)).toBe(sum);
        expect(shares.every(({ amount }) => amount >= 0n)).toBe(true);
      }),
      runs,
    );
  });

  it("no one is a whole unit or more from the exact quotient", () => {
    fc.assert(
      fc.property(sums, weighed, units, (sum, among, unit) => {
        for (const { amount, of, weight, totalWeight } of divide(sum, among, unit)) {
          const off = amount * totalWeight - of * weight;
          expect((off < 0n ? -off : off) < unit * totalWeight).toBe(true);
        }
      }),
      runs,
    );
  });

  it("who weighs more never pays less, and who weighs nothing pays nothing", () => {
    fc.assert(
      fc.property(sums, weighed, units, (sum, among, unit) => {
        const inTurn = divide(sum, among, unit).toSorted((a, b) => Number(a.weight - b.weight));
        for (const [place, share] of inTurn.entries()) {
          if (share.weight === 0n) expect(share.amount).toBe(0n);
          const lighter = inTurn[place - 1];
          if (lighter && lighter.weight < share.weight) expect(lighter.amount <= share.amount).toBe(true);
        }
      }),
      runs,
    );
  });

  it("the order changes nothing but who of equals gets what is left", () => {
    fc.assert(
      fc.property(sums, weighed, units, (sum, among, unit) => {
        const perWeight = (shares: readonly { weight: bigint; amount: bigint }[]) =>
          shares.map(({ weight, amount }) => `${weight} ${amount}`).toSorted();
        expect(perWeight(divide(sum, among.toReversed(), unit))).toEqual(perWeight(divide(sum, among, unit)));
      }),
      runs,
    );
  });
});
