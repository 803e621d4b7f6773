import { describe, expect, it } from "vitest";
import { draw, giveCastingVote } from "#lib/domain/division/break-tie.ts";
import { countOf, votesFor } from "#lib/domain/division/count.ts";
import type { Choice, Division, Tally } from "#lib/domain/division/division.ts";
import { cancelDivision, closeDivision } from "#lib/domain/division/end-division.ts";
import { enterTotals } from "#lib/domain/division/enter-totals.ts";
import { divisionResult } from "#lib/domain/division/result.ts";
import { castBallot, enterVote } from "#lib/domain/division/vote.ts";
import { accepted } from "#lib/domain/refused.ts";
import { closed, election, rollCall, tallied, totals, voted, voter, votes } from "./divisions.ts";

const anna = { participantId: "anna", choice: "yes" } as const;
const called = rollCall([voter("ordf", { isChair: true }), voter("anna"), voter("bo", { notTakingPart: true })]);
const posts = election(2, "siv", "jan", "eva");
const ballots: Division = { ...tallied("closedBallot", 0, [], { contest: posts, concernsPerson: true }), roll: [voter("anna", { weight: 2 }), voter("eva")] };
const over = { ...closed, reason: "fel fråga" };

describe("in a roll call", () => {
  it("each vote stands beside its name", () => {
    const division = accepted(castBallot(called, anna, null));
    expect(division.roll.find(({ participantId }) => participantId === "anna")).toMatchObject({ hasVoted: true, choice: "yes" });
    expect(votesFor(countOf(division), "yes")).toBe(1);
  });

  it("the secretary enters what is called out, and corrects it until the division is closed", () => {
    const entered = accepted(enterVote(called, anna, null));
    const corrected = accepted(enterVote(entered, { ...anna, choice: "no" }, null));
    expect(countOf(corrected).tallies).toEqual([{ counted: "no", group: null, votes: 1 }]);
    const takenBack = accepted(enterVote(corrected, { ...anna, choice: null }, null));
    expect(countOf(takenBack).tallies).toEqual([]);
    expect(accepted(castBallot(takenBack, anna, null)).roll[1]).toMatchObject({ choice: "yes" });
    expect(enterVote({ ...corrected, closed }, anna, null)).toMatchObject({ code: "division.alreadyClosed" });
  });

  it("a vote by one who has been recused since can be taken back, not changed", () => {
    const entered = accepted(enterVote(called, anna, null));
    expect(enterVote(entered, { ...anna, choice: "no" }, "recused")).toMatchObject({ code: "division.recused" });
    expect(countOf(accepted(enterVote(entered, { ...anna, choice: null }, "recused"))).tallies).toEqual([]);
  });
});

describe("on closed ballots", () => {
  it("it is kept who has voted, and of what they voted only the totals", () => {
    const division = accepted(castBallot(ballots, { participantId: "anna", choice: { names: ["name:siv", "name:jan"] } }, null));
    expect(division.roll).toEqual([{ ...voter("anna", { weight: 2 }), hasVoted: true }, voter("eva")]);
    expect(division.tallies).toEqual(totals({ "name:siv": 2, "name:jan": 2 }));
    const both = accepted(castBallot(division, { participantId: "eva", choice: "abstain" }, null));
    expect(both.tallies).toEqual(totals({ "name:siv": 2, "name:jan": 2, abstain: 1 }));
    expect(both.roll.map(({ choice }) => choice)).toEqual([null, null]);
  });

  it("groups are kept apart only where the majority is to be reached in each", () => {
    const employment = { ...ballots, contest: called.contest, roll: [voter("anna", { group: "party" })] };
    expect(accepted(castBallot(employment, anna, null)).tallies).toMatchObject([{ group: null }]);
    expect(accepted(castBallot({ ...employment, inEachGroup: true }, anna, null)).tallies).toMatchObject([{ group: "party" }]);
  });

  it("nothing can be entered for somebody else", () => {
    expect(enterVote(ballots, anna, null)).toMatchObject({ code: "division.notByName" });
  });
});

describe("a vote is refused", () => {
  const names = (...chosen: readonly string[]): Choice => ({ names: chosen.map((name) => `name:${name}` as const) });

  it.each<[string, string, Division, Parameters<typeof castBallot>[1], Parameters<typeof castBallot>[2]]>([
    ["when the division is closed", "alreadyClosed", { ...called, closed }, anna, null],
    ["when it was cancelled", "alreadyCancelled", { ...called, cancelled: over }, anna, null],
    ["when it was closed and then cancelled", "alreadyCancelled", { ...called, closed, cancelled: over }, anna, null],
    ["by one who isn't on the roll", "notEntitled", called, { ...anna, participantId: "eva" }, null],
    ["by one who has been recused since", "recused", called, anna, "recused"],
    ["by one who has left since", "left", called, anna, "left"],
    ["by one whose mandate has ended", "mandateEnded", called, anna, "mandateEnded"],
    ["by one who has declared not to take part", "takesNoPart", called, { ...anna, participantId: "bo" }, null],
    ["the second time", "alreadyVoted", rollCall([voted("anna", "yes")]), { ...anna, choice: "no" }, null],
    ["the second time on closed ballots", "alreadyVoted", { ...ballots, roll: [voter("anna", { hasVoted: true })] }, { ...anna, choice: "abstain" }, null],
    ["from one's own device when it is by hand", "byHand", { ...tallied("showOfHands", 0, []), roll: [voter("anna")] }, anna, null],
    ["for a side in an election", "otherQuestion", ballots, anna, null],
    ["for a name between two sides", "otherQuestion", called, { ...anna, choice: names("siv") }, null],
    ["for no name", "noName", ballots, { ...anna, choice: names() }, null],
    ["for more names than seats", "tooManyNames", ballots, { ...anna, choice: names("siv", "jan", "eva") }, null],
    ["for the same name twice", "nameTwice", ballots, { ...anna, choice: names("siv", "siv") }, null],
    ["for a name that isn't put forward", "unknownName", ballots, { ...anna, choice: names("ulf") }, null],
  ])("%s", (_, code, division, ballot, hindrance) => {
    expect(castBallot(division, ballot, hindrance)).toMatchObject({ code: `division.${code}` });
    if (division.method === "rollCall" && code !== "alreadyVoted") {
      expect(enterVote(division, ballot, hindrance)).toMatchObject({ code: `division.${code}` });
    }
  });
});

describe("a show of hands", () => {
  const hands = tallied("showOfHands", 9, []);

  it("has totals, which are entered anew when they are counted again", () => {
    const counted = accepted(enterTotals(hands, totals({ yes: 5, no: 3, abstain: 1 })));
    expect(accepted(enterTotals(counted, totals({ yes: 4, no: 3 }))).tallies).toEqual(totals({ yes: 4, no: 3 }));
  });

  it("has them for each group where the majority is to be reached in each", () => {
    const roll = [voter("a", { group: "party" }), voter("b", { group: "municipal" })];
    const inGroups: Division = { ...hands, inEachGroup: true, roll };
    const by = (group: string | null, each: number): Tally => ({ counted: "yes", group, votes: each });
    expect(accepted(enterTotals(inGroups, [by("party", 1), by("municipal", 1)])).tallies).toHaveLength(2);
    expect(enterTotals(inGroups, [by("party", 2)])).toMatchObject({ code: "division.moreThanGroupCanVote", facts: { group: "party", votes: 1 } });
    expect(enterTotals(inGroups, [by(null, 1)])).toMatchObject({ code: "division.otherQuestion" });
    expect(enterTotals({ ...hands, roll }, [by("party", 1)])).toMatchObject({ code: "division.otherQuestion" });
  });

  it("in an election lets each hand be raised once for each seat", () => {
    const forPosts = { ...hands, contest: posts };
    expect(accepted(enterTotals(forPosts, totals({ "name:siv": 9, "name:jan": 9 }))).tallies).toHaveLength(2);
    expect(enterTotals(forPosts, totals({ "name:siv": 9, "name:jan": 9, "name:eva": 1 }))).toMatchObject({ code: "division.moreThanCanVote" });
    expect(enterTotals(forPosts, totals({ "name:siv": 10 }))).toMatchObject({ code: "division.moreThanCanVote" });
  });

  it.each<[string, string, Division, readonly Tally[]]>([
    ["more votes than there are", "moreThanCanVote", hands, totals({ yes: 6, no: 4 })],
    ["the votes of those who take no part", "moreThanCanVote", { ...hands, roll: [voter("a"), voter("b", { notTakingPart: true })] }, totals({ yes: 2 })],
    ["less than none", "noNumber", hands, totals({ yes: -1 })],
    ["half a vote", "noNumber", hands, totals({ yes: 1.5 })],
    ["a name between two sides", "otherQuestion", hands, totals({ "name:siv": 1 })],
    ["the same side twice", "countedTwice", hands, [...totals({ yes: 1 }), ...totals({ yes: 2 })]],
    ["totals in a roll call", "notByHand", called, totals({ yes: 1 })],
    ["totals on closed ballots", "notByHand", ballots, totals({ "name:siv": 1 })],
    ["totals after the close", "alreadyClosed", { ...hands, closed }, totals({ yes: 1 })],
    ["totals after it was cancelled", "alreadyCancelled", { ...hands, cancelled: over }, totals({ yes: 1 })],
  ])("is refused %s", (_, code, division, tallies) => {
    expect(enterTotals(division, tallies)).toMatchObject({ code: `division.${code}` });
  });
});

describe("closing", () => {
  it("tells those who gave no vote as not voting", () => {
    const division = accepted(closeDivision(rollCall([voted("anna", "yes"), voter("eva"), voter("bo", { notTakingPart: true })]), closed, []));
    expect(countOf(division)).toMatchObject({ notVoting: 1, notTakingPart: 1 });
    expect(divisionResult(division)).toMatchObject({ carried: ["proposal:office"] });
  });

  it("needs no totals of a closed ballot, which may be sealed until then", () => {
    const sealed = { ...ballots, tallies: [], roll: [voter("anna", { hasVoted: true }), voter("eva")] };
    expect(accepted(closeDivision(sealed, closed, [])).closed).toEqual(closed);
    expect(closeDivision(ballots, closed, [])).toMatchObject({ code: "division.nobodyVoted" });
  });

  it("is refused when nobody has voted, twice, and after cancelling", () => {
    expect(closeDivision(called, closed, [])).toMatchObject({ code: "division.nobodyVoted" });
    expect(closeDivision(tallied("showOfHands", 3, []), closed, [])).toMatchObject({ code: "division.nobodyVoted" });
    expect(closeDivision(rollCall(votes({ yes: 1 }), { closed }), closed, [])).toMatchObject({ code: "division.alreadyClosed" });
    expect(closeDivision(rollCall(votes({ yes: 1 }), { cancelled: over }), closed, [])).toMatchObject({ code: "division.alreadyCancelled" });
  });

  it("is refused when one has voted who has since been recused, but not when one who has left", () => {
    const division = rollCall([voted("anna", "yes"), voter("bo")]);
    expect(closeDivision(division, closed, ["anna"])).toMatchObject({ code: "division.recusedHasVoted", facts: { name: "anna" } });
    expect(accepted(closeDivision(division, closed, ["bo"])).closed).toEqual(closed);
  });
});

describe("cancelling", () => {
  it("keeps the division with its votes and the reason", () => {
    const division = rollCall([voted("anna", "yes")], { closed });
    expect(accepted(cancelDivision(division, { ...over, reason: " fel fråga " }))).toEqual({ ...division, cancelled: over });
  });

  it("is refused without a reason, and twice", () => {
    expect(cancelDivision(called, { ...over, reason: " " })).toMatchObject({ code: "division.reasonMissing" });
    expect(cancelDivision({ ...called, cancelled: over }, over)).toMatchObject({ code: "division.alreadyCancelled" });
  });
});

describe("the casting vote", () => {
  const equal = tallied("showOfHands", 8, totals({ yes: 4, no: 4 }), { closed });
  const chair = { vote: "no", byId: "ordf", chairId: "ordf" } as const;

  it("decides when the votes are equal", () => {
    expect(divisionResult(accepted(giveCastingVote(equal, chair)))).toEqual({ state: "carried", carried: ["motion:anna"], by: "castingVote" });
  });

  it.each<[string, string, Division, Parameters<typeof giveCastingVote>[1]]>([
    ["to anyone but the chair", "onlyChair", equal, { ...chair, byId: "anna" }],
    ["when nobody chairs", "onlyChair", equal, { ...chair, chairId: null }],
    ["to a chair who takes no part", "takesNoPart", { ...equal, roll: [voter("ordf", { notTakingPart: true })] }, chair],
    ["when the votes aren't equal", "notEqual", { ...equal, tallies: totals({ yes: 4, no: 3 }) }, chair],
    ["when the chair has voted in the roll call", "notEqual", rollCall([voted("ordf", "yes", { isChair: true }), voted("anna", "no")], { closed }), chair],
    ["before the close", "notClosed", { ...equal, closed: null }, chair],
    ["when it was cancelled", "notClosed", { ...equal, cancelled: over }, chair],
    ["about persons", "byLot", { ...equal, concernsPerson: true }, chair],
  ])("is refused %s", (_, code, division, given) => {
    expect(giveCastingVote(division, given)).toMatchObject({ code: `division.${code}` });
  });
});

describe("the lot", () => {
  const equal = tallied("closedBallot", 9, totals({ "name:siv": 5, "name:jan": 4, "name:eva": 4 }), { contest: posts, concernsPerson: true, closed });

  it("decides about the last seat", () => {
    expect(divisionResult(accepted(draw(equal, ["name:eva"])))).toEqual({ state: "carried", carried: ["name:siv", "name:eva"], by: "draw" });
  });

  it("decides between two sides in an employment", () => {
    const employment = tallied("closedBallot", 8, totals({ yes: 4, no: 4 }), { concernsPerson: true, closed });
    expect(divisionResult(accepted(draw(employment, ["motion:anna"])))).toEqual({ state: "carried", carried: ["motion:anna"], by: "draw" });
  });

  it.each<[string, string, Division, Parameters<typeof draw>[1]]>([
    ["for one whose election doesn't hang on it", "wrongLot", equal, ["name:siv"]],
    ["for nobody", "wrongLot", equal, []],
    ["for more than the seats left", "wrongLot", equal, ["name:jan", "name:eva"]],
    ["for the same twice", "wrongLot", { ...equal, contest: election(3, "siv", "jan", "eva", "per"), tallies: totals({ "name:siv": 5, "name:jan": 4, "name:eva": 4, "name:per": 4 }) }, ["name:jan", "name:jan"]],
    ["when the votes aren't equal", "notEqual", { ...equal, tallies: totals({ "name:siv": 5, "name:jan": 4 }) }, ["name:siv"]],
    ["when lots are drawn already", "notEqual", { ...equal, drawn: ["name:jan"] }, ["name:eva"]],
    ["before the close", "notClosed", { ...equal, closed: null }, ["name:eva"]],
    ["in other matters", "byCastingVote", tallied("showOfHands", 8, totals({ yes: 4, no: 4 }), { closed }), ["motion:anna"]],
  ])("is refused %s", (_, code, division, drawn) => {
    expect(draw(division, drawn)).toMatchObject({ code: `division.${code}` });
  });
});
