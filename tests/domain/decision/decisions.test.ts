import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newItem } from "#lib/domain/agenda/item.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import { differsFromProposal, saysOtherwise } from "#lib/domain/decision/against-proposal.ts";
import { checkDecision, missingParts } from "#lib/domain/decision/check-decision.ts";
import { type Decision, newDecision, type Outcome, outcomes } from "#lib/domain/decision/decision.ts";
import { electedWithoutNomination, nominationsBy } from "#lib/domain/decision/election.ts";
import { leadPhrase } from "#lib/domain/decision/lead-phrase.ts";
import { reasonsAgainstDeciding, withDecision } from "#lib/domain/decision/treatment.ts";
import { Refused } from "#lib/domain/refused.ts";
import { adjournment, at, open, planned } from "#tests/domain/meeting/meetings.ts";

const clause = (id: string, text: string, given: Partial<Clause> = {}): Clause => ({ ...blankClause(id, text), ...given });
const proposed = [
  clause("1", "länets kommuner rekommenderas tillsätta en samordnare", {
    children: [clause("1a", "arbetet ska pågå under tre år"), clause("1b", "tjänsten placeras hos förbundet")],
  }),
];
const draft = (outcome: Outcome, given: Partial<Decision> = {}): Decision => ({ ...newDecision("d", outcome), ...given });
const check = (outcome: Outcome, given: Partial<Decision> = {}, of: readonly Clause[] | null = null) =>
  checkDecision(draft(outcome, given), { meetingDay: "2010-04-22", proposed: of });
const elect = (name: string, as: "ordinary" | "substitute", personId: string | null = null) => ({ name, as, personId });

/** The decisions of the meeting on 22 April 2010, in forms that must all be possible. */
const asInTheMinutes: readonly [string, Outcome, Partial<Decision>][] = [
  ["§ 16 agenda approved, in a sentence", "adopted", { lead: "Dagordningen godkänns." }],
  ["§ 18 a statement", "statement", { lead: "Styrelsen uttalar sitt stöd för arbetet." }],
  ["§ 18 an urging", "statement", { clauses: [clause("u", "kansliet även bör bjuda in sjukhuscheferna", { act: "state" })] }],
  ["§ 19 put to the file", "noted", {}],
  ["§ 20 a clause that refers to a proposal", "adopted", { clauses: [clause("a", "ställa sig bakom skolpresidiets förslag")] }],
  ["§ 21 adopted with the change told in the sentence itself", "adoptedWithChanges", { lead: "Styrelsen tillstyrker avtalet, justerat att gälla t.o.m. 2011-12-31." }],
  ["§ 21 adopted with a change in words", "adoptedWithChanges", { proposalVersionId: "p1", changes: "gäller t.o.m. 2011-12-31" }],
  ["§ 22 an assignment written at the meeting", "adopted", { clauses: [clause("a", "ge kansliet i uppdrag att fortsätta dialogen")] }],
  ["§ 23 an election", "elected", { elected: [elect("Siv Berg", "ordinary"), elect("Jan Ek", "substitute")] }],
  ["§ 25 by reference, with an invitation", "adopted", { proposalVersionId: "p2", lead: "Styrelsen beslutar enligt förslaget och bjuder in till återkoppling." }],
  ["rejected", "rejected", { proposalVersionId: "p1" }],
  ["referred back", "referredBack", { toFindOut: "vad tjänsten kostar" }],
  ["deferred", "deferred", { deferredTo: "nästa sammanträde" }],
  ["withdrawn", "withdrawn", {}],
];

describe("a decision", () => {
  it.each(asInTheMinutes)("can be taken as in %s", (_, outcome, given) => {
    expect(check(outcome, given)).toEqual(draft(outcome, given));
  });

  it.each<[Outcome, Partial<Decision>, string]>([
    ["adopted", {}, "decision.substanceMissing"],
    ["adopted", { lead: "  " }, "decision.substanceMissing"],
    ["rejected", {}, "decision.substanceMissing"],
    ["adoptedWithChanges", { changes: "annat belopp" }, "decision.substanceMissing"],
    ["adoptedWithChanges", { proposalVersionId: "p1" }, "decision.changesMissing"],
    ["referredBack", { toFindOut: " " }, "decision.toFindOutMissing"],
    ["deferred", { deferredTo: null, dueDate: "2010-06-10" }, "decision.deferredToMissing"],
    ["statement", { proposalVersionId: "p1" }, "decision.statementMissing"],
    ["elected", { lead: "Styrelsen väljer ledamot." }, "decision.electedMissing"],
    ["withdrawn", { clauses: [clause("a", "ärendet utgår")] }, "decision.withdrawnHasClauses"],
    ["deferred", { deferredTo: "i juni", dueDate: "2010-04-21" }, "decision.dueBeforeMeeting"],
    ["deferred", { deferredTo: "i juni", dueDate: "2010-06-31" }, "decision.noSuchDay"],
    ["adopted", { clauses: [clause("a", " ")] }, "clause.empty"],
    ["elected", { elected: [elect(" ", "ordinary")] }, "decision.electedNameMissing"],
    ["elected", { elected: [elect("Siv Berg", "ordinary"), elect("Siv Berg ", "substitute")] }, "decision.electedTwice"],
    ["elected", { elected: [elect("Siv Berg", "ordinary", "siv"), elect("S. Berg", "substitute", "siv")] }, "decision.electedTwice"],
    ["elected", { elected: [elect("Siv Berg", "ordinary", "siv"), elect("Siv Berg", "substitute")] }, "decision.electedTwice"],
  ])("%s is refused with %j: %s", (outcome, given, code) => {
    expect(check(outcome, given)).toMatchObject({ code });
  });

  it("can elect two of the same name who are different persons", () => {
    expect(check("elected", { elected: [elect("Siv Berg", "ordinary", "siv1"), elect("Siv Berg", "substitute", "siv2")] })).not.toBeInstanceOf(Refused);
  });

  it("may be due on the day of the meeting", () => {
    expect(check("referredBack", { toFindOut: "kostnaden", dueDate: "2010-04-22" })).toMatchObject({ dueDate: "2010-04-22" });
  });

  it("is stored trimmed, with clauses without their att and nothing of other outcomes", () => {
    const everything: Partial<Decision> = {
      lead: " Styrelsen beslutar ",
      clauses: [clause("a", "att  godkänna avtalet")],
      changes: "annat belopp",
      toFindOut: " kostnaden ",
      deferredTo: "i juni",
      dueDate: "2010-06-10",
      elected: [elect("Siv Berg", "ordinary")],
    };
    const clauses = [clause("a", "godkänna avtalet")];
    const bare = { ...newDecision("d", "adopted"), lead: "Styrelsen beslutar", clauses };
    expect(check("adopted", everything)).toEqual(bare);
    expect(check("referredBack", everything)).toEqual({ ...bare, outcome: "referredBack", toFindOut: "kostnaden", dueDate: "2010-06-10" });
    expect(check("deferred", everything)).toEqual({ ...bare, outcome: "deferred", deferredTo: "i juni", dueDate: "2010-06-10" });
    expect(check("elected", everything)).toEqual({ ...bare, outcome: "elected", elected: everything.elected });
    expect(check("adoptedWithChanges", everything)).toEqual({ ...bare, outcome: "adoptedWithChanges", changes: "annat belopp" });
  });

  it("once checked is the same when it is checked again, and lacks nothing", () => {
    const text = fc.constantFrom("", " ", " kostnaden ", "i juni");
    const anyDraft = fc.record({
      outcome: fc.constantFrom(...outcomes),
      lead: text,
      changes: text,
      toFindOut: fc.option(text),
      deferredTo: fc.option(text),
      dueDate: fc.option(fc.constantFrom("", "2010-06-10", "2010-01-01")),
      proposalVersionId: fc.option(fc.constant("p1")),
      clauses: fc.subarray([clause("a", " att godkänna"), clause("b", "")]),
      elected: fc.array(fc.constantFrom(elect("Siv Berg ", "ordinary"), elect("Jan Ek", "substitute")), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(anyDraft, ({ outcome, ...given }) => {
        const checked = check(outcome, given);
        if (checked instanceof Refused) return;
        expect(checkDecision(checked, { meetingDay: "2010-04-22", proposed: null })).toEqual(checked);
        expect(missingParts(checked, null)).toEqual([]);
      }),
    );
  });
});

describe("adopting a proposal", () => {
  const [main] = proposed;
  const [, second] = main!.children;
  const variants: Record<string, readonly Clause[]> = {
    "as it stands": proposed,
    "understood otherwise": [{ ...main!, act: "recommend", addressees: [{ kind: "members" }] }],
    "with a clause left out": [{ ...main!, children: [second!] }],
    "with clauses in another order": [{ ...main!, children: main!.children.toReversed() }],
    "with other words": [{ ...main!, text: "länets kommuner uppmanas tillsätta en samordnare" }],
    "with another clause": [...proposed, clause("2", "kansliet får uppdraget")],
    "on a condition": [{ ...main!, condition: "landstinget deltar" }],
    "by a certain day": [{ ...main!, dueDate: "2010-12-31" }],
  };

  it.each([
    ["as it stands", false, false],
    ["understood otherwise", false, false],
    ["with a clause left out", false, true],
    ["with clauses in another order", false, true],
    ["with other words", true, true],
    ["with another clause", true, true],
    ["on a condition", true, true],
    ["by a certain day", true, true],
  ])("%s: says otherwise %s, differs %s", (variant, otherwise, differs) => {
    const adopted = variants[variant]!;
    expect([saysOtherwise(proposed, adopted), differsFromProposal(proposed, adopted)]).toEqual([otherwise, differs]);
    const plainly = check("adopted", { proposalVersionId: "p1", clauses: adopted }, proposed);
    expect(plainly instanceof Refused ? plainly.code : "taken").toBe(otherwise ? "decision.changedFromProposal" : "taken");
    const withChanges = check("adoptedWithChanges", { proposalVersionId: "p1", clauses: adopted }, proposed);
    expect(withChanges instanceof Refused ? withChanges.code : "taken").toBe(differs ? "taken" : "decision.changesMissing");
  });

  it("by reference alone is no change of it", () => {
    expect(check("adopted", { proposalVersionId: "p1" }, proposed)).not.toBeInstanceOf(Refused);
    expect(check("adoptedWithChanges", { proposalVersionId: "p1" }, proposed)).toMatchObject({ code: "decision.changesMissing" });
  });
});

describe("the words a decision begins with", () => {
  const rules = { ...defaultRules("board", "nonprofitAssociation"), definiteName: "Styrelsen" };
  const board = { name: "Styrelse", kind: "board", rules } as const;
  const decides = { kind: "derived", subject: "Styrelsen", verb: "decides" };

  it("are its own, or the usual ones of body and outcome", () => {
    expect(leadPhrase(draft("adopted", { lead: "Dagordningen godkänns." }), board)).toEqual({ kind: "own", text: "Dagordningen godkänns." });
    expect(leadPhrase(draft("adopted", { clauses: proposed }), board)).toEqual({ kind: "beforeClauses", phrase: decides });
    expect(leadPhrase(draft("statement", { clauses: proposed }), board)).toEqual({ kind: "statement", subject: "Styrelsen" });
    expect(leadPhrase(draft("deferred", { deferredTo: "i juni" }), board)).toEqual({ kind: "sentence", phrase: decides, outcome: "deferred" });
  });

  it("are that it proposes, in a preparatory body", () => {
    expect(leadPhrase(draft("adopted", { clauses: proposed }), { ...board, kind: "preparatory" })).toMatchObject({ phrase: { verb: "proposes" } });
  });
});

describe("an election", () => {
  const nominations = [
    { nominator: "Socialdemokraterna", name: "Siv Berg" },
    { nominator: "Centerpartiet", name: "Jan Ek" },
    { nominator: "Socialdemokraterna", name: "Olle Ask" },
    { nominator: "Socialdemokraterna", name: "Siv Berg" },
  ];

  it("has its nominations by party", () => {
    expect(nominationsBy(nominations)).toEqual([
      { nominator: "Socialdemokraterna", names: ["Siv Berg", "Olle Ask"] },
      { nominator: "Centerpartiet", names: ["Jan Ek"] },
    ]);
  });

  it("tells of those elected whom nobody had nominated, if there were nominations", () => {
    const elected = [elect("Siv Berg", "ordinary"), elect("Jan Eek", "substitute")];
    expect(electedWithoutNomination(elected, nominations)).toEqual(["Jan Eek"]);
    expect(electedWithoutNomination(elected, [])).toEqual([]);
  });
});

describe("the decisions of an item", () => {
  const noted = draft("noted");

  it("can have several decisions, each in its place", () => {
    const second = { ...draft("statement"), id: "e" };
    const both = withDecision([noted], second) as readonly Decision[];
    expect(both).toEqual([noted, second]);
    expect(withDecision(both, { ...noted, lead: "Läggs till handlingarna." })).toEqual([{ ...noted, lead: "Läggs till handlingarna." }, second]);
  });

  it("has no other decision when the item was withdrawn", () => {
    const withdrawn = { ...draft("withdrawn"), id: "w" };
    expect(withDecision([], withdrawn)).toEqual([withdrawn]);
    expect(withDecision([noted], withdrawn)).toMatchObject({ code: "decision.withdrawnStandsAlone" });
    expect(withDecision([withdrawn], noted)).toMatchObject({ code: "decision.withdrawnStandsAlone" });
    expect(withDecision([withdrawn], { ...noted, id: "w" })).toEqual([{ ...noted, id: "w" }]);
  });
});

describe("what stands in the way of deciding", () => {
  const item = newItem("a", "case", "Samordnare");
  const quorum = { present: 5, required: 5, held: true };
  const reasons = (...given: Partial<Parameters<typeof reasonsAgainstDeciding>>) =>
    reasonsAgainstDeciding(given[0] ?? open, given[1] ?? item, given[2] ?? quorum).map(({ reason }) => reason);

  it("is nothing at an open meeting with enough present", () => {
    expect(reasons()).toEqual([]);
  });

  it("is a meeting that isn't open or is adjourned", () => {
    expect(reasons(planned)).toEqual(["notOpen"]);
    expect(reasons({ ...open, adjournments: [adjournment("a", at("10:00"), null)] })).toEqual(["adjourned"]);
  });

  it("is an item that is withdrawn or has not been taken up", () => {
    expect(reasons(open, { ...item, withdrawn: { by: "x", at: at("09:00"), reason: "Utgår" } })).toEqual(["withdrawn"]);
    expect(reasons(open, { ...item, addedLateAt: at("09:00") })).toEqual(["awaitsConsent"]);
  });

  it("is that too few are there", () => {
    expect(reasonsAgainstDeciding(open, item, { present: 4, required: 5, held: false })).toEqual([{ reason: "noQuorum", present: 4, required: 5 }]);
  });
});
