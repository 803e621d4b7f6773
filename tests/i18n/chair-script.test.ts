import { describe, expect, test } from "vitest";
import type { Division, Voter } from "#lib/domain/division/division.ts";
import { majorities } from "#lib/domain/division/majority.ts";
import type { Option, QuestionKey } from "#lib/domain/question/question.ts";
import { scriptOf } from "#lib/domain/question/script.ts";
import { utterance } from "#lib/i18n/chair-script.ts";
import { translator } from "#lib/i18n/translator.ts";
import { closed, rollCall, voter, votes } from "#tests/domain/division/divisions.ts";
import { type InTheChair, treating } from "#tests/domain/question/in-the-chair.ts";
import { add, alternative, board, change, council, matter, nominated, referBack, reject } from "#tests/domain/question/matters.ts";

/** Whose things are, as a page would say it. */
const names: Readonly<Record<string, string>> = { "proposal:office": "kansliets förslag", "motion:Anna": "Anna Bergs yrkande", "motion:Bo": "Bo Eks yrkande" };

function readAloud(at: InTheChair, key: QuestionKey): readonly string[] {
  const spoken = {
    words: translator("sv", "question"),
    language: "sv" as const,
    body: { name: "Styrelsen", rules: board.rules },
    nameOf: (option: Option) => names[option] ?? option,
  };
  return scriptOf(at.treatment, key).map((said) => utterance(said, spoken));
}

describe("what the chair reads aloud", () => {
  test("of a sole proposal, before and after it is found carried", () => {
    const given = treating(matter());
    expect(readAloud(given, "main")).toEqual(["Finns det fler yrkanden?", "Då förklarar jag överläggningen avslutad.", "Kan styrelsen besluta enligt kansliets förslag?"]);
    expect(readAloud(given.finds("main", "proposal:office"), "main").at(-1)).toBe("Jag finner att styrelsen beslutar enligt kansliets förslag.");
  });

  test("of several questions: first the order, then the first of them", () => {
    const given = treating(matter({ motions: [referBack("Cilla", "kostnaden"), change("Anna", "b1", "med 300 000 kronor"), add("Bo", "följa upp")] }));
    expect(readAloud(given, "today")).toEqual([
      "Finns det fler yrkanden?",
      "Då förklarar jag överläggningen avslutad.",
      "Jag ställer propositioner i denna ordning: om ärendet ska avgöras i dag, förslagen till beslut, ändringarna och tilläggen. Kan ordningen godkännas?",
      "Frågan är om ärendet ska avgöras i dag.",
      "Ska ärendet avgöras i dag?",
      "Ska ärendet återremitteras?",
    ]);
    const decided = given.finds("today", "today").finds("main", "proposal:office");
    expect(readAloud(decided, "clause:b1")).toEqual([
      "Om att-satsen finns följande förslag: Anna Bergs yrkande och att-satsen som den lyder i förslaget.",
      "Kan styrelsen besluta enligt Anna Bergs yrkande?",
      "Ska att-satsen lyda som i förslaget?",
    ]);
  });

  test("of a division among three: the counter-proposal first, then who votes yes and who no", () => {
    const motions = [alternative("Anna", "avvakta"), alternative("Bo", "anlita en konsult")];
    const called = treating(matter({ motions })).finds("main", "proposal:office").finds("counter:main", "motion:Bo");
    expect(readAloud(called, "counter:main").slice(-2)).toEqual(["Kan Bo Eks yrkande utses till motförslag?", "Jag finner att Bo Eks yrkande utses till motförslag."]);
    expect(readAloud(called, "main").slice(-2)).toEqual([
      "Votering är begärd och ska genomföras.",
      "Den som bifaller kansliets förslag röstar ja. Den som bifaller Bo Eks yrkande röstar nej.",
    ]);
    expect(readAloud(called.divides("main", { yes: 3, no: 5 }), "main").at(-1)).toBe("Voteringen är avslutad. Jag finner att styrelsen beslutar enligt Bo Eks yrkande.");
  });

  test("of a division about a counter-proposal, a referral back and a rejection: what one who votes wants", () => {
    const three = treating(matter({ motions: [alternative("Anna", "avvakta"), alternative("Bo", "anlita en konsult")] }));
    const counter = three.finds("main", "proposal:office").finds("counter:main", "motion:Bo").divides("counter:main", { yes: 3, no: 2 });
    expect(readAloud(counter, "counter:main").at(-2)).toBe("Den som vill ha Bo Eks yrkande som motförslag röstar ja. Den som vill ha Anna Bergs yrkande som motförslag röstar nej.");

    const later = treating(matter({ motions: [referBack("Anna", "kostnaden")] })).finds("today", "referBack").divides("today", { yes: 5, no: 3 });
    expect(readAloud(later, "today").at(-2)).toBe("Den som vill att ärendet återremitteras röstar ja. Den som vill att ärendet avgörs i dag röstar nej.");

    const rejected = treating(matter({ motions: [reject("Bo")] })).finds("main", "proposal:office").divides("main", { yes: 5, no: 3 });
    expect(readAloud(rejected, "main").at(-2)).toBe("Den som bifaller kansliets förslag röstar ja. Den som vill avslå förslaget röstar nej.");
  });

  test("while the counter-proposal is still to be found", () => {
    const motions = [alternative("Anna", "avvakta"), reject("Bo")];
    const called = treating(matter({ motions })).finds("main", "proposal:office").puts("counter:main");
    expect(readAloud(called, "main")).toEqual([
      "Finns det fler yrkanden?",
      "Då förklarar jag överläggningen avslutad.",
      "Det finns följande förslag till beslut: kansliets förslag, Anna Bergs yrkande och avslag.",
      "Kan styrelsen besluta enligt kansliets förslag?",
      "Kan styrelsen besluta enligt Anna Bergs yrkande?",
      "Kan styrelsen avslå förslaget?",
      "Jag finner att styrelsen beslutar enligt kansliets förslag.",
    ]);
    expect(readAloud(called, "counter:main")).toEqual([
      "Votering är begärd och ska genomföras.",
      "Huvudförslag är kansliets förslag. Först utser vi ett motförslag.",
      "Motförslag kan vara Anna Bergs yrkande och avslag.",
      "Kan Anna Bergs yrkande utses till motförslag?",
      "Kan avslag utses till motförslag?",
    ]);
  });

  test("of a minority, of equal votes and of the lot", () => {
    const minority = treating(matter({ body: council, motions: [referBack("Bo", "kostnaden")] })).finds("today", "today").divides("today", { yes: 2, no: 1 });
    expect(readAloud(minority, "today").at(-1)).toBe("Minst en tredjedel av de närvarande vill att ärendet avgörs senare. Jag finner att ärendet återremitteras.");

    const tied = treating(matter({ motions: [reject("Bo")] })).finds("main", "proposal:office").divides("main", { yes: 2, no: 2, castingVote: "no" });
    expect(readAloud(tied, "main").at(-1)).toBe("Rösterna har fallit lika, och ordförandens röst avgör. Jag finner att styrelsen avslår förslaget.");

    const seats = { ordinary: 1, substitute: 0 };
    const election = treating(matter({ proposals: [], nominations: nominated("S: Siv Berg", "M: Jan Ek"), seats })).puts("election:ordinary");
    const drawn = election.elects("election:ordinary", { "Siv Berg": 2, "Jan Ek": 2 }, "name:Jan Ek");
    expect(readAloud(drawn, "election:ordinary").slice(-2)).toEqual(["Rösta på högst ett namn.", "Rösterna har fallit lika, och lotten avgör. Jag finner att styrelsen väljer Jan Ek."]);
  });

  describe("where more than a simple majority is needed", () => {
    const found = () => treating(matter({ motions: [reject("Bo")] })).finds("main", "proposal:office");
    const sides = { kind: "yesNo", yes: "proposal:office", no: "reject" } as const;
    const held = (roll: readonly Voter[], rule: Partial<Division>) => found().votesOn("main", rollCall(roll, { contest: sides, ...rule }));
    const ruleFor = (rule: Partial<Division>) => readAloud(held(votes({ yes: 1 }), rule), "main").at(-1);

    test("which it is, once the division is opened", () => {
      expect(readAloud(held([voter("Anna"), voter("Bo")], { majority: majorities.twoThirds }), "main").slice(-3)).toEqual([
        "Votering är begärd och ska genomföras.",
        "Den som bifaller kansliets förslag röstar ja. Den som vill avslå förslaget röstar nej.",
        "För att ja ska vinna krävs minst två tredjedelar av de avgivna rösterna. Annars vinner nej.",
      ]);
    });

    test("in the words of each", () => {
      expect(ruleFor({ majority: majorities.absolute })).toBe("För att ja ska vinna krävs mer än hälften av rösterna, nedlagda medräknade. Annars vinner nej.");
      expect(ruleFor({ majority: majorities.threeQuarters, inEachGroup: true })).toBe("För att ja ska vinna krävs minst tre fjärdedelar av de avgivna rösterna i varje grupp. Annars vinner nej.");
      expect(ruleFor({ majority: majorities.simple, inEachGroup: true })).toBe("För att ja ska vinna krävs mer än hälften av de avgivna rösterna i varje grupp. Annars vinner nej.");
      expect(ruleFor({ majority: { share: [5, 6], more: false, of: "entitled" } })).toBe("För att ja ska vinna krävs minst 5/6 av alla röstberättigades röster. Annars vinner nej.");
    });

    test("nothing of a simple one, which goes without saying", () => {
      expect(ruleFor({ majority: majorities.simple })).toBe("Den som bifaller kansliets förslag röstar ja. Den som vill avslå förslaget röstar nej.");
    });

    test("that it wasn't reached, by all or in one of the groups", () => {
      const short = "Ja har inte fått den majoritet som krävs. Jag finner att styrelsen avslår förslaget.";
      expect(readAloud(held(votes({ yes: 5, no: 3 }), { majority: majorities.twoThirds, closed }), "main").at(-1)).toBe(short);
      const groups = [...votes({ yes: 5 }, { group: "kommunerna" }), ...votes({ yes: 1, no: 2 }, { group: "partierna" })];
      expect(readAloud(held(groups, { inEachGroup: true, closed }), "main").at(-1)).toBe(short);
      expect(readAloud(held(votes({ yes: 6, no: 3 }), { majority: majorities.twoThirds, closed }), "main").at(-1)).toBe(
        "Voteringen är avslutad. Jag finner att styrelsen beslutar enligt kansliets förslag.",
      );
    });
  });

  test("is nothing for what has fallen", () => {
    const fallen = treating(matter({ motions: [reject("Cilla"), add("Bo", "följa upp")] })).finds("main", "reject");
    expect(readAloud(fallen, "addition:Bo")).toEqual([]);
  });
});
