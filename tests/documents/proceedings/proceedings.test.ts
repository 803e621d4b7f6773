import { describe, expect, test } from "vitest";
import { majorities } from "#lib/domain/division/majority.ts";
import type { Remark } from "#lib/domain/reservation/reservation.ts";
import { treating } from "#tests/domain/question/in-the-chair.ts";
import type { Motion } from "#lib/domain/motion/motion.ts";
import { add, alternative, approve, change, council, defer, matter, nominated, office, presidium, referBack, reject, secretary, strike, withdrawn } from "#tests/domain/question/matters.ts";
import { anna, bo, by, callsTheRoll, carin, dag, item, lists, mona, says } from "./told-items.ts";

const remark = (kind: Remark["kind"], participantIds: readonly string[], text = ""): Remark => ({
  id: `${kind} ${participantIds.join()}`,
  itemId: "item",
  kind,
  participantIds,
  announced: secretary,
  text,
  textHandedIn: text === "" ? null : secretary,
  admitted: kind === "reservation" ? null : secretary,
  withdrawn: null,
});

describe("where nothing was moved", () => {
  test("the decision says it all, whether the question was put or not", () => {
    const acclaimed = item(treating(matter()).finds("main", "proposal:office"));
    for (const section of ["motions", "questions", "divisions", "remarks"] as const) expect(says(acclaimed, section)).toEqual([]);
  });

  test("an election by acclamation needs no telling beside its nominations", () => {
    const elected = treating(matter({ proposals: [], nominations: nominated("S: Siv Sten", "C: Kim Alm"), seats: { ordinary: 1, substitute: 0 } })).finds("election:ordinary", "name:Siv Sten");
    expect(says(item(elected), "questions")).toEqual([]);
  });

  test("two proposals against each other are told", () => {
    const meeting = treating(matter({ proposals: [office, presidium] })).finds("main", "proposal:presidium");
    expect(says(item(meeting), "questions")).toEqual([
      "Propositionsordning",
      "Ordföranden ställer proposition på kansliets förslag mot presidiets förslag och finner att styrelsen bifaller presidiets förslag.",
    ]);
  });
});

test("a public authority's officials are its administration", () => {
  const told = item(treating(matter({ motions: [by(reject("b"), dag)] })).finds("main", "reject"));
  const own = { ...told, proposals: told.proposals.map((each) => ({ ...each, origin: "administration" as const })) };
  expect(says(own, "questions").at(-1)).toBe("Ordföranden ställer proposition på förvaltningens förslag mot avslag och finner att styrelsen avslår förslaget.");
});

describe("motions", () => {
  test("each in its customary words, with who moves it and from which party; those withdrawn are left out", () => {
    const motions = [
      by(approve("a"), carin),
      by(reject("b"), dag),
      by(change("c", "a", "tillsätta två samordnare"), bo, anna),
      by(strike("d", "c"), dag),
      by(add("e", "följa upp arbetet"), mona),
      by(alternative("f", "avvakta"), anna),
      by(referBack("g", "vad tjänsten kostar.", "2010-09-30"), anna),
      by(defer("h", "nästa sammanträde"), "Okänd Olsson"),
      withdrawn(by(reject("i"), bo)),
    ];
    expect(says(item(treating(matter({ motions }))), "motions")).toEqual([
      "Yrkanden",
      "Carin Lund (S) yrkar bifall till kansliets förslag.",
      "Dag Dahl (M) yrkar avslag på förslaget.",
      "Bo Berg (S) och Anna Ask (C) yrkar följande ändring av att-sats 1:",
      "att tillsätta två samordnare",
      "Dag Dahl (M) yrkar strykning av att-sats 3:",
      "att ge kansliet i uppdrag att rekrytera",
      "Mona Frisk (V) yrkar följande tillägg:",
      "att följa upp arbetet",
      "Anna Ask (C) yrkar att styrelsen i stället beslutar",
      "att avvakta",
      "Anna Ask (C) yrkar att ärendet återremitteras för att utreda följande: vad tjänsten kostar. Ärendet ska vara tillbaka senast 30 september 2010.",
      "Okänd Olsson yrkar att ärendet bordläggs till nästa sammanträde.",
    ]);
  });

  test("a day and a condition that a change puts beside the words are in the minutes' words", () => {
    const due = change("c", "a", "tillsätta en samordnare");
    const { amendment } = due.moved as Extract<Motion["moved"], { kind: "amend" }>;
    const after = { ...amendment.after!, condition: "landstinget deltar", dueDate: "2011-03-31" };
    const told = item(treating(matter({ motions: [by({ ...due, moved: { kind: "amend", amendment: { ...amendment, after } } }, bo)] })));
    expect(says(told, "motions").at(-1)).toContain("under förutsättning att landstinget deltar, senast 2011-03-31");
  });

  test("with several proposals a change says of which; the reasons follow in the mover's own words", () => {
    const motions = [{ ...by(change("c", "b1", "med 300 000 kronor"), bo), reasons: "Statens bidrag har minskat." }];
    expect(says(item(treating(matter({ proposals: [office, presidium], motions }))), "motions").slice(1)).toEqual([
      "Bo Berg (S) yrkar följande ändring av att-sats 2.1 i kansliets förslag:",
      "att med 300 000 kronor",
      "Som skäl anges:",
      "Statens bidrag har minskat.",
    ]);
  });

  test("in English", () => {
    const told = item(treating(matter({ motions: [by(change("c", "a", "x"), bo, anna), by(reject("d"), dag)] })));
    expect(says(told, "motions", "en")).toEqual(["Motions", "Motion by Bo Berg (S) and Anna Ask (C) to change clause 1 to:", "that x", "Motion by Dag Dahl (M) to reject the proposal."]);
  });
});

describe("the order of questions", () => {
  test("rejection is put against the proposal", () => {
    const meeting = treating(matter({ motions: [by(reject("Bo"), bo)] })).finds("main", "reject");
    expect(says(item(meeting), "questions").slice(1)).toEqual(["Ordföranden ställer proposition på kansliets förslag mot avslag och finner att styrelsen avslår förslaget."]);
  });

  test("the proposal, then a change of one clause, then an addition", () => {
    const motions = [by(change("x", "a", "tillsätta två samordnare"), bo), by(add("y", "följa upp arbetet"), anna)];
    const meeting = treating(matter({ motions })).finds("main", "proposal:office").finds("clause:a", "motion:x").finds("addition:y", "no");
    expect(says(item(meeting), "questions").slice(1)).toEqual([
      "Ordföranden ställer proposition på kansliets förslag och finner att styrelsen bifaller kansliets förslag.",
      "Ordföranden ställer därefter proposition på att-sats 1 enligt kansliets förslag mot Bo Bergs yrkande och finner att styrelsen bifaller Bo Bergs yrkande.",
      "Ordföranden ställer därefter proposition på bifall till Anna Asks tilläggsyrkande mot avslag och finner att styrelsen avslår yrkandet.",
    ]);
  });

  test("what is put after a vote is said to be, since the votes themselves are told after all questions", () => {
    const motions = [by(reject("y"), anna), by(change("x", "a", "tillsätta två samordnare"), bo)];
    const meeting = treating(matter({ motions })).finds("main", "proposal:office").divides("main", { yes: 5, no: 3 }).finds("clause:a", "motion:x");
    expect(says(item(meeting), "questions").at(-1)).toBe(
      "Efter omröstningen ställer ordföranden proposition på att-sats 1 enligt kansliets förslag mot Bo Bergs yrkande och finner att styrelsen bifaller Bo Bergs yrkande.",
    );
  });

  test("an addition that falls with the proposal is said to", () => {
    const motions = [by(reject("x"), bo), by(add("y", "följa upp arbetet"), anna)];
    const meeting = treating(matter({ motions })).finds("main", "reject");
    expect(says(item(meeting), "questions").at(-1)).toBe("Anna Asks tilläggsyrkande faller därmed och ställs inte under proposition.");
  });

  test("whether to decide today, and how it is put off", () => {
    const motions = [by(referBack("x", "kostnaden"), anna), by(defer("y", "hösten"), dag)];
    const meeting = treating(matter({ motions })).finds("today", "later").finds("laterHow", "referBack");
    expect(says(item(meeting), "questions").slice(1)).toEqual([
      "Ordföranden frågar om ärendet ska avgöras i dag eller senare och finner att ärendet ska avgöras senare.",
      "Ordföranden frågar därefter om ärendet ska återremitteras eller bordläggas och finner att ärendet ska återremitteras.",
    ]);
  });

  test("two motions by the same mover are told apart by number; a name in s needs no more", () => {
    const motions = [by(change("x", "a", "en"), "Mats Lans"), by(change("y", "a", "två"), "Mats Lans")];
    const meeting = treating(matter({ motions })).finds("main", "proposal:office").finds("clause:a", "motion:y");
    expect(says(item(meeting), "questions").at(-1)).toBe(
      "Ordföranden ställer därefter proposition på att-sats 1 enligt kansliets förslag, Mats Lans yrkande nr 1 och Mats Lans yrkande nr 2 och finner att styrelsen bifaller Mats Lans yrkande nr 2.",
    );
  });
});

describe("divisions", () => {
  const contested = treating(matter({ motions: [by(alternative("x", "avvakta"), bo)] })).finds("main", "proposal:office");

  test("a roll call: how it is put, the totals, what is found, and the list with who serves for whom", () => {
    const meeting = callsTheRoll(contested, "main", { [carin]: "yes", [bo]: "no", [anna]: "yes", [dag]: "abstain", [mona]: null });
    expect(says(item(meeting), "questions")).toEqual([
      "Propositionsordning",
      "Ordföranden ställer proposition på kansliets förslag mot Bo Bergs yrkande och finner att styrelsen bifaller kansliets förslag. Omröstning begärs.",
      "Följande propositionsordning godkänns:\nDen som bifaller kansliets förslag röstar ja.\nDen som bifaller Bo Bergs yrkande röstar nej.",
    ]);
    expect(says(item(meeting), "divisions")).toEqual([
      "Omröstning",
      "Vid omröstningen avges 2 ja-röster och 1 nej-röst; 1 avstår; 1 röstar inte. Ordföranden finner att styrelsen bifaller kansliets förslag.",
    ]);
    expect(lists(item(meeting))).toEqual([
      "Namn | I stället för | Röst",
      "Carin Lund (S), ordförande |  | Ja",
      "Bo Berg (S) |  | Nej",
      "Anna Ask (C) |  | Ja",
      "Dag Dahl (M) |  | Avstår",
      "Mona Frisk (V) | Eva Ek | Röstar inte",
    ]);
  });

  test("equal votes and the chair's casting vote", () => {
    const meeting = contested.divides("main", { yes: 2, no: 2, castingVote: "no" });
    expect(says(item(meeting), "divisions")[1]).toBe(
      "Vid omröstning genom handuppräckning avges 2 ja-röster och 2 nej-röster. Rösterna har fallit lika, och ordförandens röst avgör. Ordföranden finner därmed att styrelsen bifaller Bo Bergs yrkande.",
    );
  });

  test("one that is cancelled and held again", () => {
    const cancelled = callsTheRoll(contested, "main", { [carin]: "yes" }, { cancelled: { ...secretary, reason: "Det var oklart vad ja betydde." } });
    const meeting = cancelled.divides("main", { yes: 3, no: 2 });
    expect(says(item(meeting), "divisions")).toEqual([
      "Omröstning",
      "Omröstningen avbryts: Det var oklart vad ja betydde. En ny omröstning hålls.",
      "Omröstning",
      "Vid omröstning genom handuppräckning avges 3 ja-röster och 2 nej-röster. Ordföranden finner att styrelsen bifaller kansliets förslag.",
    ]);
  });

  test("three proposals: the counter-proposal is found first, and each division says what it is about", () => {
    const motions = [by(alternative("x", "avvakta"), bo), by(alternative("y", "avstå"), anna)];
    const found = treating(matter({ motions })).finds("main", "proposal:office").finds("counter:main", "motion:x").divides("counter:main", { yes: 3, no: 2 });
    const meeting = found.divides("main", { yes: 4, no: 1 });
    expect(says(item(meeting), "questions").slice(1)).toEqual([
      "Ordföranden ställer proposition på kansliets förslag, Bo Bergs yrkande och Anna Asks yrkande och finner att styrelsen bifaller kansliets förslag. Omröstning begärs.",
      "För att utse motförslag till kansliets förslag ställer ordföranden proposition på Bo Bergs yrkande mot Anna Asks yrkande och finner att Bo Bergs yrkande utses till motförslag. Omröstning begärs.",
      "Följande propositionsordning godkänns:\nDen som vill ha Bo Bergs yrkande som motförslag röstar ja.\nDen som vill ha Anna Asks yrkande som motförslag röstar nej.",
      "Följande propositionsordning godkänns:\nDen som bifaller kansliets förslag röstar ja.\nDen som bifaller Bo Bergs yrkande röstar nej.",
    ]);
    expect(says(item(meeting), "divisions").filter((_, place) => place % 2 === 0)).toEqual(["Omröstning om motförslag", "Huvudomröstning"]);
    expect(says(item(meeting), "divisions")[1]).toContain("Ordföranden finner att Bo Bergs yrkande utses till motförslag.");
  });

  test("in an assembly one third has the matter referred back against the majority", () => {
    const motions = [by(referBack("x", "kostnaden"), anna)];
    const meeting = treating(matter({ body: council, motions })).finds("today", "today").divides("today", { yes: 4, no: 2 });
    expect(says(item(meeting), "questions").at(-1)).toBe(
      "Följande propositionsordning godkänns:\nDen som vill att ärendet avgörs i dag röstar ja.\nDen som vill att ärendet återremitteras röstar nej.",
    );
    expect(says(item(meeting), "divisions")[1]).toBe(
      "Vid omröstning genom handuppräckning avges 4 ja-röster och 2 nej-röster. Minst en tredjedel av de närvarande vill att ärendet avgörs senare (5 kap. 50 § kommunallagen). Ordföranden finner därmed att ärendet ska återremitteras.",
    );
  });

  test("a qualified majority that isn't reached", () => {
    const meeting = callsTheRoll(contested, "main", { [carin]: "yes", [bo]: "no", [anna]: "yes", [dag]: "no", [mona]: "yes" }, { majority: majorities.twoThirds });
    expect(says(item(meeting), "divisions")[1]).toBe(
      "För bifall krävs minst två tredjedelar av de avgivna rösterna. Vid omröstningen avges 3 ja-röster och 2 nej-röster. Den majoritet som krävs har inte uppnåtts. Ordföranden finner därmed att styrelsen bifaller Bo Bergs yrkande.",
    );
  });

  test("votes by weight and in groups, with the group and the weight of each on the list", () => {
    const seats = { [carin]: { weight: 3, group: "Kommuner" }, [bo]: { weight: 2, group: "Region" }, [anna]: { weight: 1, group: "Kommuner" } };
    const meeting = callsTheRoll(contested, "main", { [carin]: "yes", [bo]: "yes", [anna]: "no" }, { inEachGroup: true }, seats);
    expect(says(item(meeting), "divisions")[1]).toBe(
      "För bifall krävs majoritet i varje grupp. Rösterna räknas efter röstetal. Vid omröstningen avges 5 ja-röster och 1 nej-röst. Kommuner: 3 ja-röster och 1 nej-röst. Region: 2 ja-röster och 0 nej-röster. Ordföranden finner att styrelsen bifaller kansliets förslag.",
    );
    expect(lists(item(meeting))).toEqual(["Namn | Grupp | Röstetal | Röst", "Carin Lund (S), ordförande | Kommuner | 3 | Ja", "Bo Berg (S) | Region | 2 | Ja", "Anna Ask (C) | Kommuner | 1 | Nej"]);
  });

  test("a closed ballot in an election tells totals and the lot, and never who", () => {
    const nominations = nominated("S: Siv Sten", "C: Kim Alm", "M: Per Ek");
    const meeting = treating(matter({ proposals: [], nominations, seats: { ordinary: 1, substitute: 0 } }))
      .finds("election:ordinary", "name:Siv Sten")
      .elects("election:ordinary", { "Siv Sten": 2, "Kim Alm": 2, "Per Ek": 1 }, "name:Kim Alm");
    expect(says(item(meeting), "questions")).toEqual(["Propositionsordning", "Omröstning begärs vid valet av ordinarie."]);
    expect(says(item(meeting), "divisions")).toEqual([
      "Val av ordinarie",
      "Vid sluten omröstning får Siv Sten 2 röster, Kim Alm 2 röster och Per Ek 1 röst; 5 röstar inte. Lika röstetal avgörs genom lottning, och lotten faller på Kim Alm. Ordföranden finner därmed att Kim Alm har valts.",
    ]);
    expect(lists(item(meeting))).toEqual([]);
  });

  test("where the substitutes are voted on, it is told who was found elected to the ordinary seat", () => {
    const nominations = nominated("S: Siv Sten", "C: Kim Alm", "M: Per Ek");
    const meeting = treating(matter({ proposals: [], nominations, seats: { ordinary: 1, substitute: 1 } }))
      .finds("election:ordinary", "name:Siv Sten")
      .puts("election:substitute")
      .elects("election:substitute", { "Kim Alm": 5, "Per Ek": 3 });
    expect(says(item(meeting), "questions")).toEqual(["Propositionsordning", "Ordföranden finner att Siv Sten har valts till ordinarie.", "Omröstning begärs vid valet av ersättare."]);
  });

  test("while one is open nothing is told of it", () => {
    const meeting = callsTheRoll(contested, "main", { [carin]: "yes", [bo]: "no" }, { closed: null });
    expect(says(item(meeting), "divisions")).toEqual([]);
  });
});

describe("after the decision", () => {
  const decided = treating(matter({ motions: [by(reject("x"), bo)] })).finds("main", "proposal:office");

  test("those who take no part, reservations with and without reasons, statements and opinions", () => {
    const remarks = [
      remark("separateOpinion", [mona], "Frågan borde ha beretts bättre."),
      remark("reservation", [bo]),
      remark("reservation", [anna, dag], "Kostnaden är för hög.\n\nVi hade velat avvakta."),
      remark("recordedStatement", [carin], "Sollefteå är positivt."),
      { ...remark("recordedStatement", [dag], "Inte tillåten."), admitted: null },
      { ...remark("reservation", [carin]), withdrawn: secretary },
    ];
    expect(says(item(decided, { remarks, notParticipating: [{ participantId: mona, itemId: "item", declared: secretary }] }), "remarks")).toEqual([
      "Deltar inte i beslutet",
      "Mona Frisk (V) deltar inte i beslutet.",
      "Reservationer",
      "Bo Berg (S) reserverar sig mot beslutet.",
      "Anna Ask (C) och Dag Dahl (M) reserverar sig mot beslutet med följande motivering:",
      "Kostnaden är för hög.",
      "Vi hade velat avvakta.",
      "Protokollsanteckning",
      "Carin Lund (S) lämnar följande protokollsanteckning:",
      "Sollefteå är positivt.",
      "Särskilt yttrande",
      "Mona Frisk (V) lämnar följande särskilda yttrande:",
      "Frågan borde ha beretts bättre.",
    ]);
  });
});
