import { describe, expect, it, test } from "vitest";
import { newItem } from "#lib/domain/agenda/item.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { contentOf } from "#lib/domain/clause/content.ts";
import { editClause, removeClause } from "#lib/domain/clause/edit.ts";
import { blankClause, findClause } from "#lib/domain/clause/tree.ts";
import { checkMoved } from "#lib/domain/motion/check-moved.ts";
import { draftMotion, editDraft, handInMotion } from "#lib/domain/motion/draft-motion.ts";
import { type MovingAt, reasonAgainstMoving } from "#lib/domain/motion/may-move.ts";
import { type Motion, motionState, type Moved } from "#lib/domain/motion/motion.ts";
import { joinMotion, withdrawMotion } from "#lib/domain/motion/movers.ts";
import { recordMotion } from "#lib/domain/motion/record-motion.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import { isPut } from "#lib/domain/question/live-motions.ts";
import type { MainProposal } from "#lib/domain/question/question.ts";
import { accepted } from "#lib/domain/refused.ts";
import { act, at, open, planned } from "#tests/domain/meeting/meetings.ts";
import { item, room, seated, visitor } from "#tests/domain/presence/rooms.ts";
import { treating } from "#tests/domain/question/in-the-chair.ts";
import { add, alternative, change, matter, motion, office, referBack, secretary, strike } from "#tests/domain/question/matters.ts";

const on = { proposals: [office], meetingDay: "2010-04-22" };
const anna = { personId: "anna", name: "Anna" };
const bo = { personId: "bo", name: "Bo" };
const byAnna = { by: "anna", at: at("08:00") };

const b1 = contentOf(findClause(office.clauses, "b1")!);
const changeOfB1 = (after: Partial<Clause>, given: object = {}): Moved => ({
  kind: "amend",
  amendment: { proposalVersionId: "office", clauseId: "b1", before: b1, after: { ...b1, ...after }, ...given },
});
const drafted = (moved: Moved): Motion => accepted(draftMotion({ id: "motion", itemId: "item", mover: anna, draft: { moved, reasons: "" } }, on, byAnna));

describe("what is moved", () => {
  it("is kept trimmed, and its clauses without their att", () => {
    expect(checkMoved(changeOfB1({ text: " att  med 300 000 kronor " }), on)).toEqual(changeOfB1({ text: "med 300 000 kronor" }));
    expect(checkMoved({ kind: "referBack", toFindOut: " vad det kostar ", dueDate: "2010-04-22" }, on)).toMatchObject({ toFindOut: "vad det kostar" });
    expect(checkMoved({ kind: "add", clauses: [blankClause("x", "att följa upp")], standsAlone: false }, on)).toMatchObject({ clauses: [{ text: "följa upp" }] });
    expect(checkMoved({ kind: "defer", to: " nästa sammanträde ", dueDate: null }, on)).toMatchObject({ to: "nästa sammanträde" });
  });

  it("can be rejection, or approval of a proposal that is before the meeting", () => {
    expect(checkMoved({ kind: "reject" }, on)).toEqual({ kind: "reject" });
    expect(checkMoved({ kind: "approve", proposalVersionId: "office" }, on)).toEqual({ kind: "approve", proposalVersionId: "office" });
  });

  it("can strike a clause among several", () => {
    expect(checkMoved(strike("Bo", "b").moved, on)).toMatchObject({ amendment: { clauseId: "b", after: null } });
  });

  test.each<[string, Moved, string]>([
    ["approval of a version that isn't before the meeting", { kind: "approve", proposalVersionId: "earlier" }, "motion.proposalReplaced"],
    ["a change that leaves the clause blank", changeOfB1({ text: " att " }), "clause.empty"],
    ["a change to nothing at all", changeOfB1({ text: "" }), "motion.afterMissing"],
    ["a change that changes nothing", changeOfB1({ text: "att med 450 000  kronor" }), "motion.changesNothing"],
    ["a change of nothing but how the clause is understood", changeOfB1({ act: "fund" }), "motion.changesNothing"],
    ["a change of a clause that doesn't exist", changeOfB1({ text: "x" }, { clauseId: "z" }), "motion.clauseGone"],
    ["a change of a clause that never read so", changeOfB1({ text: "x" }, { before: { ...b1, text: "med 1 krona" } }), "motion.clauseChanged"],
    ["an addition without clauses", { kind: "add", clauses: [], standsAlone: false }, "motion.clausesMissing"],
    ["an addition of a blank clause", { kind: "add", clauses: [blankClause("x", "att ")], standsAlone: false }, "clause.empty"],
    ["an addition under the id of a clause that is proposed", { kind: "add", clauses: [blankClause("a", "följa upp")], standsAlone: false }, "clause.duplicateId"],
    ["an alternative that reads as the proposal", { kind: "alternative", clauses: renamed(office.clauses) }, "motion.sameAsProposal"],
    ["referral back without saying what for", { kind: "referBack", toFindOut: " – ", dueDate: null }, "motion.toFindOutMissing"],
    ["referral back in too many words", { kind: "referBack", toFindOut: "ord ".repeat(1_001), dueDate: null }, "motion.tooLong"],
    ["deferral without saying to when", { kind: "defer", to: "", dueDate: null }, "motion.deferToMissing"],
    ["deferral to a day that doesn't exist", { kind: "defer", to: "i juni", dueDate: "2010-06-31" }, "motion.noSuchDay"],
    ["deferral to a day before the meeting", { kind: "defer", to: "i april", dueDate: "2010-04-21" }, "motion.dueBeforeMeeting"],
  ])("can't be %s", (_, moved, code) => {
    expect(checkMoved(moved, on)).toMatchObject({ code });
  });

  it("can't strike the only clause there is: that is to move rejection", () => {
    const sole = { ...on, proposals: [{ versionId: "office", clauses: office.clauses.slice(0, 1) }] };
    expect(checkMoved(strike("Bo", "a").moved, sole)).toMatchObject({ code: "motion.strikesAll" });
  });
});

describe("who may move", () => {
  const may = (participant: Participant | null, given: Partial<MovingAt> & { hasMandate?: boolean } = {}) => {
    const { hasMandate = true, ...rest } = given;
    const others = participant ? [participant] : [];
    const where = { meeting: open, presence: room(others), item: newItem("18", "case", "Samordnare"), treated: item(18), anyQuestionPut: false, ...rest };
    return reasonAgainstMoving({ participant, hasMandate }, where)?.code ?? "may";
  };
  const recused = { recusals: [{ itemId: "18", reason: "anställd i bolaget", foundBy: "self" as const }] };

  test.each([
    ["a member who is there", may(seated("Anna")), "may"],
    ["a member who is absent", may(seated("Anna", "member", { present: false })), "motion.noRight"],
    ["a substitute who doesn't serve", may(seated("Bo", "substitute")), "motion.noRight"],
    ["an official", may(visitor("Cilla")), "motion.noRight"],
    ["one who is not at the meeting", may(null), "motion.noRight"],
    ["one who is recused", may(seated("Anna", "member", recused)), "motion.recused"],
    ["a member before the meeting", may(null, { meeting: planned }), "may"],
    ["one without a mandate before the meeting", may(null, { meeting: planned, hasMandate: false }), "motion.noMandate"],
    ["one known to be recused, before the meeting", may(seated("Anna", "member", recused), { meeting: planned }), "motion.recused"],
    ["a member once the meeting is closed", may(seated("Anna"), { meeting: { ...open, closed: act } }), "motion.meetingClosed"],
    ["a member when the meeting is cancelled", may(seated("Anna"), { meeting: { ...planned, cancelled: { ...act, reason: "snö" } } }), "motion.meetingCancelled"],
    ["a member on an item that was withdrawn", may(seated("Anna"), { item: { ...newItem("18", "case", "x"), withdrawn: { ...act, reason: "utgår" } } }), "motion.itemWithdrawn"],
    ["a member once a question has been put", may(seated("Anna"), { anyQuestionPut: true }), "motion.questionPut"],
  ])("%s: %s", (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it("is also the body's to say of substitutes who don't serve", () => {
    const rights = { substitute: ["attend", "speak", "move"], observer: [], coOpted: [] } as const;
    expect(may(seated("Bo", "substitute"), { presence: room([seated("Bo", "substitute")], { rights }) })).toBe("may");
  });
});

describe("a draft", () => {
  const draft = drafted(changeOfB1({ text: "med 300 000 kronor" }));

  it("is changed and handed in by the one who drafted it, and by no one else", () => {
    const edited = accepted(editDraft(draft, { moved: { kind: "reject" }, reasons: " för dyrt " }, on, "anna"));
    expect(edited).toMatchObject({ moved: { kind: "reject" }, reasons: "för dyrt" });
    expect(motionState(accepted(handInMotion(edited, on, byAnna)))).toBe("handedIn");
    expect(editDraft(draft, { moved: { kind: "reject" }, reasons: "" }, on, "bo")).toMatchObject({ code: "motion.anothersDraft" });
    expect(handInMotion(draft, on, { ...byAnna, by: "bo" })).toMatchObject({ code: "motion.anothersDraft" });
  });

  it("is no draft once it has been handed in", () => {
    const handedIn = accepted(handInMotion(draft, on, byAnna));
    expect(editDraft(handedIn, { moved: { kind: "reject" }, reasons: "" }, on, "anna")).toMatchObject({ code: "motion.notDraft" });
    expect(handInMotion(handedIn, on, byAnna)).toMatchObject({ code: "motion.notDraft" });
  });

  it("can't give reasons without end", () => {
    expect(editDraft(draft, { moved: { kind: "reject" }, reasons: "x".repeat(4_001) }, on, "anna")).toMatchObject({ code: "motion.tooLong", facts: { limit: 4_000 } });
  });
});

describe("taking a motion into the record", () => {
  const into = { ...on, motions: [], anyQuestionPut: false };
  const handedIn = accepted(handInMotion(drafted(changeOfB1({ text: "med 300 000 kronor" })), on, byAnna));
  const newVersion = (clauses: Clause[]): MainProposal => ({ versionId: "office-2", clauses });
  const clauses = [...office.clauses];

  it("is the secretary's, also of what was written down for one who spoke", () => {
    expect(motionState(accepted(recordMotion(handedIn, into, secretary)))).toBe("recorded");
    const written = { ...drafted({ kind: "reject" }), drafted: secretary };
    expect(motionState(accepted(recordMotion(written, into, secretary)))).toBe("recorded");
  });

  it("ties a change to the version before the meeting, where the clause reads as it did", () => {
    const other = accepted(editClause(clauses, "a", { text: "tillsätta två samordnare" }));
    const recorded = accepted(recordMotion(handedIn, { ...into, proposals: [newVersion(other)] }, secretary));
    expect(recorded.moved).toMatchObject({ amendment: { proposalVersionId: "office-2", clauseId: "b1" } });
  });

  it("refuses a change of a clause that was changed since, and shows what it reads now", () => {
    const changed = accepted(editClause(clauses, "b1", { text: "med 500 000 kronor" }));
    const refusal = recordMotion(handedIn, { ...into, proposals: [newVersion(changed)] }, secretary);
    expect(refusal).toMatchObject({ code: "motion.clauseChanged", facts: { label: "2.1", now: "med 500 000 kronor" } });
  });

  it("refuses a change of a clause that was taken away since, and shows what it read", () => {
    const removed = accepted(removeClause(clauses, "b1"));
    const refusal = recordMotion(handedIn, { ...into, proposals: [newVersion(removed)] }, secretary);
    expect(refusal).toMatchObject({ code: "motion.clauseGone", facts: { was: "med 450 000 kronor" } });
  });

  test.each([
    ["a draft of someone else's", drafted({ kind: "reject" }), into, "motion.notHandedIn"],
    ["one that is withdrawn", { ...handedIn, withdrawn: byAnna }, into, "motion.withdrawn"],
    ["one that is there already", { ...handedIn, recorded: secretary }, into, "motion.alreadyRecorded"],
    ["any once a question has been put", handedIn, { ...into, anyQuestionPut: true }, "motion.questionPut"],
    ["one with the clauses of another", { ...add("Bo", "x"), recorded: null }, { ...into, motions: [alternative("Bo", "y")] }, "clause.duplicateId"],
  ])("refuses %s", (_, one, where, code) => {
    expect(recordMotion(one, where, secretary)).toMatchObject({ code });
  });
});

describe("several movers", () => {
  const recorded = motion("anna", { kind: "reject" }, { movers: [anna] });

  it("join once each, by person or, for those who aren't in the register, by name", () => {
    const both = accepted(joinMotion(recorded, bo, false));
    expect(both.movers).toEqual([anna, bo]);
    expect(joinMotion(both, { personId: "bo", name: "B. Ek" }, false)).toMatchObject({ code: "motion.alreadyMover" });
    const guest = accepted(joinMotion(both, { personId: null, name: "Gun Lind" }, false));
    expect(joinMotion(guest, { personId: null, name: "Gun Lind " }, false)).toMatchObject({ code: "motion.alreadyMover", facts: { name: "Gun Lind " } });
    expect(accepted(joinMotion(guest, { personId: "gun", name: "Gun Lind" }, false)).movers).toHaveLength(4);
  });

  it("can step back one by one; the motion stands with the others until the last of them withdraws it", () => {
    const both = accepted(joinMotion(recorded, bo, false));
    const left = accepted(withdrawMotion(both, anna, false, byAnna));
    expect(left).toMatchObject({ movers: [bo], withdrawn: null });
    expect(accepted(withdrawMotion(left, bo, false, secretary))).toMatchObject({ movers: [bo], withdrawn: secretary });
  });

  test.each([
    ["joins a draft", joinMotion({ ...recorded, handedIn: null, recorded: null }, bo, false), "motion.notHandedIn"],
    ["joins what is withdrawn", joinMotion({ ...recorded, withdrawn: byAnna }, bo, false), "motion.withdrawn"],
    ["joins what has been put", joinMotion(recorded, bo, true), "motion.alreadyPut"],
    ["withdraws what has been put", withdrawMotion(recorded, anna, true, byAnna), "motion.alreadyPut"],
    ["withdraws twice", withdrawMotion({ ...recorded, withdrawn: byAnna }, anna, false, byAnna), "motion.withdrawn"],
    ["withdraws for someone who doesn't move it", withdrawMotion(recorded, bo, false, byAnna), "motion.notMover"],
  ])("nobody %s", (_, refusal, code) => {
    expect(refusal).toMatchObject({ code });
  });
});

describe("a motion has been put", () => {
  const addition = add("Bo", "följa upp");
  const amendment = change("Anna", "b1", "med 300 000 kronor");
  const { questions } = treating(matter({ motions: [addition, amendment] })).finds("main", "proposal:office").puts("clause:b1").treatment;

  test.each([
    ["approval, when the proposals have", motion("c", { kind: "approve", proposalVersionId: "office" }), true],
    ["a change, when its clause has", amendment, true],
    ["but not an addition whose turn is still to come", addition, false],
    ["nor rejection that wasn't among what could be carried", motion("d", { kind: "reject" }), false],
  ])("%s", (_, one, expected) => {
    expect(isPut(one, questions)).toBe(expected);
  });

  test("referral back, when it was asked whether to decide today", () => {
    const referral = referBack("Bo", "kostnaden");
    expect(isPut(referral, treating(matter({ motions: [referral] })).puts("today").treatment.questions)).toBe(true);
  });
});

function renamed(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause) => ({ ...clause, id: `${clause.id}-copy`, children: renamed(clause.children) }));
}
