import { describe, expect, it } from "vitest";
import { newDecision } from "#lib/domain/decision/decision.ts";
import { chooseLint } from "#lib/domain/lint/choose-lint.ts";
import { type LintCode, lintCodes, lintRules, mayChoose, severityOf } from "#lib/domain/lint/codes.ts";
import { findings } from "#lib/domain/lint/finding.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import type { Remark } from "#lib/domain/reservation/reservation.ts";
import { findingSentence, ruleSentence } from "#lib/i18n/finding.ts";
import { rollCall, tallied, totals, voted, voter } from "#tests/domain/division/divisions.ts";
import { clock, fromTo, item, onItems, seated } from "#tests/domain/presence/rooms.ts";
import { approve, motion, nominated, office, withdrawn } from "#tests/domain/question/matters.ts";
import { asked, codesIn, divided, type Given, held, main, members, paragraph17, paragraph18, people, put, recorded, rejection, reservation } from "./records.ts";

const only = (...items: NonNullable<Given["items"]>) => ({ items: [paragraph17, ...items] });
const roll = held.roll;
const recusals = [{ itemId: "18", reason: "släktskap", foundBy: "self" as const }];
const serving = (memberId: string, ...spans: Participant["spans"][number][]) => ({ serving: [{ memberId, spans }] });
const statement: Remark = { ...reservation, kind: "recordedStatement", text: "Kommunen är positiv." };
const declared = { participantId: "bo", itemId: "18", declared: put };
const closedDivision = { closed: put };
const contest = held.contest;
const alone = item(17, { number: null, treatedFrom: null });
const treated = item(18, { treatedFrom: put.at });

/** A meeting of five, for what needs more people than a quorum. */
const five = (changed: Readonly<Record<string, Partial<Participant>>> = {}, ...others: readonly Participant[]) =>
  people(changed, seated("eva", "member", changed["eva"]), seated("per", "member", changed["per"]), ...others);
/** Without a division, so that who was there is all there is to look at. */
const acclaimed = asked([main], { remarks: [] });

/** For each check a record that gives it, and one much like it that doesn't. */
const cases: Readonly<Record<LintCode, { readonly gives: Given; readonly not: Given }>> = {
  titleMissing: { gives: only(paragraph18({ title: " " })), not: only(paragraph18({ title: "Samordnare" })) },
  numberMissing: {
    gives: { numbers: [item(17), item(18, { number: null, treatedFrom: put.at })] },
    not: { numbers: [item(17), treated] },
  },
  itemNotTreated: {
    gives: { items: [{ ...paragraph17, decisions: [] }, paragraph18()], numbers: [alone, treated] },
    not: { items: [{ ...paragraph17, decisions: [] }, paragraph18()], numbers: [{ ...alone, isWithdrawn: true }, treated] },
  },
  itemEmpty: {
    gives: { items: [{ ...paragraph17, decisions: [], text: { type: "doc", content: [] } }, paragraph18()] },
    not: { items: [{ ...paragraph17, decisions: [] }, paragraph18()] },
  },
  motionNotRecorded: {
    gives: only(paragraph18({ motions: [{ ...rejection, recorded: null }] })),
    not: only(paragraph18({ motions: [rejection, withdrawn({ ...rejection, id: "2", recorded: null })] })),
  },
  motionWithoutMover: { gives: only(paragraph18({ motions: [{ ...rejection, movers: [] }] })), not: {} },
  moverWithoutRight: {
    gives: only(paragraph18({ motions: [{ ...rejection, movers: [{ personId: "eva", name: "Eva" }] }] })),
    not: only(paragraph18({ motions: [{ ...rejection, movers: [{ personId: null, name: "anna" }] }] })),
  },
  motionNotPut: {
    gives: only(asked([], { remarks: [] })),
    not: only(asked([], { motions: [withdrawn(rejection)], remarks: [] })),
  },
  questionUndecided: { gives: only(asked([{ ...main, found: [] }])), not: only(asked([main])) },
  divisionOpen: {
    gives: only(divided({ ...held, closed: null })),
    not: only(divided({ ...held, closed: null, cancelled: { ...put, reason: "fel fråga" } })),
  },
  divisionTied: {
    gives: only(divided(rollCall([voted("ordf", "abstain", { isChair: true }), voted("anna", "yes"), voted("bo", "no")], { contest, ...closedDivision }))),
    not: only(divided(rollCall([voted("ordf", "yes", { isChair: true }), voted("anna", "abstain"), voted("bo", "no")], { contest, ...closedDivision }))),
  },
  rollCallIncomplete: {
    gives: only(divided(rollCall([...roll.slice(0, 2), voter("bo")], { contest, ...closedDivision }))),
    not: only(divided(rollCall([...roll.slice(0, 2), voter("bo", { notTakingPart: true })], { contest, ...closedDivision }))),
  },
  votesWithoutNames: {
    gives: { ...only(divided({ ...tallied("showOfHands", 0, totals({ yes: 2 }), { contest, ...closedDivision }), roll: members.map(({ id }) => voter(id)) })), legalForm: "publicAuthority" },
    not: only(divided({ ...tallied("showOfHands", 0, totals({ yes: 2 }), { contest, ...closedDivision }), roll: members.map(({ id }) => voter(id)) })),
  },
  moreVotesThanServing: {
    gives: only(divided(tallied("showOfHands", 4, totals({ yes: 3, no: 1 }), { contest, ...closedDivision }))),
    not: only(divided(tallied("showOfHands", 4, totals({ yes: 2, no: 1 }), { contest, ...closedDivision }))),
  },
  votedButAbsent: {
    gives: { people: people({ anna: { spans: [fromTo(null, 17)] } }) },
    not: { people: people({ anna: { spans: [fromTo(18, null)] } }) },
  },
  votedWithoutServing: {
    gives: { ...only(divided(rollCall([...roll, voted("sub", "yes")], { contest, ...closedDivision }))), people: people({}, seated("sub", "substitute")) },
    not: { people: people({}, seated("sub", "substitute")) },
  },
  servingNotOnRoll: { gives: only(divided(rollCall(roll.slice(1), { contest, ...closedDivision }))), not: {} },
  votedTakingNoPart: {
    gives: only(divided(rollCall([...roll.slice(0, 2), voted("bo", "no", { notTakingPart: true })], { contest, ...closedDivision }))),
    not: only({ ...paragraph18({ remarks: [] }), notParticipating: [declared] }),
  },
  decisionMissing: { gives: only(paragraph18({ decisions: [] })), not: only(asked([{ ...main, found: [] }], { decisions: [] })) },
  decisionDiffers: {
    gives: only(paragraph18({ decisions: [newDecision("d", "rejected")] })),
    not: only(paragraph18({ decisions: [newDecision("d", "adopted"), newDecision("s", "statement")] })),
  },
  servingUnknown: {
    gives: { people: people({ anna: { spans: [clock("09:00", "10:00")] } }), numbers: [item(17), item(18)] },
    not: { people: people({ anna: { spans: [clock("09:00", null)] } }) },
  },
  reservationWithoutRight: {
    gives: only(paragraph18({ notParticipating: [declared] })),
    not: only(paragraph18({ notParticipating: [declared], remarks: [{ ...reservation, withdrawn: put }] })),
  },
  statementNotAdmitted: {
    gives: only(paragraph18({ remarks: [statement] })),
    not: only(paragraph18({ remarks: [{ ...statement, admitted: put }] })),
  },
  noQuorum: {
    gives: { items: [paragraph17, acclaimed], people: five({ anna: { present: false }, eva: { present: false }, per: { present: false } }) },
    not: { items: [paragraph17, acclaimed], people: five({ anna: { present: false }, eva: { present: false } }) },
  },
  recusedVoted: { gives: { people: people({ anna: { recusals } }) }, not: { people: people({ anna: { recusals: [{ ...recusals[0]!, itemId: "17" }] } }) } },
  recusedMoved: {
    gives: { items: [acclaimed], people: people({ bo: { recusals } }) },
    not: { items: [asked([main], { motions: [withdrawn(rejection)], remarks: [] })], people: people({ bo: { recusals } }) },
  },
  recusedReserved: {
    gives: { people: people({ bo: { recusals } }) },
    not: { people: people({ bo: { recusals } }), ...only(paragraph18({ remarks: [statement] })) },
  },
  recusedAbsent: { gives: { people: people({ bo: { recusals, present: false } }) }, not: { people: people({ bo: { recusals } }) } },
  cameBack: {
    gives: { items: [paragraph17, { ...paragraph17, id: "16" }, acclaimed], numbers: [item(16), item(17), item(18)], people: people({ bo: { spans: [onItems(16), onItems(18)] } }) },
    not: { items: [paragraph17, acclaimed], numbers: [item(16), item(17), item(18)], rules: { resumeService: "always" }, people: people({ bo: { spans: [onItems(16), onItems(18)] } }) },
  },
  substituteBesideMember: {
    gives: { people: people({}, seated("sub", "substitute", serving("anna"))) },
    not: { people: people({}, seated("sub", "substitute"), seated("sub2", "substitute", { ...serving("anna"), present: false })) },
  },
  substituteForTwo: {
    gives: { people: five({ eva: { present: false }, per: { present: false } }, seated("sub", "substitute", { serving: [{ memberId: "eva", spans: [] }, { memberId: "per", spans: [] }] })) },
    not: { people: five({ eva: { present: false }, per: { present: false } }, seated("sub", "substitute", { serving: [{ memberId: "eva", spans: [onItems(17)] }, { memberId: "per", spans: [onItems(18)] }] })) },
  },
  twoSubstitutes: {
    gives: { people: five({ eva: { present: false } }, seated("sub", "substitute", serving("eva")), seated("sub2", "substitute", serving("eva", onItems(18)))) },
    not: { people: five({ eva: { present: false } }, seated("sub", "substitute", serving("eva", onItems(17))), seated("sub2", "substitute", serving("eva", onItems(18)))) },
  },
  adjustersMissing: { gives: { rules: { adjusters: 2 } }, not: { rules: { adjusters: 1 } } },
  adjusterAbsent: { gives: { people: people({ anna: { present: false } }) }, not: { people: people({ bo: { present: false } }) } },
  adjusterAbsentFrom: {
    gives: { people: people({ anna: { spans: [fromTo(18, null)] } }) },
    not: { people: people({ anna: { spans: [fromTo(17, null)] } }) },
  },
  proseOutdated: {
    gives: { record: { proseOverrides: [{ itemId: "18", digestThen: "a", digestNow: "b" }] } },
    not: { record: { proseOverrides: [{ itemId: "18", digestThen: "a", digestNow: "a" }] } },
  },
};

describe("a record in which nothing is amiss", () => {
  it("gives no findings, in an association or a public authority", () => {
    expect(findings(recorded())).toEqual([]);
    expect(findings(recorded({ legalForm: "publicAuthority" }))).toEqual([]);
  });
});

describe.each(lintCodes)("%s", (code) => {
  const { gives, not } = cases[code];

  it("is found where it is so, and not where it isn't", () => {
    expect(codesIn(recorded(gives))).toContain(code);
    expect(codesIn(recorded(not))).not.toContain(code);
  });

  it("has a sentence with all its facts, in both languages", () => {
    const found = findings(recorded(gives)).find((finding) => finding.code === code)!;
    for (const language of ["sv", "en"] as const) {
      expect(findingSentence(found, language)).toMatch(/^[^{}]+\.$/);
      expect(findingSentence(found, language)).not.toContain(`finding.${code}`);
    }
  });
});

describe("a finding", () => {
  it("says what is wrong, where, by what rule, and how grave it is", () => {
    const [found] = findings(recorded({ people: people({ anna: { spans: [fromTo(null, 17)] } }) }));
    expect(found).toEqual({
      code: "votedButAbsent",
      place: { itemId: "18", divisionId: "division", participantId: "anna" },
      facts: { item: "§ 18", name: "anna" },
      rule: "votes",
      severity: "error",
    });
    expect(findingSentence(found!, "sv")).toBe("§ 18: anna har röstat men är antecknad som frånvarande.");
  });

  it("of a person's service is told once, with its §§", () => {
    const found = findings(recorded({ people: people({}, seated("sub", "substitute", serving("anna"))) }));
    expect(found.map(({ facts }) => facts)).toEqual([{ name: "sub", items: "§§ 17, 18" }]);
  });

  it("comes before another when it is graver, and otherwise in the order of the items", () => {
    const found = findings(recorded({ ...cases.divisionOpen.gives, rules: { adjusters: 2 }, numbers: [{ ...alone, treatedFrom: put.at }, treated] }));
    expect(found.map(({ code }) => code)).toEqual(["divisionOpen", "adjustersMissing", "numberMissing"]);
  });

  it("is told once of one who was recused, not also as having no right", () => {
    expect(codesIn(recorded({ people: people({ bo: { recusals } }) })).toSorted()).toEqual(["recusedMoved", "recusedReserved", "recusedVoted"]);
  });

  it("isn't made of a closed ballot but for who has voted", () => {
    const ballot = { ...tallied("closedBallot", 0, totals({ yes: 2, no: 1 }), { contest, concernsPerson: true, ...closedDivision }), roll: members.map(({ id }) => voter(id, { hasVoted: true })) };
    expect(codesIn(recorded(only(divided(ballot))))).toEqual([]);
  });

  it("isn't made of what was cancelled, withdrawn or has fallen", () => {
    const absent = { people: people({ anna: { spans: [fromTo(null, 17)] } }) };
    const cancelled = { ...held, cancelled: { ...put, reason: "fel fråga" } };
    expect(codesIn(recorded({ ...only(asked([{ ...main, divisions: [cancelled, { ...held, id: "again", method: "rollCall", roll: roll.filter(({ participantId }) => participantId !== "anna") }] }])), ...absent }))).toEqual(["adjusterAbsentFrom"]);
    const referral = motion("anna", { kind: "referBack", toFindOut: "kostnaden", dueDate: null });
    const today = { ...main, id: "today", key: "today", options: ["today", "referBack"], found: ["referBack"] } as const;
    const back = asked([today], { motions: [rejection, referral], decisions: [{ ...newDecision("d", "referredBack"), toFindOut: "kostnaden" }] });
    expect(codesIn(recorded(only(back)))).toEqual([]);
  });

  it("is not about a vote given by one who left before the item was decided", () => {
    const left = clock("09:00", "09:35");
    const during = item(18, { treatedFrom: put.at, treatedTo: new Date(put.at.getTime() + 20 * 60_000) });
    expect(codesIn(recorded({ people: people({ bo: { spans: [left] } }), numbers: [item(17, { treatedFrom: put.at, treatedTo: put.at }), during], items: [paragraph17, paragraph18({ remarks: [] })] }))).not.toContain("votedButAbsent");
  });

  it("compares those elected by name, and a decision in words only by its outcome", () => {
    const election = { ...main, key: "election:ordinary", options: ["name:Siv Berg"], found: ["name:Siv Berg"] } as const;
    const item18 = (name: string) => {
      const one = asked([election], { motions: [], decisions: [{ ...newDecision("e", "elected"), elected: [{ personId: null, name, as: "ordinary" }] }] });
      return { ...one, treatment: { ...one.treatment, matter: { ...one.treatment.matter, proposals: [], nominations: nominated("S: Siv Berg"), seats: { ordinary: 1, substitute: 0 } } } };
    };
    expect(codesIn(recorded(only(item18("Siv Berg"))))).toEqual([]);
    expect(codesIn(recorded(only(item18("Jan Ek"))))).toEqual(["decisionDiffers"]);
    expect(codesIn(recorded(only(paragraph18({ decisions: [{ ...newDecision("d", "adopted"), clauses: office.clauses.slice(1) }] }))))).toEqual(["decisionDiffers"]);
  });

  it("is made of an approval that was moved and not put, also where nothing stands against it", () => {
    expect(codesIn(recorded(only(asked([], { motions: [approve("anna")], remarks: [] }))))).toEqual(["motionNotPut"]);
  });

  it("isn't made of who was there where a matter was decided per capsulam", () => {
    const { meeting } = recorded();
    const record = { meeting: { ...meeting, form: "perCapsulam" as const, adjusterIds: [] } };
    expect(codesIn(recorded({ record, items: [acclaimed], people: people({ ordf: { present: false }, anna: { present: false }, bo: { present: false } }) }))).toEqual(["moverWithoutRight"]);
  });
});

describe("how grave it is", () => {
  it("follows from the law in a public authority, and from custom in an association", () => {
    const grave = (form: "publicAuthority" | "nonprofitAssociation") => Object.fromEntries(lintCodes.map((code) => [code, severityOf(code, form)]));
    expect(grave("publicAuthority")).toMatchObject({ motionNotPut: "error", votedButAbsent: "error", noQuorum: "error", votesWithoutNames: "error", cameBack: "advice" });
    expect(grave("nonprofitAssociation")).toMatchObject({ motionNotPut: "advice", votedButAbsent: "error", noQuorum: "error", votesWithoutNames: "off", cameBack: "advice" });
  });

  it("is an association's to choose", () => {
    expect(severityOf("noQuorum", "nonprofitAssociation", { noQuorum: "advice" })).toBe("advice");
    expect(severityOf("motionNotPut", "nonprofitAssociation", { motionNotPut: "error" })).toBe("error");
    expect(findings(recorded(cases.adjustersMissing.gives), { adjustersMissing: "off" })).toEqual([]);
    expect(findings(recorded(cases.votesWithoutNames.not), { votesWithoutNames: "advice" }).map(({ code }) => code)).toEqual(["votesWithoutNames"]);
  });

  it("is not a public authority's to choose where the law demands it", () => {
    const off = Object.fromEntries(lintCodes.map((code) => [code, "off" as const]));
    const kept = lintCodes.filter((code) => severityOf(code, "publicAuthority", off) === "error");
    expect(kept).toEqual(lintCodes.filter((code) => severityOf(code, "publicAuthority") === "error"));
    expect(kept).toEqual(lintCodes.filter((code) => !mayChoose(code, "publicAuthority")));
    expect(severityOf("cameBack", "publicAuthority", off)).toBe("off");
    expect(chooseLint(off, "publicAuthority")).toMatchObject({ code: "lint.demandedByLaw" });
    expect(chooseLint({ cameBack: "off" }, "publicAuthority")).toEqual({ cameBack: "off" });
    expect(chooseLint(off, "nonprofitAssociation")).toEqual(off);
  });
});

describe("the rules", () => {
  it("name the law to a public authority, and not to an association", () => {
    for (const rule of lintRules) {
      expect(ruleSentence(rule, "publicAuthority", "sv")).toMatch(/^[^{}]+\.$/);
      expect(ruleSentence(rule, "nonprofitAssociation", "sv")).not.toMatch(/kommunallagen|kap\./);
      expect(ruleSentence(rule, "nonprofitAssociation", "en")).not.toMatch(/Act/);
    }
    expect(ruleSentence("motions", "publicAuthority", "sv")).toContain("5 kap. 67 § kommunallagen");
  });
});
