import { describe, expect, it, test } from "vitest";
import { originsOf } from "#lib/domain/decision/origins.ts";
import { nextContest } from "#lib/domain/question/next-contest.ts";
import { reorderQuestions } from "#lib/domain/question/precedence.ts";
import type { QuestionKey } from "#lib/domain/question/question.ts";
import { findCarried, putQuestion, undoQuestion } from "#lib/domain/question/put-question.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import { totals, tallied } from "#tests/domain/division/divisions.ts";
import { type InTheChair, treating } from "./in-the-chair.ts";
import { add, alternative, change, matter, nominated, presidium, office, referBack, reject, secretary, strike } from "./matters.ts";

const put = (treatment: Treatment, key: QuestionKey) => putQuestion(treatment, { id: "q", key, put: secretary });
const decided = ({ treatment }: InTheChair): Treatment => ({ ...treatment, isDecided: true });

const fresh = treating(matter({ motions: [reject("Cilla"), change("Anna", "b1", "med 300 000 kronor"), add("Bo", "följa upp")] }));
const found = fresh.finds("main", "proposal:office");
const voted = found.divides("main", { yes: 5, no: 3 });
const rejected = fresh.finds("main", "reject");

describe("putting a question", () => {
  test.each<[string, Treatment, QuestionKey, string]>([
    ["out of turn", fresh.treatment, "clause:b1", "question.notInTurn"],
    ["while another is open", fresh.puts("main").treatment, "clause:b1", "question.stillOpen"],
    ["twice", found.treatment, "main", "question.alreadyPut"],
    ["that has fallen", rejected.treatment, "clause:b1", "question.fallen"],
    ["that nobody has moved", fresh.treatment, "addition:Eva", "question.notThere"],
    ["once the decision is written", decided(found), "clause:b1", "question.decided"],
    ["to find a counter-proposal among two", found.treatment, "counter:main", "question.noCounterNeeded"],
    ["to find a counter-proposal to what isn't put", fresh.treatment, "counter:main", "question.notPut"],
  ])("is refused %s", (_, treatment, key, code) => {
    expect(put(treatment, key)).toMatchObject({ code });
  });
});

describe("finding something carried", () => {
  test.each<[string, Treatment, QuestionKey, Parameters<typeof findCarried>[2], string]>([
    ["before the question is put", fresh.treatment, "main", ["reject"], "question.notPut"],
    ["what wasn't among the options", fresh.puts("main").treatment, "main", ["motion:Anna"], "question.notAnOption"],
    ["two at once", fresh.puts("main").treatment, "main", ["reject", "proposal:office"], "question.numberCarried"],
    ["nothing", fresh.puts("main").treatment, "main", [], "question.numberCarried"],
    ["when the next question has been put", found.puts("clause:b1").treatment, "main", ["reject"], "question.nextPut"],
    ["when a division has been held", voted.treatment, "main", ["reject"], "question.divisionDecides"],
    ["when the decision is written", decided(found), "main", ["reject"], "question.decided"],
  ])("is refused: %s", (_, treatment, key, options, code) => {
    expect(findCarried(treatment, key, options)).toMatchObject({ code });
  });

  it("can be said anew before the next question is put", () => {
    expect(findCarried(found.treatment, "main", ["reject"])).toMatchObject({ found: ["reject"] });
  });

  it("needs as many names as there are seats, each once", () => {
    const election = treating(matter({ proposals: [], nominations: nominated("S: Siv Berg", "M: Jan Ek", "C: Eva Lund"), seats: { ordinary: 2, substitute: 0 } })).puts("election:ordinary");
    expect(findCarried(election.treatment, "election:ordinary", ["name:Siv Berg", "name:Siv Berg"])).toMatchObject({ code: "question.numberCarried", facts: { number: 2 } });
    expect(findCarried(election.treatment, "election:ordinary", ["name:Siv Berg", "name:Eva Lund"])).toMatchObject({ found: ["name:Siv Berg", "name:Eva Lund"] });
  });
});

describe("calling for a division", () => {
  const sole = treating(matter()).finds("main", "proposal:office");
  test.each<[string, Treatment, QuestionKey, string]>([
    ["before the chair has found anything", fresh.puts("main").treatment, "main", "question.findFirst"],
    ["where nothing stands against it", sole.treatment, "main", "question.nothingAgainst"],
    ["when the next question has been put", found.puts("clause:b1").treatment, "main", "question.nextPut"],
    ["when the decision is written", decided(found), "main", "question.decided"],
    ["when one has been held", voted.treatment, "main", "question.divisionDecides"],
    ["on what hasn't been put", fresh.treatment, "clause:b1", "question.notPut"],
  ])("is refused %s", (_, treatment, key, code) => {
    expect(nextContest(treatment, key)).toMatchObject({ code });
  });

  it("waits for the counter-proposal, and ends that question once it has been used", () => {
    const three = treating(matter({ motions: [alternative("Anna", "avvakta"), reject("Bo")] })).finds("main", "proposal:office");
    expect(nextContest(three.treatment, "main")).toEqual({ kind: "counterFirst", key: "counter:main", options: ["motion:Anna", "reject"] });
    expect(nextContest(three.puts("counter:main").treatment, "main")).toMatchObject({ code: "question.stillOpen" });
    const used = three.finds("counter:main", "reject").divides("main", { yes: 1, no: 2 });
    expect(nextContest(used.treatment, "counter:main")).toMatchObject({ code: "question.nextPut" });
    expect(undoQuestion(used.treatment, "counter:main")).toMatchObject({ code: "question.votedOn" });
  });

  it("among four finds the counter-proposal's own counter-proposal first", () => {
    const motions = [alternative("Anna", "avvakta"), reject("Bo")];
    const four = treating(matter({ proposals: [office, presidium], motions })).finds("main", "proposal:office").finds("counter:main", "reject");
    expect(nextContest(four.treatment, "counter:main")).toEqual({ kind: "counterFirst", key: "counter:counter:main", options: ["proposal:presidium", "motion:Anna"] });
    const then = four.finds("counter:counter:main", "motion:Anna").divides("counter:main", { yes: 1, no: 4 }).divides("main", { yes: 2, no: 3 });
    expect(then.order()).toEqual([
      "main carried motion:Anna by votes",
      "counter:main carried motion:Anna by votes",
      "counter:counter:main carried motion:Anna by acclamation",
    ]);
  });

  it("is held again when it was cancelled, and until then the question is open, also when the meeting has gone on", () => {
    const cancelled = { ...tallied("showOfHands", 8, totals({ yes: 5, no: 3 })), closed: secretary, cancelled: { ...secretary, reason: "fel räknat" } };
    const open = found.finds("clause:b1", "clause:b1").votesOn("main", cancelled);
    expect(open.order()[0]).toBe("main: proposal:office or reject, waits for division");
    expect(() => open.decides()).toThrow("question.stillOpen");

    const again = open.divides("main", { yes: 3, no: 5 });
    expect(again.order()).toEqual(["main carried reject by votes", "clause:b1 falls: proposalFell", "addition:Bo falls: proposalFell"]);
    expect(again.decides()).toEqual(["rejected"]);
    expect(again.treatment.questions[0]?.divisions).toHaveLength(2);
  });
});

describe("taking back a question that was put by mistake", () => {
  it("leaves it as if it had not been put", () => {
    expect(found.puts("clause:b1").takesBack("clause:b1").treatment).toEqual(found.treatment);
    expect(fresh.puts("main").takesBack("main").order()).toEqual(fresh.order());
  });

  test.each<[string, Treatment, QuestionKey, string]>([
    ["that isn't the last", found.puts("clause:b1").treatment, "main", "question.notLast"],
    ["that has been voted on", voted.treatment, "main", "question.votedOn"],
    ["that hasn't been put", fresh.treatment, "main", "question.notPut"],
    ["once the decision is written", decided(found), "main", "question.decided"],
  ])("is refused for one %s", (_, treatment, key, code) => {
    expect(undoQuestion(treatment, key)).toMatchObject({ code });
  });
});

test("the order stands once the decision is written", () => {
  expect(reorderQuestions(decided(found), ["main", "addition:Bo", "clause:b1"])).toMatchObject({ code: "question.decided" });
});

describe("where the clauses of a decision came from", () => {
  test("each tells its proposal or its motion, the motion that changed it, and how it reads against what was sent out", () => {
    const motions = [change("Anna", "b1", "med 300 000 kronor"), strike("Eva", "c"), add("Bo", "följa upp")];
    const then = treating(matter({ motions })).finds("main", "proposal:office").finds("clause:b1", "motion:Anna").finds("clause:c", "motion:Eva").finds("addition:Bo", "motion:Bo");
    const fromOffice = { kind: "proposal", versionId: "office" };
    expect(originsOf(then.decisions()[0]!, then.treatment).map(({ change: { id, kind }, from, changedBy }) => ({ id, kind, from, changedBy }))).toEqual([
      { id: "a", kind: "same", from: fromOffice, changedBy: null },
      { id: "b", kind: "same", from: fromOffice, changedBy: null },
      { id: "b1", kind: "changed", from: fromOffice, changedBy: "Anna" },
      { id: "b2", kind: "same", from: fromOffice, changedBy: null },
      { id: "c", kind: "removed", from: fromOffice, changedBy: "Eva" },
      { id: "Bo-1", kind: "added", from: { kind: "motion", motionId: "Bo" }, changedBy: null },
    ]);
  });

  test("what someone wrote into the decision by hand has no origin", () => {
    const then = treating(matter()).finds("main", "proposal:office");
    const [decision] = then.decisions();
    const written = { ...decision!, clauses: [...decision!.clauses, ...presidium.clauses] };
    expect(originsOf(written, then.treatment).at(-1)).toMatchObject({ change: { id: "p", kind: "added" }, from: null });
  });

  test("a matter referred back has no clauses and so no origins", () => {
    const then = treating(matter({ motions: [referBack("Bo", "kostnaden")] })).finds("today", "referBack");
    expect(originsOf(then.decisions()[0]!, then.treatment)).toEqual([]);
  });
});
