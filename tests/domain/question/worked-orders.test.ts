import { describe, expect, test } from "vitest";
import { checkDecision } from "#lib/domain/decision/check-decision.ts";
import { Refused } from "#lib/domain/refused.ts";
import { InTheChair, treating, type Votes } from "./in-the-chair.ts";
import {
  add,
  alternative,
  annualMeeting,
  approve,
  change,
  council,
  defer,
  matter,
  municipalBoard,
  nominated,
  office,
  presidium,
  referBack,
  reject,
  strike,
  withdrawn,
} from "./matters.ts";

const proposed = ["att tillsätta en samordnare", "att finansiera tjänsten", "att med 450 000 kronor", "att under tre år", "att ge kansliet i uppdrag att rekrytera"];

/** The sentence of a refusal is chosen by its code: what a test of a refusal looks at. */
function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return "nothing refused";
}

describe("one proposal", () => {
  test("given no motions, the proposal is put alone and adopted as it stands", () => {
    const given = treating(matter());
    expect(given.order()).toEqual(["main: proposal:office, next"]);

    const then = given.finds("main", "proposal:office");
    expect(then.order()).toEqual(["main carried proposal:office by acclamation"]);
    expect(then.decides()).toEqual(["adopted", ...proposed]);
  });

  test("given motions to approve and to reject, approval and rejection are put against each other", () => {
    const given = treating(matter({ motions: [approve("Anna"), reject("Bo")] }));
    expect(given.order()).toEqual(["main: proposal:office or reject, next"]);
    expect(given.finds("main", "proposal:office").decides()).toEqual(["adopted", ...proposed]);
    expect(given.finds("main", "reject").decides()).toEqual(["rejected"]);
  });

  test("given that all motions were withdrawn, the proposal is put as if nothing had been moved", () => {
    const motions = [reject("Bo"), referBack("Cilla", "kostnaden"), change("Anna", "c", "avvakta"), add("David", "följa upp")].map(withdrawn);
    const given = treating(matter({ motions }));
    expect(given.order()).toEqual(["main: proposal:office, next"]);
    expect(given.finds("main", "proposal:office").decides()).toEqual(["adopted", ...proposed]);
  });

  test("given no proposal and that all motions were withdrawn, there is nothing to put and nothing to decide", () => {
    const given = treating(matter({ proposals: [], motions: [withdrawn(alternative("Anna", "avvakta"))] }));
    expect(given.order()).toEqual([]);
    expect(refusalOf(() => given.decides())).toBe("question.nothingToPut");
  });
});

describe("proposals against each other", () => {
  test("given two proposals, they are put against each other; a division is held on the one found carried against the other", () => {
    const given = treating(matter({ proposals: [office, presidium] }));
    expect(given.order()).toEqual(["main: proposal:office or proposal:presidium, next"]);

    const then = given.finds("main", "proposal:office").divides("main", { yes: 3, no: 5 });
    expect(then.treatment.questions[0]?.divisions[0]?.contest).toEqual({ kind: "yesNo", yes: "proposal:office", no: "proposal:presidium" });
    expect(then.order()).toEqual(["main carried proposal:presidium by votes"]);
    expect(then.decides()).toEqual(["adopted", "att avvakta den nationella strategin"]);
  });

  test("given three proposals and a call for a division, the counter-proposal is found first, itself by a division, and then stands against the one found carried", () => {
    const motions = [alternative("Anna", "anlita en konsult")];
    const found = treating(matter({ proposals: [office, presidium], motions })).finds("main", "proposal:office");

    expect(() => found.divides("main", { yes: 5, no: 3 })).toThrow("the counter-proposal comes first: proposal:presidium or motion:Anna");

    const counter = found.finds("counter:main", "proposal:presidium");
    expect(counter.order()).toEqual([
      "main: proposal:office or proposal:presidium or motion:Anna, waits for division",
      "counter:main carried proposal:presidium by acclamation",
    ]);
    const contested = counter.divides("counter:main", { yes: 2, no: 6 });
    expect(contested.order()[1]).toBe("counter:main carried motion:Anna by votes");

    const then = contested.divides("main", { yes: 3, no: 5 });
    expect(then.treatment.questions[0]?.divisions[0]?.contest).toEqual({ kind: "yesNo", yes: "proposal:office", no: "motion:Anna" });
    expect(then.order()[0]).toBe("main carried motion:Anna by votes");
    expect(then.decides()).toEqual(["adopted", "att anlita en konsult"]);
  });
});

describe("changes and additions", () => {
  test("given a change and an addition, the proposal is put first, then the change, then the addition; the addition comes last", () => {
    const given = treating(matter({ motions: [add("Bo", "följa upp om ett år"), change("Anna", "b1", "med 300 000 kronor")] }));
    expect(given.order()).toEqual([
      "main: proposal:office, next",
      "clause:b1: motion:Anna or clause:b1",
      "addition:Bo: motion:Bo or no",
    ]);

    const then = given.finds("main", "proposal:office").finds("clause:b1", "motion:Anna").finds("addition:Bo", "motion:Bo");
    expect(then.decides()).toEqual(["adoptedWithChanges", ...proposed.with(2, "att med 300 000 kronor"), "att följa upp om ett år"]);
  });

  test("given a change and an addition that are both lost, the proposal is adopted as it stands", () => {
    const given = treating(matter({ motions: [change("Anna", "b1", "med 300 000 kronor"), add("Bo", "följa upp om ett år")] }));
    const then = given.finds("main", "proposal:office").finds("clause:b1", "clause:b1").finds("addition:Bo", "no");
    expect(then.decides()).toEqual(["adopted", ...proposed]);
  });

  test("given changes of different clauses, they are put one by one in the order of the clauses and are merged", () => {
    const motions = [change("Cilla", "c", "ge presidiet i uppdrag att rekrytera"), change("Anna", "a", "tillsätta två samordnare"), strike("Bo", "b2")];
    const given = treating(matter({ motions })).finds("main", "proposal:office");
    expect(given.order().slice(1)).toEqual([
      "clause:a: motion:Anna or clause:a, next",
      "clause:b2: motion:Bo or clause:b2",
      "clause:c: motion:Cilla or clause:c",
    ]);
    const then = given.finds("clause:a", "motion:Anna").finds("clause:b2", "motion:Bo").finds("clause:c", "motion:Cilla");
    expect(then.decides()).toEqual([
      "adoptedWithChanges",
      "att tillsätta två samordnare",
      "att finansiera tjänsten",
      "att med 450 000 kronor",
      "att ge presidiet i uppdrag att rekrytera",
    ]);
  });

  test("given two changes of the same clause, they are put against each other and against the clause as proposed", () => {
    const motions = [change("Anna", "b1", "med 300 000 kronor"), change("Bo", "b1", "med 600 000 kronor")];
    const found = treating(matter({ motions })).finds("main", "proposal:office").finds("clause:b1", "clause:b1");
    const then = found.finds("counter:clause:b1", "motion:Bo").divides("clause:b1", { yes: 3, no: 4 });
    expect(then.order()).toEqual([
      "main carried proposal:office by acclamation",
      "clause:b1 carried motion:Bo by votes",
      "counter:clause:b1 carried motion:Bo by acclamation",
    ]);
    expect(then.decides()).toEqual(["adoptedWithChanges", ...proposed.with(2, "att med 600 000 kronor")]);
  });

  test("given that a clause is struck, changes of what stands under it fall", () => {
    const given = treating(matter({ motions: [change("Anna", "b1", "med 300 000 kronor"), strike("Bo", "b")] }));
    const then = given.finds("main", "proposal:office").finds("clause:b", "motion:Bo");
    expect(then.order().at(-1)).toBe("clause:b1 falls: clauseStruck");
    expect(then.decides()).toEqual(["adoptedWithChanges", "att tillsätta en samordnare", "att ge kansliet i uppdrag att rekrytera"]);
  });

  test("given that the clause isn't struck, what stands under it is put as usual", () => {
    const given = treating(matter({ motions: [change("Anna", "b1", "med 300 000 kronor"), strike("Bo", "b")] }));
    const then = given.finds("main", "proposal:office").finds("clause:b", "clause:b");
    expect(then.order().at(-1)).toBe("clause:b1: motion:Anna or clause:b1, next");
  });

  test("given that all the clauses were struck one by one, the proposal has been rejected", () => {
    const given = treating(matter({ proposals: [{ versionId: "office", clauses: office.clauses.slice(0, 1) }], motions: [strike("Bo", "a")] }));
    expect(given.finds("main", "proposal:office").finds("clause:a", "motion:Bo").decides()).toEqual(["rejected"]);
  });

  test("given that another proposal is carried, changes and additions fall with theirs", () => {
    const motions = [alternative("Cilla", "avvakta"), change("Anna", "b1", "med 300 000 kronor"), add("Bo", "följa upp om ett år")];
    const then = treating(matter({ motions })).finds("main", "motion:Cilla");
    expect(then.order()).toEqual(["main carried motion:Cilla by acclamation", "clause:b1 falls: proposalFell", "addition:Bo falls: proposalFell"]);
    expect(then.decides()).toEqual(["adopted", "att avvakta"]);
  });

  test("given an addition that makes no sense without the proposal, it falls unput when the proposal is rejected", () => {
    const given = treating(matter({ motions: [reject("Cilla"), add("Bo", "följa upp samordnaren")] })).finds("main", "reject");
    expect(given.order()).toEqual(["main carried reject by acclamation", "addition:Bo falls: proposalFell"]);
    expect(given.decides()).toEqual(["rejected"]);
  });

  test("given an addition that stands alone, it is put also when the proposal is rejected, and is a decision of its own", () => {
    const given = treating(matter({ motions: [reject("Cilla"), add("Bo", "inventera behovet", true)] })).finds("main", "reject");
    expect(given.order()[1]).toBe("addition:Bo: motion:Bo or no, next");
    expect(given.finds("addition:Bo", "motion:Bo").decides()).toEqual(["rejected", "adopted", "att inventera behovet"]);
    expect(given.finds("addition:Bo", "no").decides()).toEqual(["rejected"]);
  });
});

describe("today or later", () => {
  const lateMotions = [change("Anna", "b1", "med 300 000 kronor"), referBack("Bo", "vad tjänsten kostar", "2010-09-01"), referBack("Cilla", "vem som är arbetsgivare", "2010-06-10")];

  test("given referral back, whether to decide today is put first; lost, the matter is decided as usual", () => {
    const given = treating(matter({ motions: lateMotions }));
    expect(given.order()).toEqual(["today: today or referBack, next", "main: proposal:office", "clause:b1: motion:Anna or clause:b1"]);

    const then = given.finds("today", "today").finds("main", "proposal:office").finds("clause:b1", "clause:b1");
    expect(then.decides()).toEqual(["adopted", ...proposed]);
  });

  test("given referral back that is carried, all the rest falls, and everything asked for is to be found out by the earliest day", () => {
    const then = treating(matter({ motions: lateMotions })).finds("today", "referBack");
    expect(then.order()).toEqual(["today carried referBack by acclamation", "main falls: later", "clause:b1 falls: later"]);
    expect(then.decisions()).toMatchObject([
      { outcome: "referredBack", toFindOut: "vad tjänsten kostar; vem som är arbetsgivare", dueDate: "2010-06-10", clauses: [] },
    ]);
  });

  test("given deferral that is carried, the matter is deferred to the earliest time that was moved", () => {
    const motions = [defer("Anna", "hösten"), defer("Bo", "nästa sammanträde", "2010-06-10")];
    const then = treating(matter({ motions })).finds("today", "defer");
    expect(then.decisions()).toMatchObject([{ outcome: "deferred", deferredTo: "nästa sammanträde", dueDate: "2010-06-10" }]);
  });

  test("given both referral back and deferral, first whether it is to be later at all, and only then which of them", () => {
    const given = treating(matter({ motions: [referBack("Bo", "vad tjänsten kostar"), defer("Anna", "nästa sammanträde")] }));
    expect(given.order()).toEqual(["today: today or later, next", "laterHow: referBack or defer", "main: proposal:office"]);

    const today = given.finds("today", "today");
    expect(today.order().slice(1)).toEqual(["laterHow falls: decidedToday", "main: proposal:office, next"]);

    const later = given.finds("today", "later");
    expect(later.order().slice(1)).toEqual(["laterHow: referBack or defer, next", "main falls: later"]);
    expect(refusalOf(() => later.decides())).toBe("question.stillOpen");
    expect(later.finds("laterHow", "defer").decisions()).toMatchObject([{ outcome: "deferred", deferredTo: "nästa sammanträde" }]);
  });
});

describe("a minority of one third", () => {
  const referral = { motions: [referBack("Bo", "vad tjänsten kostar")] };
  const divided = (given: Parameters<typeof matter>[0], cast: Votes = { yes: 20, no: 10 }) =>
    treating(matter({ ...referral, ...given })).finds("today", "today").divides("today", cast);

  test("given an assembly under KL where 10 of 30 want it back, it is referred back although 20 want to decide today", () => {
    const then = divided({ body: council });
    expect(then.order()).toEqual(["today carried referBack by minority", "main falls: later"]);
    expect(then.decisions()).toMatchObject([{ outcome: "referredBack", toFindOut: "vad tjänsten kostar" }]);
  });

  test("given 10 of 31, the one who abstained counted, a third is not reached", () => {
    expect(divided({ body: council }, { yes: 20, no: 10, abstain: 1 }).order()[0]).toBe("today carried today by votes");
  });

  test("given that the chair found the referral carried, the third votes yes and the majority no, and it is the same", () => {
    const then = treating(matter({ ...referral, body: council })).finds("today", "referBack").divides("today", { yes: 10, no: 20 });
    expect(then.order()[0]).toBe("today carried referBack by minority");
  });

  test("given equal votes, a third is there and the casting vote is of no use", () => {
    expect(divided({ body: council }, { yes: 15, no: 15 }).order()[0]).toBe("today carried referBack by minority");
  });

  test("given both referral back and deferral, a third has it later, and the majority says which", () => {
    const motions = [...referral.motions, defer("Anna", "nästa sammanträde")];
    const later = divided({ body: council, motions });
    expect(later.order().slice(0, 2)).toEqual(["today carried later by minority", "laterHow: referBack or defer, next"]);
    expect(later.finds("laterHow", "referBack").divides("laterHow", { yes: 10, no: 20 }).order()[1]).toBe("laterHow carried defer by votes");
  });

  test.each([
    ["a municipal board", { body: municipalBoard }],
    ["an association's annual meeting", { body: annualMeeting }],
    ["an assembly where a minority has had the case back already", { body: council, minorityUsed: true }],
    ["an assembly that is to elect", { body: council, nominations: nominated("S: Siv Berg"), seats: { ordinary: 1, substitute: 0 } }],
  ])("given %s, the majority decides today", (_, given) => {
    expect(divided(given).order()[0]).toBe("today carried today by votes");
  });
});

describe("equal votes", () => {
  test("given a tie, the chair's casting vote decides", () => {
    const found = treating(matter({ motions: [reject("Bo")] })).finds("main", "proposal:office");
    const tied = found.divides("main", { yes: 4, no: 4 });
    expect(tied.order()).toEqual(["main: proposal:office or reject, waits for tie"]);
    expect(refusalOf(() => tied.decides())).toBe("question.stillOpen");

    expect(found.divides("main", { yes: 4, no: 4, castingVote: "no" }).order()).toEqual(["main carried reject by castingVote"]);
  });

  test("given a tie in an election, lots are drawn, and the substitutes are elected among the rest", () => {
    const nominations = nominated("S: Siv Berg", "M: Jan Ek", "C: Eva Lund");
    const given = treating(matter({ proposals: [], nominations, seats: { ordinary: 1, substitute: 1 } }));
    expect(given.order()).toEqual([
      "election:ordinary: name:Siv Berg or name:Jan Ek or name:Eva Lund, next",
      "election:substitute: name:Siv Berg or name:Jan Ek or name:Eva Lund",
    ]);
    const cast = { "Siv Berg": 4, "Jan Ek": 4, "Eva Lund": 1 };
    expect(given.puts("election:ordinary").elects("election:ordinary", cast).order()[0]).toMatch(/waits for tie$/);

    const drawn = given.puts("election:ordinary").elects("election:ordinary", cast, "name:Jan Ek");
    expect(drawn.order()).toEqual(["election:ordinary carried name:Jan Ek by draw", "election:substitute: name:Siv Berg or name:Eva Lund, next"]);
    expect(drawn.finds("election:substitute", "name:Siv Berg").decisions()).toMatchObject([
      { outcome: "elected", elected: [{ name: "Jan Ek", as: "ordinary" }, { name: "Siv Berg", as: "substitute" }] },
    ]);
  });

  test("given an election that is held again, the substitutes are elected again too, among those who are the rest then", () => {
    const nominations = nominated("S: Siv Berg", "M: Jan Ek", "C: Eva Lund");
    const given = treating(matter({ proposals: [], nominations, seats: { ordinary: 1, substitute: 1 } }));
    const elected = given.puts("election:ordinary").elects("election:ordinary", { "Siv Berg": 5, "Jan Ek": 3 });
    const voted = elected.puts("election:substitute").elects("election:substitute", { "Jan Ek": 6, "Eva Lund": 2 });
    expect(refusalOf(() => voted.cancels("election:ordinary"))).toBe("question.substitutesStand");
    expect(refusalOf(() => elected.finds("election:substitute", "name:Jan Ek").cancels("election:ordinary"))).toBe("question.substitutesStand");

    const bothOpen = voted.cancels("election:substitute").cancels("election:ordinary");
    expect(refusalOf(() => bothOpen.elects("election:substitute", { "Jan Ek": 8 }))).toBe("question.stillOpen");
    const again = bothOpen.elects("election:ordinary", { "Jan Ek": 6, "Siv Berg": 2 });
    expect(again.order()[1]).toBe("election:substitute: name:Siv Berg or name:Eva Lund, waits for division");
    expect(again.elects("election:substitute", { "Siv Berg": 7, "Eva Lund": 1 }).decisions()).toMatchObject([
      { outcome: "elected", elected: [{ name: "Jan Ek", as: "ordinary" }, { name: "Siv Berg", as: "substitute" }] },
    ]);
  });

  test("given as many nominated as there are seats, they are elected by acclamation and nobody is left for substitute", () => {
    const given = treating(matter({ proposals: [], nominations: nominated("S: Siv Berg", "M: Jan Ek"), seats: { ordinary: 2, substitute: 1 } }));
    const then = given.finds("election:ordinary", "name:Siv Berg", "name:Jan Ek");
    expect(then.order()[1]).toBe("election:substitute falls: noNamesLeft");
    expect(then.decisions()).toMatchObject([{ outcome: "elected", elected: [{ name: "Siv Berg" }, { name: "Jan Ek" }] }]);
  });
});

describe("the chair's own order", () => {
  const motions = [change("Anna", "b1", "med 300 000 kronor"), strike("Eva", "b"), add("Bo", "följa upp om ett år"), add("Cilla", "inventera behovet", true)];
  const given = treating(matter({ motions: [referBack("David", "kostnaden"), ...motions] }));
  const ruled = ["today", "main", "clause:b", "clause:b1", "addition:Bo", "addition:Cilla"] as const;

  test("an addition that stands alone can be put before the proposals, and additions in another order", () => {
    const then = given.reorders("today", "addition:Cilla", "main", "addition:Bo", "clause:b", "clause:b1");
    expect(then.order().map((line) => line.split(": ")[0])).toEqual(["today", "addition:Cilla", "main", "addition:Bo", "clause:b", "clause:b1"]);
  });

  test.each([
    ["formal questions stay first", ["main", "today", "clause:b", "clause:b1", "addition:Bo", "addition:Cilla"], "question.formalFirst"],
    ["a change stays after the proposals", ["today", "clause:b", "main", "clause:b1", "addition:Bo", "addition:Cilla"], "question.mainFirst"],
    ["so does an addition that doesn't stand alone", ["today", "addition:Bo", "main", "clause:b", "clause:b1", "addition:Cilla"], "question.mainFirst"],
    ["striking a clause stays before what stands under it", ["today", "main", "clause:b1", "clause:b", "addition:Bo", "addition:Cilla"], "question.wholeFirst"],
    ["no question may be left out", ["today", "main", "clause:b", "clause:b1", "addition:Bo"], "question.orderStale"],
  ] as const)("%s", (_, wanted, code) => {
    expect(refusalOf(() => given.reorders(...wanted))).toBe(code);
  });

  test("ordinary seats stay before the substitutes'", () => {
    const election = treating(matter({ proposals: [], nominations: nominated("S: Siv Berg", "M: Jan Ek"), seats: { ordinary: 1, substitute: 1 } }));
    expect(refusalOf(() => election.reorders("election:substitute", "election:ordinary"))).toBe("question.ordinaryFirst");
  });

  test("what has been put stays where it was", () => {
    const begun = given.finds("today", "today").finds("main", "proposal:office");
    expect(refusalOf(() => begun.reorders("today", "addition:Cilla", "main", "clause:b", "clause:b1", "addition:Bo"))).toBe("question.putStays");
    expect(begun.reorders("today", "main", "addition:Cilla", "clause:b", "clause:b1", "addition:Bo").order()[2]).toBe("addition:Cilla: motion:Cilla or no, next");
  });

  test("what is moved afterwards finds its place, and the rest stands as the chair had it", () => {
    const early = treating(matter({ motions: motions.slice(2) })).reorders("addition:Cilla", "main", "addition:Bo");
    const then = new InTheChair({ ...early.treatment, matter: matter({ motions }) });
    expect(then.order().map((line) => line.split(": ")[0])).toEqual(["addition:Cilla", "main", "clause:b", "clause:b1", "addition:Bo"]);
  });

  test("without the chair's hand it is the rule's", () => {
    expect(given.order().map((line) => line.split(": ")[0])).toEqual(ruled);
  });
});

describe("whatever is decided", () => {
  test.each([
    ["adopted", treating(matter()).finds("main", "proposal:office")],
    ["rejected", treating(matter({ motions: [reject("Bo")] })).finds("main", "reject")],
    ["adopted with changes", treating(matter({ motions: [change("Anna", "c", "avvakta")] })).finds("main", "proposal:office").finds("clause:c", "motion:Anna")],
    ["referred back", treating(matter({ motions: [referBack("Bo", "kostnaden")] })).finds("today", "referBack")],
    ["deferred", treating(matter({ motions: [defer("Bo", "i juni")] })).finds("today", "defer")],
    ["elected", treating(matter({ proposals: [], nominations: nominated("S: Siv Berg"), seats: { ordinary: 1, substitute: 0 } })).finds("election:ordinary", "name:Siv Berg")],
  ])("what follows from the questions can be written as it is: %s", (_, then) => {
    for (const decision of then.decisions()) {
      const proposedClauses = decision.proposalVersionId === null ? null : office.clauses;
      expect(checkDecision(decision, { meetingDay: "2010-04-22", proposed: proposedClauses })).toEqual(decision);
    }
  });

  test("given that no alternative or addition was carried and nothing was proposed, there is no decision to write", () => {
    const given = treating(matter({ proposals: [], motions: [add("Bo", "följa upp")] })).finds("addition:Bo", "no");
    expect(refusalOf(() => given.decides())).toBe("question.nothingCarried");
  });
});
