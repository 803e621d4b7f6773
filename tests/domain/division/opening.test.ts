import { describe, expect, it } from "vitest";
import { castBallot } from "#lib/domain/division/vote.ts";
import { declareNotTakingPart } from "#lib/domain/division/declare-not-taking-part.ts";
import type { Division } from "#lib/domain/division/division.ts";
import { hindranceNow } from "#lib/domain/division/hindrance.ts";
import { majorities } from "#lib/domain/division/majority.ts";
import { type DividedItem, type Opening, openDivision } from "#lib/domain/division/open-division.ts";
import type { Participant, Presence } from "#lib/domain/presence/presence.ts";
import type { Question } from "#lib/domain/question/question.ts";
import { accepted } from "#lib/domain/refused.ts";
import { mandate } from "#tests/domain/mandate/mandates.ts";
import { fromTo, item, room, seated, visitor } from "#tests/domain/presence/rooms.ts";
import { closed, election, opened, rollCall, tallied, voted, voter, yesNo } from "./divisions.ts";

const main: Question = {
  id: "q",
  itemId: "18",
  key: "main",
  options: ["proposal:office", "motion:anna"],
  seats: 1,
  put: opened,
  found: ["proposal:office"],
  divisions: [],
};
const posts: Question = { ...main, id: "posts", key: "election:ordinary", options: ["name:siv", "name:jan", "name:eva"], seats: 2, found: [] };
const opening: Opening = {
  id: "division",
  questionId: "q",
  contest: yesNo,
  method: "rollCall",
  majority: majorities.simple,
  inEachGroup: false,
  concernsPerson: false,
  opened,
};
const ballotFor: Partial<Opening> = { questionId: "posts", contest: election(2, "siv", "jan", "eva"), method: "closedBallot" };

const board = room([
  seated("ordf", "chair"),
  seated("anna"),
  seated("bo", "member", { present: false }),
  seated("eva", "member", { recusals: [{ itemId: "18", reason: "släktskap", foundBy: "self" }] }),
  seated("sub", "substitute", { serving: [{ memberId: "bo", spans: [] }] }),
  seated("extra", "substitute"),
  seated("insyn", "observer"),
  visitor("may", { duty: "secretary" }),
]);
const on = (given: Partial<DividedItem> = {}): DividedItem => ({
  item: item(18),
  presence: board,
  questions: [main, posts],
  notParticipating: [],
  ...given,
});
const open = (given: Partial<Opening> = {}, where: Partial<DividedItem> = {}) => openDivision({ ...opening, ...given }, on(where));
const withDivision = (division: Division) => ({ questions: [{ ...main, divisions: [division] }, posts] });
const declared = (participantId: string, itemId = "18") => ({ participantId, itemId, declared: opened });

describe("when a division is opened", () => {
  it("the roll is those who serve on the §: not the absent, the recused, or those who only attend", () => {
    const { roll } = accepted(open());
    expect(roll.map(({ participantId, inPlaceOf, isChair }) => [participantId, inPlaceOf, isChair])).toEqual([
      ["ordf", null, true],
      ["anna", null, false],
      ["sub", "bo", false],
    ]);
    expect(roll.some(({ hasVoted, choice }) => hasVoted || choice !== null)).toBe(false);
  });

  it("a substitute has the weight and the group of the seat", () => {
    const bo = seated("bo", "member", { present: false, mandate: mandate({ id: "bo", voteWeight: 3, votingGroup: "party" }) });
    const sub = seated("sub", "substitute", { serving: [{ memberId: "bo", spans: [] }] });
    expect(accepted(open({}, { presence: room([bo, sub]) })).roll).toMatchObject([{ participantId: "sub", weight: 3, group: "party" }]);
  });

  it("one who has declared not to take part stays on the roll, and is marked", () => {
    const { roll } = accepted(open({}, { notParticipating: [declared("anna"), declared("ordf", "19")] }));
    expect(roll.filter(({ notTakingPart }) => notTakingPart).map(({ participantId }) => participantId)).toEqual(["anna"]);
  });

  it("the roll stays as it was, whoever comes and goes", () => {
    const division = accepted(open());
    const later = room([...board.participants, seated("ny")]);
    expect(hindranceNow("ny", later, item(18), "2010-04-22")).toBeNull();
    expect(castBallot(division, { participantId: "ny", choice: "yes" }, null)).toMatchObject({ code: "division.notEntitled" });
  });

  it("an election concerns persons, and its closed ballot begins at nought for all that can be counted", () => {
    const division = accepted(open(ballotFor));
    expect(division.concernsPerson).toBe(true);
    expect(division.tallies).toEqual(["name:siv", "name:jan", "name:eva", "abstain"].map((counted) => ({ counted, group: null, votes: 0 })));
  });

  it("it can be held again after one that was cancelled", () => {
    const cancelled = rollCall([voter("anna")], { cancelled: { ...closed, reason: "fel fråga" } });
    expect(accepted(open({}, withDivision(cancelled))).id).toBe("division");
  });

  it.each<[string, string, Partial<Opening>, Partial<DividedItem>]>([
    ["a question that isn't there", "unknownQuestion", { questionId: "other" }, {}],
    ["an item that was withdrawn", "itemWithdrawn", {}, { item: item(18, { isWithdrawn: true }) }],
    ["another division that is open", "anotherOpen", {}, withDivision(rollCall([voter("anna")]))],
    ["another that is open on another question of the item", "anotherOpen", ballotFor, withDivision(rollCall([voter("anna")]))],
    ["a question that a division has decided", "questionDecided", {}, withDivision(rollCall([voted("anna", "yes")], { closed }))],
    ["a question of which the chair hasn't said what was found", "notFound", {}, { questions: [{ ...main, found: [] }] }],
    ["yes for another side than what was found", "otherQuestion", { contest: { kind: "yesNo", yes: "motion:anna", no: "proposal:office" } }, {}],
    ["a side that isn't in the question", "otherQuestion", { contest: { kind: "yesNo", yes: "proposal:office", no: "reject" } }, {}],
    ["the same on both sides", "otherQuestion", { contest: { kind: "yesNo", yes: "proposal:office", no: "proposal:office" } }, {}],
    ["a name that isn't put forward", "otherQuestion", { ...ballotFor, contest: election(2, "siv", "ulf") }, {}],
    ["no names", "otherQuestion", { ...ballotFor, contest: election(2) }, {}],
    ["other seats than the question's", "otherQuestion", { ...ballotFor, contest: election(1, "siv", "jan") }, {}],
    ["a closed ballot on a matter", "openUnlessPersons", { method: "closedBallot" }, {}],
    ["a share over the whole", "majority", { majority: { share: [3, 2], more: false, of: "cast" } }, {}],
    ["an election by two thirds", "electionByMostVotes", { ...ballotFor, majority: majorities.twoThirds }, {}],
    ["an election in each group", "electionByMostVotes", { ...ballotFor, inEachGroup: true }, {}],
    ["a majority in each group when someone has none", "groupMissing", { inEachGroup: true }, {}],
    ["nobody who serves", "nobodyEntitled", {}, { presence: room([seated("anna", "member", { present: false })]) }],
    ["only those who take no part", "nobodyEntitled", {}, { presence: room([seated("anna")]), notParticipating: [declared("anna")] }],
  ])("it is refused with %s", (_, code, given, where) => {
    expect(open(given, where)).toMatchObject({ code: `division.${code}` });
  });
});

describe("what hinders one on the roll since then", () => {
  const anna = (given: Partial<Participant>, others: readonly Participant[] = []): Presence => room([seated("anna", "member", given), ...others]);
  const ended = { mandate: mandate({ id: "m", to: "2010-04-21" }) };

  it.each<[string, Presence, string | null]>([
    ["nothing", anna({}), null],
    ["a recusal", anna({ recusals: [{ itemId: "18", reason: "släktskap", foundBy: "body" }] }), "recused"],
    ["having left", anna({ spans: [fromTo(null, 17)] }), "left"],
    ["having been taken off the list", room([seated("bo")]), "left"],
    ["a mandate that has ended", anna(ended), "mandateEnded"],
  ])("is %s", (_, presence, hindrance) => {
    expect(hindranceNow("anna", presence, item(18), "2010-04-22")).toBe(hindrance);
  });

  it("is for a substitute that the member has come back", () => {
    const sub = seated("sub", "substitute", { serving: [{ memberId: "anna", spans: [] }] });
    expect(hindranceNow("sub", anna({ present: false }, [sub]), item(18), "2010-04-22")).toBeNull();
    expect(hindranceNow("sub", anna({}, [sub]), item(18), "2010-04-22")).toBe("left");
  });
});

describe("declaring not to take part in the decision", () => {
  const declare = (participantId: string, where: Partial<DividedItem> = {}, isDecided = false) =>
    declareNotTakingPart(declared(participantId), { ...on(where), isDecided });
  const today: Question = { ...main, id: "today", key: "today", options: ["today", "later"], found: ["today"] };

  it("is kept, and marked on the roll of a division that is open", () => {
    const silent = tallied("showOfHands", 3, []);
    expect(accepted(declare("anna")).notParticipating).toEqual([declared("anna")]);
    for (const division of [rollCall([voter("ordf"), voter("anna")]), { ...silent, roll: [voter("ordf"), voter("anna")] }]) {
      const { questions } = accepted(declare("anna", withDivision(division)));
      expect(questions[0]!.divisions[0]!.roll.map(({ notTakingPart }) => notTakingPart)).toEqual([false, true]);
    }
  });

  it("leaves the rolls of divisions that are over as they were", () => {
    const over = rollCall([voter("anna")], { cancelled: { ...closed, reason: "fel fråga" } });
    expect(accepted(declare("anna", withDivision(over))).questions[0]!.divisions).toEqual([over]);
  });

  it("is no matter of having voted on whether to decide today, once that is done", () => {
    const over = rollCall([voted("anna", "no")], { closed });
    expect(accepted(declare("anna", { questions: [{ ...today, divisions: [over] }, main] })).notParticipating).toHaveLength(1);
    expect(accepted(declare("anna", { questions: [{ ...today, key: "counter:today", divisions: [over] }] })).notParticipating).toHaveLength(1);
  });

  it.each<[string, string, string, Partial<DividedItem>, boolean]>([
    ["once the item is decided", "itemDecided", "anna", {}, true],
    ["twice", "alreadyDeclared", "anna", { notParticipating: [declared("anna")] }, false],
    ["by one who is recused", "servesNot", "eva", {}, false],
    ["by an observer", "servesNot", "insyn", {}, false],
    ["after voting in the division that is open", "votedAlready", "anna", { questions: [{ ...today, divisions: [rollCall([voted("anna", "no")])] }] }, false],
    ["after voting on the matter", "votedAlready", "anna", withDivision(rollCall([voted("anna", "yes")], { closed })), false],
    ["after voting on the counter-proposal", "votedAlready", "anna", { questions: [{ ...main, key: "counter:main", divisions: [rollCall([voted("anna", "yes")], { closed })] }] }, false],
  ])("is refused %s", (_, code, participantId, where, isDecided) => {
    expect(declare(participantId, where, isDecided)).toMatchObject({ code: `division.${code}` });
  });

  it("is refused for one who isn't at the meeting at all", () => {
    expect(declare("ingen")).toMatchObject({ code: "presence.unknownParticipant" });
  });
});
