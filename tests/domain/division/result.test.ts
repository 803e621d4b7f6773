import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOf, votesFor } from "#lib/domain/division/count.ts";
import type { Division } from "#lib/domain/division/division.ts";
import { isMajority, isSimple, majorities, type Majority } from "#lib/domain/division/majority.ts";
import { divisionResult, reachesInGroup } from "#lib/domain/division/result.ts";
import { counted } from "#tests/support/counted.ts";
import { closed, election, rollCall, tallied, totals, voted, voter, votes } from "./divisions.ts";

const yes = "proposal:office";
const no = "motion:anna";
const resultOf = (division: Division) => divisionResult({ ...division, closed });
const carriedBy = (division: Division) => {
  const result = resultOf(division);
  return result?.state === "carried" ? result.carried : result?.state;
};
const all = { ...majorities, anyVote: { share: [1, 10], more: false, of: "cast" } } satisfies Record<string, Majority>;

describe("a division without a result", () => {
  it("is one that is open, and one that was cancelled", () => {
    const division = rollCall(votes({ yes: 5, no: 2 }));
    expect(divisionResult(division)).toBeNull();
    expect(divisionResult({ ...division, closed, cancelled: { ...closed, reason: "fel fråga" } })).toBeNull();
  });
});

describe("yes and no", () => {
  it.each<[string, keyof typeof all, { yes?: number; no?: number; abstain?: number }, "yes" | "no" | "tied"]>([
    ["five against two", "simple", { yes: 5, no: 2 }, "yes"],
    ["two against five", "simple", { yes: 2, no: 5 }, "no"],
    ["one against none, all others abstaining", "simple", { yes: 1, abstain: 9 }, "yes"],
    ["as many on both sides", "simple", { yes: 4, no: 4 }, "tied"],
    ["all abstain", "simple", { abstain: 8 }, "tied"],
    ["more than half of all who voted, blanks too", "absolute", { yes: 5, no: 2, abstain: 2 }, "yes"],
    ["the most, but not more than half", "absolute", { yes: 4, no: 2, abstain: 2 }, "no"],
    ["as many on both sides where more than that is asked for", "absolute", { yes: 4, no: 4 }, "no"],
    ["exactly two thirds", "twoThirds", { yes: 6, no: 3 }, "yes"],
    ["two thirds of those who took sides", "twoThirds", { yes: 6, no: 3, abstain: 5 }, "yes"],
    ["one short of two thirds", "twoThirds", { yes: 5, no: 3 }, "no"],
    ["exactly three quarters", "threeQuarters", { yes: 6, no: 2 }, "yes"],
    ["one short of three quarters", "threeQuarters", { yes: 5, no: 2 }, "no"],
    ["a share that statutes name", "anyVote", { yes: 1, no: 9 }, "yes"],
    ["a share of nothing", "anyVote", { abstain: 9 }, "no"],
  ])("with %s, by %s majority", (_, majority, given, won) => {
    const expected = won === "tied" ? "tied" : [won === "yes" ? yes : no];
    expect(carriedBy(rollCall(votes(given), { majority: all[majority] }))).toEqual(expected);
    expect(carriedBy(tallied("showOfHands", 14, totals(given), { majority: all[majority] }))).toEqual(expected);
  });

  it("of all on the roll also counts those who didn't vote", () => {
    const majority: Majority = { share: [1, 2], more: true, of: "entitled" };
    const silent = [voter("eva"), voter("bo", { notTakingPart: true })];
    expect(carriedBy(rollCall([...votes({ yes: 2 }), ...silent], { majority }))).toEqual([no]);
    expect(carriedBy(rollCall([...votes({ yes: 3 }), ...silent], { majority }))).toEqual([yes]);
  });

  it("weighs votes as the roll does", () => {
    expect(carriedBy(rollCall([voted("luleå", "yes", { weight: 18 }), ...votes({ no: 13 })]))).toEqual([yes]);
  });
});

describe("the majority in each group", () => {
  const municipal = (given: Parameters<typeof votes>[0]) => votes(given, { group: "municipal" });
  const party = (given: Parameters<typeof votes>[0]) => votes(given, { group: "party" });

  it("is reached when both reach it", () => {
    expect(carriedBy(rollCall([...municipal({ yes: 3, no: 1 }), ...party({ yes: 2, no: 1 })], { inEachGroup: true }))).toEqual([yes]);
  });

  it("isn't when one falls short, is equal or doesn't vote, whatever the whole says", () => {
    const both = (others: ReturnType<typeof votes>) => carriedBy(rollCall([...municipal({ yes: 9 }), ...others], { inEachGroup: true }));
    expect(both(party({ yes: 1, no: 2 }))).toEqual([no]);
    expect(both(party({ yes: 2, no: 2 }))).toEqual([no]);
    expect(both([voter("sara", { group: "party" })])).toEqual([no]);
    expect(carriedBy(rollCall([...municipal({ yes: 9 }), ...party({ yes: 1, no: 2 })]))).toEqual([yes]);
  });
});

describe("what is told of a group", () => {
  it("is whether the majority was reached there, by the weight of its own seats", () => {
    const roll = [voted("luleå", "yes", { group: "municipal", weight: 3 }), voted("boden", "no", { group: "municipal" }), voted("anna", "no", { group: "party", weight: 9 })];
    const division = rollCall(roll, { inEachGroup: true });
    expect([reachesInGroup(division, "municipal"), reachesInGroup(division, "party")]).toEqual([true, false]);
    expect(carriedBy(division)).toEqual([no]);
  });
});

describe("equal votes", () => {
  const equal = [voted("anna", "yes"), voted("bo", "no")];
  const tied = { state: "tied", carried: [], between: [yes, no], seatsLeft: 1 };

  it("wait for the chair's casting vote", () => {
    expect(resultOf(tallied("showOfHands", 8, totals({ yes: 4, no: 4 })))).toEqual({ ...tied, needs: "castingVote" });
    expect(resultOf(tallied("showOfHands", 8, totals({ yes: 4, no: 4 }), { castingVote: "no" }))).toEqual({ state: "carried", carried: [no], by: "castingVote" });
  });

  it("are decided by what the chair has voted in a roll call, where nothing else is noted", () => {
    const withChair = (choice: "yes" | "no") => [voted("ordf", choice, { isChair: true }), voted("bo", choice === "yes" ? "no" : "yes")];
    expect(resultOf(rollCall(withChair("yes")))).toEqual({ state: "carried", carried: [yes], by: "castingVote" });
    expect(resultOf(rollCall(withChair("no")))).toEqual({ state: "carried", carried: [no], by: "castingVote" });
  });

  it("still wait where the chair has abstained or has no vote of their own", () => {
    const abstaining = voted("ordf", "abstain", { isChair: true });
    expect(resultOf(rollCall([...equal, abstaining]))).toEqual({ ...tied, needs: "castingVote" });
    expect(resultOf(rollCall(equal))).toEqual({ ...tied, needs: "castingVote" });
    expect(resultOf(rollCall([...equal, abstaining], { castingVote: "yes" }))).toEqual({ state: "carried", carried: [yes], by: "castingVote" });
  });

  it("are decided by lot where the matter concerns a person, never by the chair", () => {
    const employment = rollCall([...equal, voted("ordf", "abstain", { isChair: true })], { concernsPerson: true });
    expect(resultOf(employment)).toEqual({ ...tied, needs: "draw" });
    expect(resultOf(rollCall([voted("ordf", "yes", { isChair: true }), voted("bo", "no")], { concernsPerson: true }))).toEqual({ ...tied, needs: "draw" });
    expect(resultOf({ ...employment, drawn: [no] })).toEqual({ state: "carried", carried: [no], by: "draw" });
  });
});

describe("an election", () => {
  const ballots = (seats: number, given: Readonly<Record<string, number>>, drawn: readonly `name:${string}`[] = []) =>
    resultOf(
      tallied("closedBallot", 20, totals(Object.fromEntries(Object.entries(given).map(([name, each]) => [`name:${name}`, each]))), {
        contest: election(seats, ...Object.keys(given)),
        concernsPerson: true,
        drawn,
      }),
    );

  it("is won by those with most votes, in that order", () => {
    expect(ballots(1, { siv: 7, jan: 5 })).toEqual({ state: "carried", carried: ["name:siv"], by: "votes" });
    expect(ballots(2, { siv: 3, jan: 9, eva: 8 })).toEqual({ state: "carried", carried: ["name:jan", "name:eva"], by: "votes" });
  });

  it("needs no lot when those with equal votes all get a seat", () => {
    expect(ballots(2, { siv: 5, jan: 5, eva: 2 })).toEqual({ state: "carried", carried: ["name:siv", "name:jan"], by: "votes" });
  });

  it("needs a lot about the last seats, among those with equal votes only", () => {
    const tie = { siv: 9, jan: 4, eva: 4, per: 4, ulf: 1 };
    expect(ballots(3, tie)).toEqual({
      state: "tied",
      carried: ["name:siv"],
      between: ["name:jan", "name:eva", "name:per"],
      seatsLeft: 2,
      needs: "draw",
    });
    expect(ballots(3, tie, ["name:per", "name:jan"])).toEqual({ state: "carried", carried: ["name:siv", "name:per", "name:jan"], by: "draw" });
  });

  it("elects nobody without a vote", () => {
    expect(ballots(2, { siv: 6, jan: 0, eva: 0 })).toEqual({ state: "carried", carried: ["name:siv"], by: "votes" });
    expect(ballots(1, { siv: 0, jan: 0 })).toEqual({ state: "carried", carried: [], by: "votes" });
  });

  it("by name counts each name on each ballot, and blank ballots for nobody", () => {
    const roll = [voted("a", { names: ["name:siv", "name:jan"] }), voted("b", { names: ["name:siv"] }), voted("c", "abstain"), voter("d")];
    const division = rollCall(roll, { contest: election(2, "siv", "jan"), concernsPerson: true });
    expect(resultOf(division)).toEqual({ state: "carried", carried: ["name:siv", "name:jan"], by: "votes" });
    expect(countOf(division)).toMatchObject({ entitled: 4, notVoting: 1 });
  });
});

describe("the count", () => {
  it("tells the votes of each side and group by weight, and who gave none", () => {
    const roll = [
      voted("a", "yes", { group: "party", weight: 2 }),
      voted("b", "yes", { group: "municipal" }),
      voted("c", "abstain", { group: "party" }),
      voter("d", { group: "party", weight: 3 }),
      voter("e", { group: "municipal", notTakingPart: true }),
    ];
    const count = countOf(rollCall(roll));
    expect(count).toEqual({
      tallies: [
        { counted: "yes", group: "party", votes: 2 },
        { counted: "yes", group: "municipal", votes: 1 },
        { counted: "abstain", group: "party", votes: 1 },
      ],
      entitled: 8,
      notTakingPart: 1,
      notVoting: 3,
    });
    expect([votesFor(count, "yes"), votesFor(count, "yes", "party"), votesFor(count, "no")]).toEqual([3, 2, 0]);
  });

  it("of hands has those who weren't counted as not voting", () => {
    expect(countOf(tallied("showOfHands", 9, totals({ yes: 4, no: 3 })))).toMatchObject({ entitled: 9, notVoting: 2 });
    const forTwo = { contest: election(2, "siv", "jan") };
    expect(countOf(tallied("showOfHands", 9, totals({ "name:siv": 8, "name:jan": 5 }), forTwo))).toMatchObject({ notVoting: 1 });
  });
});

describe("a majority", () => {
  it("is a share that can be reached", () => {
    const share = (numerator: number, denominator: number, more = false): Majority => ({ share: [numerator, denominator], more, of: "cast" });
    expect([share(1, 2, true), share(2, 3), share(1, 1)].every(isMajority)).toBe(true);
    expect([share(0, 2), share(1, 1, true), share(4, 3), share(1.5, 2), share(-1, 2)].some(isMajority)).toBe(false);
  });

  it("is simple when it is more than half of the votes cast, however it is written", () => {
    expect(isSimple({ share: [2, 4], more: true, of: "cast" })).toBe(true);
    expect([majorities.absolute, majorities.twoThirds, { ...majorities.simple, more: false }].some(isSimple)).toBe(false);
  });

  it("is reckoned as one would by hand, whatever the votes", () => {
    const share = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).filter(([part, whole]) => part < whole);
    const of = fc.constantFrom("cast" as const, "present" as const, "entitled" as const);
    const number = fc.nat({ max: 40 });
    fc.assert(
      fc.property(share, fc.boolean(), of, number, number, number, number, ([part, whole], more, base, yeas, noes, blanks, silent) => {
        const roll = [...votes({ yes: yeas, no: noes, abstain: blanks }), ...Array.from({ length: silent }, (_, place) => voter(`s${place}`))];
        const division = rollCall(roll, { majority: { share: [part, whole], more, of: base } });
        // By hand: divide the people into `whole` equal parts, by letting each person be worth as many as there are parts.
        const people = yeas + noes + (base === "cast" ? 0 : blanks) + (base === "entitled" ? silent : 0);
        const line = Array.from({ length: part }, () => people).reduce((sum, each) => sum + each, 0);
        const side = Array.from({ length: whole }, () => yeas).reduce((sum, each) => sum + each, 0);
        const isHalfOfCast = part + part === whole && more && base === "cast";
        const expected = isHalfOfCast && yeas === noes ? "tied" : yeas > 0 && (side > line || (!more && side === line)) ? [yes] : [no];
        expect(carriedBy(division)).toEqual(expected);
      }),
      { numRuns: counted(10_000) },
    );
  }, 120_000);
});
