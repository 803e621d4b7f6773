import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Body, decidingPhrase } from "#lib/domain/body/body.ts";
import { delegatesFor } from "#lib/domain/body/delegates.ts";
import { requiredForQuorum } from "#lib/domain/body/quorum.ts";
import { type BodyRules, checkRules, defaultRules } from "#lib/domain/body/rules.ts";
import { bodiesSetUpBy, letSetUp, setUpBy } from "#lib/domain/body/set-up.ts";
import { Refused } from "#lib/domain/refused.ts";

const board = defaultRules("board", "nonprofitAssociation");

describe("the rules of a new body", () => {
  it("follow its kind and the organisation's legal form", () => {
    expect(board).toMatchObject({ adjusters: 1, recusedMayStay: false, perCapsulam: true, attendAtDistance: false });
    expect(board).toMatchObject({ resumeService: "notAtThatMeeting", quorum: { kind: "moreThanHalf" }, paginationThroughYear: false });
    expect(defaultRules("assembly", "nonprofitAssociation")).toMatchObject({ adjusters: 2, recusedMayStay: true, perCapsulam: false });
    expect(defaultRules("board", "publicAuthority")).toMatchObject({ perCapsulam: false, substituteOrder: "samePartyFirst" });
    expect(defaultRules("preparatory", "nonprofitAssociation")).toMatchObject({ attendAtDistance: true });
  });

  it.each(["assembly", "board", "preparatory"] as const)("can be had by a body of their kind: %s", (kind) => {
    for (const form of ["nonprofitAssociation", "publicAuthority"] as const) {
      const rules = defaultRules(kind, form);
      expect(checkRules(rules, kind, form)).toBe(rules);
    }
  });

  it.each<[string, Partial<BodyRules>, string]>([
    ["staying in the room when recused", { recusedMayStay: true }, "body.recusedMustLeave"],
    ["delegates", { delegates: { perStartedInhabitants: 4000 } }, "body.delegatesOnlyInAssembly"],
    ["a share above the whole", { quorum: { kind: "share", numerator: 3, denominator: 2 } }, "body.quorumRule"],
    ["a quorum of none by number", { quorum: { kind: "number", number: 0 } }, "body.quorumRule"],
    ["half an adjuster", { adjusters: 0.5 }, "body.adjusters"],
    ["a blank phrase", { decidingPhrase: " " }, "body.emptyWords"],
    ["a blank definite name", { definiteName: "" }, "body.emptyWords"],
  ])("are refused in a board with %s", (_, change, code) => {
    expect(checkRules({ ...board, ...change }, "board", "nonprofitAssociation")).toMatchObject({ code });
  });

  it("may have no adjusters, all seats as the quorum, and a delegate for each inhabitant", () => {
    const bare: BodyRules = { ...board, adjusters: 0, quorum: { kind: "share", numerator: 1, denominator: 1 } };
    expect(checkRules(bare, "board", "nonprofitAssociation")).toBe(bare);
    const assembly = { ...defaultRules("assembly", "nonprofitAssociation"), delegates: { perStartedInhabitants: 1 } };
    expect(checkRules(assembly, "assembly", "nonprofitAssociation")).toBe(assembly);
  });

  it("let substitutes who don't serve speak, but not in an assembly", () => {
    expect(board.rights.substitute).toEqual(["attend", "speak"]);
    expect(defaultRules("assembly", "nonprofitAssociation").rights.substitute).toEqual(["attend"]);
  });

  it("are refused in a public authority that decides without a meeting", () => {
    expect(checkRules(board, "board", "publicAuthority")).toMatchObject({ code: "body.noPerCapsulam" });
  });

  it("are refused in an assembly with a delegate per none", () => {
    const rules = { ...defaultRules("assembly", "nonprofitAssociation"), delegates: { perStartedInhabitants: 0 } };
    expect(checkRules(rules, "assembly", "nonprofitAssociation")).toMatchObject({ code: "body.delegateRule" });
  });
});

describe("the quorum", () => {
  it.each([
    [8, 5],
    [9, 5],
    [1, 1],
    [70, 36],
  ])("of %i seats is %i by more than half", (seats, required) => {
    expect(requiredForQuorum({ kind: "moreThanHalf" }, seats)).toBe(required);
  });

  it("is a share rounded up, a number, or none", () => {
    expect(requiredForQuorum({ kind: "share", numerator: 2, denominator: 3 }, 8)).toBe(6);
    expect(requiredForQuorum({ kind: "number", number: 3 }, 8)).toBe(3);
    expect(requiredForQuorum({ kind: "none" }, 8)).toBe(0);
  });

  it("by more than half is the least number that is more than the rest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seats) => {
        const required = requiredForQuorum({ kind: "moreThanHalf" }, seats);
        expect(required * 2).toBeGreaterThan(seats);
        expect((required - 1) * 2).toBeLessThanOrEqual(seats);
      }),
    );
  });
});

describe("the words before a decision", () => {
  const named = (name: string, kind: Body["kind"], rules: Partial<BodyRules> = {}) =>
    decidingPhrase({ name, kind, rules: { ...board, ...rules } });

  it("are the body and that it decides", () => {
    expect(named("Styrelse", "board", { definiteName: "Styrelsen" })).toEqual({ kind: "derived", subject: "Styrelsen", verb: "decides" });
    expect(named("Fullmäktige", "assembly")).toEqual({ kind: "derived", subject: "Fullmäktige", verb: "decides" });
  });

  it("say that a preparatory body proposes", () => {
    expect(named("Planeringsgruppen", "preparatory")).toMatchObject({ verb: "proposes" });
  });

  it("are the body's own where it has chosen some", () => {
    expect(named("Styrelse", "board", { decidingPhrase: "Förbundsstyrelsen beslöt" })).toEqual({
      kind: "own",
      text: "Förbundsstyrelsen beslöt",
    });
  });
});

describe("delegates to Norrbotten's assembly", () => {
  /** Population at the end of 2010 (SCB). */
  const population = {
    Arvidsjaur: 6529, Arjeplog: 3161, Jokkmokk: 5170, Överkalix: 3611, Kalix: 16740, Övertorneå: 4812, Pajala: 6282,
    Gällivare: 18425, Älvsbyn: 8335, Luleå: 74178, Piteå: 40892, Boden: 27471, Haparanda: 10059, Kiruna: 22944,
  };
  const rule = { perStartedInhabitants: 4000 };

  it("are 69, one for each started 4 000 inhabitants of each municipality", () => {
    const delegates = Object.values(population).map((inhabitants) => delegatesFor(inhabitants, rule));
    expect(delegates.reduce((a, b) => a + b)).toBe(69);
    expect(delegatesFor(population.Arjeplog, rule)).toBe(1);
    expect(delegatesFor(population.Luleå, rule)).toBe(19);
  });

  it("are one more from the first inhabitant of the next 4 000", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (fours) => {
        expect(delegatesFor(fours * 4000, rule)).toBe(fours);
        expect(delegatesFor(fours * 4000 + 1, rule)).toBe(fours + 1);
      }),
    );
  });
});

describe("bodies set up by bodies", () => {
  const bodies = [
    { id: "board", setUpByBodyId: null },
    { id: "steering", setUpByBodyId: "board" },
    { id: "working", setUpByBodyId: "steering" },
  ];

  it("are followed up to the first and down one step", () => {
    expect(setUpBy(bodies, "working").map(({ id }) => id)).toEqual(["steering", "board"]);
    expect(setUpBy(bodies, "board")).toEqual([]);
    expect(bodiesSetUpBy(bodies, "board").map(({ id }) => id)).toEqual(["steering"]);
  });

  it("can be moved to another, or stand alone", () => {
    expect(letSetUp(bodies, "working", "board")).toContainEqual({ id: "working", setUpByBodyId: "board" });
    expect(letSetUp(bodies, "steering", null)).toContainEqual({ id: "steering", setUpByBodyId: null });
  });

  it.each([
    ["itself", "board", "board", "body.setUpInCircle"],
    ["one it has set up", "board", "steering", "body.setUpInCircle"],
    ["one further down", "board", "working", "body.setUpInCircle"],
    ["one that isn't there", "board", "gone", "body.unknown"],
  ])("are refused to be set up by %s", (_, id, by, code) => {
    expect(letSetUp(bodies, id, by)).toMatchObject({ code });
  });

  it("never come in a circle, whatever is tried", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const tries = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids, null)), { maxLength: 30 });
    fc.assert(
      fc.property(tries, (steps) => {
        let state: readonly { id: string; setUpByBodyId: string | null }[] = ids.map((id) => ({ id, setUpByBodyId: null }));
        for (const [id, by] of steps) {
          const next = letSetUp(state, id, by);
          if (!(next instanceof Refused)) state = next;
        }
        for (const { id } of state) expect(setUpBy(state, id).map((body) => body.id)).not.toContain(id);
      }),
    );
  });
});
