import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/domain/calendar/days.ts";
import { endMandate, giveMandate } from "#lib/domain/mandate/give-mandate.ts";
import { type Mandate, mandatesOn, overlap } from "#lib/domain/mandate/mandate.ts";
import { rollOn } from "#lib/domain/mandate/roll.ts";
import { substitutesInOrder } from "#lib/domain/mandate/substitutes.ts";
import { mandate } from "./mandates.ts";

const ids = (mandates: readonly Mandate[]) => mandates.map(({ id }) => id);

describe("giving a mandate", () => {
  const anna = mandate({ id: "1", personId: "anna", from: "2007-01-01", to: "2010-12-31" });

  it("adds it to those there are", () => {
    const bo = mandate({ id: "2", personId: "bo" });
    expect(giveMandate([anna], bo, "board")).toEqual([anna, bo]);
  });

  it("lets the same person go on from the day after", () => {
    const next = mandate({ id: "2", personId: "anna", from: "2011-01-01" });
    expect(giveMandate([anna], next, "board")).toEqual([anna, next]);
  });

  it("takes the place of the same mandate when it is changed", () => {
    const corrected = { ...anna, party: "S" };
    expect(giveMandate([anna], corrected, "board")).toEqual([corrected]);
  });

  it.each<[string, Partial<Mandate>, string]>([
    ["to one who has one that day", { personId: "anna", from: "2010-12-31" }, "mandate.alreadyHasOne"],
    ["as substitute to one who is a member", { personId: "anna", role: "substitute" }, "mandate.alreadyHasOne"],
    ["as delegate in a board", { role: "delegate" }, "mandate.delegateOnlyInAssembly"],
    ["with no weight", { voteWeight: 0 }, "mandate.weight"],
    ["with half a vote", { voteWeight: 0.5 }, "mandate.weight"],
    ["ending before it begins", { from: "2010-05-01", to: "2010-04-30" }, "mandate.endsBeforeItBegins"],
    ["from a day that doesn't exist", { from: "2010-02-30" }, "mandate.noSuchDay"],
    ["to a day that doesn't exist", { to: "2010-13-01" }, "mandate.noSuchDay"],
  ])("is refused %s", (_, given, code) => {
    expect(giveMandate([anna], mandate({ id: "2", ...given }), "board")).toMatchObject({ code });
  });

  it("is refused for a second chair at the same time, with the day the first began", () => {
    const chair = mandate({ id: "1", role: "chair", from: "2009-04-01" });
    const other = mandate({ id: "2", role: "chair", from: "2010-01-01" });
    expect(giveMandate([chair], other, "board")).toMatchObject({ code: "mandate.chairTaken", facts: { from: "2009-04-01" } });
    expect(giveMandate([{ ...chair, to: "2009-12-31" }], other, "board")).toHaveLength(2);
  });

  it("can be for a single day", () => {
    const oneDay = mandate({ id: "2", from: "2010-04-22", to: "2010-04-22" });
    expect(giveMandate([], oneDay, "board")).toEqual([oneDay]);
    expect(endMandate(anna, anna.from)).toMatchObject({ to: anna.from });
  });

  it("can be ended, though not before it began", () => {
    expect(endMandate(anna, "2009-06-30")).toMatchObject({ to: "2009-06-30" });
    expect(endMandate(anna, "2006-12-31")).toMatchObject({ code: "mandate.endsBeforeItBegins" });
    expect(endMandate(anna, "2009-06-31")).toMatchObject({ code: "mandate.noSuchDay" });
  });
});

describe("mandates in force", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 60 })))
    .map(([start, length]) => ({
      from: addDays("2010-01-01", start),
      to: length === null ? null : addDays("2010-01-01", start + length),
    }));

  it("count the first and the last day", () => {
    const one = [mandate({ id: "1", from: "2010-01-10", to: "2010-01-20" })];
    expect(["2010-01-09", "2010-01-10", "2010-01-20", "2010-01-21"].map((day) => mandatesOn(one, day).length)).toEqual([0, 1, 1, 0]);
  });

  it("overlap exactly when there is a day on which both are in force", () => {
    fc.assert(
      fc.property(span, span, (first, second) => {
        const both = [mandate({ id: "1", ...first }), mandate({ id: "2", ...second })];
        const days = Array.from({ length: 130 }, (_, count) => addDays("2010-01-01", count));
        expect(overlap(both[0]!, both[1]!)).toBe(days.some((day) => mandatesOn(both, day).length === 2));
      }),
    );
  });
});

describe("the roll", () => {
  const mandates = [
    mandate({ id: "chair", role: "chair", votingGroup: "municipalities", voteWeight: 2 }),
    mandate({ id: "vice", role: "viceChair", votingGroup: "parties" }),
    mandate({ id: "left", to: "2010-04-21", votingGroup: "parties" }),
    mandate({ id: "member" }),
    mandate({ id: "substitute", role: "substitute" }),
    mandate({ id: "observer", role: "observer" }),
    mandate({ id: "elsewhere", bodyId: "assembly", role: "delegate" }),
  ];

  it("holds those with a seat on the day, with weights and groups", () => {
    const roll = rollOn(mandates, "board", "2010-04-22");
    expect(ids(roll.entries)).toEqual(["chair", "vice", "member"]);
    expect(roll.totalWeight).toBe(4);
    expect(roll.groups).toEqual([
      { name: "municipalities", seats: 1, weight: 2 },
      { name: "parties", seats: 1, weight: 1 },
      { name: null, seats: 1, weight: 1 },
    ]);
  });

  it("of an assembly holds its delegates", () => {
    expect(ids(rollOn(mandates, "assembly", "2010-04-22").entries)).toEqual(["elsewhere"]);
  });
});

describe("the order of substitutes", () => {
  const absent = mandate({ id: "absent", party: "C", representsOrganisationId: "kiruna" });
  const mandates = [
    absent,
    mandate({ id: "none", role: "substitute", party: "C" }),
    mandate({ id: "third", role: "substitute", substituteOrder: 3, party: "C" }),
    mandate({ id: "first", role: "substitute", substituteOrder: 1, party: "S", representsOrganisationId: "kiruna" }),
    mandate({ id: "second", role: "substitute", substituteOrder: 2, party: "C" }),
    mandate({ id: "elsewhere", role: "substitute", substituteOrder: 1, bodyId: "assembly" }),
  ];

  it("is as they were elected", () => {
    expect(ids(substitutesInOrder(mandates, absent, "asElected"))).toEqual(["first", "second", "third", "none"]);
  });

  it("begins with the member's own party where that is the rule", () => {
    expect(ids(substitutesInOrder(mandates, absent, "samePartyFirst"))).toEqual(["second", "third", "none", "first"]);
  });

  it("begins with the member's own organisation where that is the rule", () => {
    expect(ids(substitutesInOrder(mandates, absent, "sameOrganisationFirst"))).toEqual(["first", "second", "third", "none"]);
  });

  it("is as elected for a member without party, even where some substitutes have none", () => {
    const independent = { ...absent, party: null };
    const partyless = mandate({ id: "partyless", role: "substitute", substituteOrder: 4 });
    expect(ids(substitutesInOrder([...mandates, partyless], independent, "samePartyFirst"))).toEqual(["first", "second", "third", "partyless", "none"]);
  });

  it("is as elected for a member who represents none, even where some substitutes represent none", () => {
    const alone = { ...absent, representsOrganisationId: null };
    expect(ids(substitutesInOrder(mandates, alone, "sameOrganisationFirst"))).toEqual(["first", "second", "third", "none"]);
  });

  it("of two with the same place is by when they were elected", () => {
    const later = mandate({ id: "a", role: "substitute", substituteOrder: 1, from: "2009-01-01" });
    const earlier = mandate({ id: "b", role: "substitute", substituteOrder: 1, from: "2008-01-01" });
    expect(ids(substitutesInOrder([later, earlier], absent, "asElected"))).toEqual(["b", "a"]);
    expect(ids(substitutesInOrder([{ ...earlier, id: "c" }, earlier], absent, "asElected"))).toEqual(["b", "c"]);
  });

  it("does not depend on the order in which they are listed", () => {
    const shuffled = fc.shuffledSubarray(mandates, { minLength: mandates.length });
    const order = fc.constantFrom("asElected", "samePartyFirst", "sameOrganisationFirst" as const);
    fc.assert(
      fc.property(shuffled, order, (listed, rule) => {
        expect(substitutesInOrder(listed, absent, rule)).toEqual(substitutesInOrder(mandates, absent, rule));
      }),
    );
  });
});
