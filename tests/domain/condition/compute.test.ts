import { describe, expect, test } from "vitest";
import { compute } from "#lib/domain/condition/compute.ts";
import type { Expression } from "#lib/domain/condition/condition.ts";
import type { OrganisationFacts } from "#lib/domain/condition/facts.ts";
import type { Change } from "#lib/domain/condition/holds.ts";
import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import { allMembers, facts, municipality, reply } from "./given.ts";

/** The fourteen of Norrbotten, each with its inhabitants at the end of 2010. */
const norrbotten: readonly (readonly [string, number])[] = [
  ["Arvidsjaur", 6529], ["Arjeplog", 3161], ["Jokkmokk", 5170], ["Överkalix", 3611], ["Kalix", 16740], ["Övertorneå", 4812], ["Pajala", 6282],
  ["Gällivare", 18425], ["Älvsbyn", 8335], ["Luleå", 74178], ["Piteå", 40892], ["Boden", 27471], ["Haparanda", 10059], ["Kiruna", 22944],
];
const answers = (kindOf: (name: string) => AnswerKind | null): readonly OrganisationFacts[] =>
  norrbotten.map(([name, population]) => {
    const kind = kindOf(name);
    return municipality(name, population, ...(kind === null ? [] : [reply(kind)]));
  });
const county: OrganisationFacts = { id: "landstinget", kind: "region", countyCode: "25", population: 0, isMember: false, isAsked: true, replies: [] };
const organisations = (...ids: readonly string[]): Change[] => ids.map((id) => ({ kind: "organisation", id }));

describe("that all member municipalities endorse", () => {
  test("waits while one has not answered, and says which", () => {
    const given = facts(answers((name) => (name === "Pajala" ? null : "endorse")));
    expect(compute(allMembers(), given)).toEqual({ state: "pending", isFinal: false, turns: organisations("Pajala") });
  });

  test("can't be met as the replies stand when one of fourteen opposes, and says which would have to reply otherwise", () => {
    const given = facts(answers((name) => (name === "Pajala" ? "oppose" : "endorse")));
    expect(compute(allMembers(), given)).toEqual({ state: "cannotBeMet", isFinal: false, turns: organisations("Pajala") });
  });

  test("is met when the fourteenth replaces its reply", () => {
    const before = answers((name) => (name === "Pajala" ? "oppose" : "endorse"));
    const replaced = before.map((each) => (each.id === "Pajala" ? { ...each, replies: [...each.replies, reply("endorse", { receivedOn: "2011-02-20" })] } : each));
    expect(compute(allMembers(), facts(replaced))).toMatchObject({ state: "met", isFinal: false });
  });

  test("asks nothing of the county council, which is no municipality, nor of those that are not members", () => {
    const given = facts([...answers(() => "endorse"), county, { ...municipality("Umeå", 115473), isMember: false }]);
    expect(compute(allMembers(), given).state).toBe("met");
  });

  test("is never met by nobody", () => {
    expect(compute(allMembers(), facts([county]))).toEqual({ state: "cannotBeMet", isFinal: false, turns: [] });
  });

  test("is final when replies are no longer taken: one that never came counts as none", () => {
    const given = facts(answers((name) => (name === "Pajala" ? null : "endorse")), { isClosed: true });
    expect(compute(allMembers(), given)).toEqual({ state: "cannotBeMet", isFinal: true, turns: organisations("Pajala") });
  });
});

describe("what counts as an endorsement", () => {
  const alone = (...replies: Parameters<typeof municipality>[2][]) => facts([municipality("Luleå", 74178, ...replies)]);

  test.each<[AnswerKind, "met" | "pending" | "cannotBeMet"]>([
    ["endorse", "met"],
    ["endorseWithComments", "met"],
    ["endorseWithProviso", "pending"],
    ["noObjection", "cannotBeMet"],
    ["oppose", "cannotBeMet"],
    ["abstain", "cannotBeMet"],
  ])("%s: %s", (kind, state) => {
    expect(compute(allMembers(), alone(reply(kind))).state).toBe(state);
  });

  test("a proviso counts when a person accepts it, and not when it is turned down", () => {
    const judged = (provisoAccepted: boolean) => alone(reply("endorseWithProviso", { answers: [{ clauseId: "tillsättning", kind: "endorseWithProviso", provisoAccepted }] }));
    expect(compute(allMembers(), judged(true)).state).toBe("met");
    expect(compute(allMembers(), judged(false)).state).toBe("cannotBeMet");
  });

  test("no objection counts where the condition says so", () => {
    expect(compute(allMembers({ noObjectionCounts: true }), alone(reply("noObjection"))).state).toBe("met");
  });

  test("a stated endorsement waits for its extract where the condition asks for evidence", () => {
    expect(compute(allMembers({ evidenced: true }), alone(reply("endorse"))).state).toBe("pending");
    expect(compute(allMembers({ evidenced: true }), alone(reply("endorse", { isEvidenced: true }))).state).toBe("met");
  });

  test("one that can be appealed against waits until its legal force has come", () => {
    const withForce = (legalForceOn: string | null) => compute(allMembers({ withLegalForce: true }), alone(reply("endorse", { legalForceOn }))).state;
    expect(withForce(null)).toBe("pending");
    expect(withForce("2011-03-02")).toBe("pending");
    expect(withForce("2011-03-01")).toBe("met");
  });

  test("only the clauses that the condition is about are asked for", () => {
    const given = alone(reply("endorse", { answers: [{ clauseId: "tillsättning", kind: "endorse", provisoAccepted: null }, { clauseId: "placering", kind: "oppose", provisoAccepted: null }] }));
    expect(compute(allMembers({ clauseIds: ["tillsättning"] }), given).state).toBe("met");
    expect(compute(allMembers({ clauseIds: ["tillsättning", "placering"] }), given).state).toBe("cannotBeMet");
    expect(compute(allMembers(), given).state).toBe("cannotBeMet");
    expect(compute(allMembers({ clauseIds: ["rekrytering"] }), given).state).toBe("cannotBeMet");
  });
});

describe("that enough of them endorse", () => {
  const three = (first: AnswerKind | null, second: AnswerKind | null, third: AnswerKind | null) =>
    facts([first, second, third].map((kind, index) => municipality(["Stor", "Mellan", "Liten"][index]!, [70, 20, 10][index]!, ...(kind === null ? [] : [reply(kind)]))));

  test("at least two of three: one more is enough, and one of those that haven't answered is named", () => {
    const twoOfThree = allMembers({ enough: { kind: "count", atLeast: 2 } });
    expect(compute(twoOfThree, three("endorse", null, null))).toEqual({ state: "pending", isFinal: false, turns: organisations("Mellan") });
    expect(compute(twoOfThree, three("endorse", "oppose", "oppose"))).toEqual({ state: "cannotBeMet", isFinal: false, turns: organisations("Mellan") });
    expect(compute(twoOfThree, three("endorse", "endorse", null))).toEqual({ state: "met", isFinal: false, turns: organisations("Stor") });
  });

  test("more than half is not half", () => {
    const most = allMembers({ enough: { kind: "most" } });
    const half = facts([municipality("A", 1, reply("endorse")), municipality("B", 1)]);
    expect(compute(most, half).state).toBe("pending");
    expect(compute(most, three("endorse", "endorse", null)).state).toBe("met");
  });

  test("two thirds of their number", () => {
    const share = allMembers({ enough: { kind: "share", percent: 67 } });
    expect(compute(share, three("endorse", "endorse", null)).state).toBe("pending");
    expect(compute(allMembers({ enough: { kind: "share", percent: 66 } }), three("endorse", "endorse", null)).state).toBe("met");
  });

  test("those with 80 % of the inhabitants: the one who lives most in is named before two others", () => {
    const eighty = allMembers({ enough: { kind: "population", percent: 80 } });
    expect(compute(eighty, three("endorse", null, "endorse")).state).toBe("met");
    expect(compute(eighty, three("endorse", null, null))).toEqual({ state: "pending", isFinal: false, turns: organisations("Mellan") });
    expect(compute(eighty, three(null, "endorse", "endorse"))).toEqual({ state: "pending", isFinal: false, turns: organisations("Stor") });
    expect(compute(eighty, three("oppose", "endorse", "endorse")).state).toBe("cannotBeMet");
  });

  test("that more are asked for than there are can be met by nothing", () => {
    expect(compute(allMembers({ enough: { kind: "count", atLeast: 4 } }), three("endorse", "endorse", "endorse"))).toEqual({ state: "cannotBeMet", isFinal: false, turns: [] });
  });

  test("288 of 290 who endorse are most", () => {
    const country = Array.from({ length: 290 }, (_, index) => municipality(`kommun ${index}`, 1000 + index, reply(index < 288 ? "endorse" : "oppose")));
    expect(compute(allMembers({ who: { kind: "asked" }, enough: { kind: "most" } }), facts(country)).state).toBe("met");
  });
});

describe("by a day", () => {
  const byMarch: Expression = { kind: "by", day: "2011-03-31", of: allMembers() };
  const given = (today: string, ...replies: Parameters<typeof municipality>[2][]) => facts([municipality("Luleå", 74178, ...replies)], { today });

  test("it waits until the day has passed", () => {
    expect(compute(byMarch, given("2011-03-31")).state).toBe("pending");
    expect(compute(byMarch, given("2011-04-01"))).toEqual({ state: "cannotBeMet", isFinal: false, turns: [{ kind: "day", day: "2011-03-31" }, ...organisations("Luleå")] });
  });

  test("what came on the day is in time, and what came after it is not, unless the day is put off", () => {
    expect(compute(byMarch, given("2011-05-01", reply("endorse", { receivedOn: "2011-03-31" }))).state).toBe("met");
    const late = given("2011-05-01", reply("endorse", { receivedOn: "2011-04-01" }));
    expect(compute(byMarch, late)).toEqual({ state: "cannotBeMet", isFinal: false, turns: [{ kind: "day", day: "2011-03-31" }] });
  });

  test("a reply replaced after the day is as early as the first that endorsed, if none between them did otherwise", () => {
    const replaced = [reply("endorse", { receivedOn: "2011-03-01" }), reply("endorse", { receivedOn: "2011-04-10" })];
    expect(compute(byMarch, given("2011-05-01", ...replaced)).state).toBe("met");
    const wavering = [replaced[0]!, reply("oppose", { receivedOn: "2011-03-15" }), replaced[1]!];
    expect(compute(byMarch, given("2011-05-01", ...wavering)).state).toBe("cannotBeMet");
  });
});

describe("pledges, and several parts", () => {
  const fourHundred: Expression = { kind: "pledged", atLeast: 400_000_00n };
  const pledges = (...sums: readonly bigint[]) => ({ pledges: sums.map((sum) => ({ decidedOn: "2011-02-01", sum })) });

  test("at least 400 tkr is pledged", () => {
    expect(compute(fourHundred, facts([], pledges(350_000_00n)))).toEqual({ state: "pending", isFinal: false, turns: [{ kind: "pledges" }] });
    expect(compute(fourHundred, facts([], pledges(350_000_00n, 50_000_00n))).state).toBe("met");
    expect(compute({ kind: "by", day: "2011-01-31", of: fourHundred }, facts([], pledges(500_000_00n))).state).toBe("cannotBeMet");
  });

  test("and: each part is needed, and nobody is named twice", () => {
    const councilAndMost: Expression = { kind: "allOf", of: [allMembers({ who: { kind: "organisations", ids: ["landstinget"] } }), allMembers({ who: { kind: "asked" }, enough: { kind: "count", atLeast: 1 } })] };
    expect(compute(councilAndMost, facts([municipality("Luleå", 74178), county])).turns).toEqual(organisations("landstinget"));
  });

  test("or: the part that lacks least is named", () => {
    const either: Expression = { kind: "anyOf", of: [allMembers(), fourHundred] };
    expect(compute(either, facts([municipality("Luleå", 74178, reply("oppose"))], pledges(399_999_99n)))).toEqual({ state: "pending", isFinal: false, turns: [{ kind: "pledges" }] });
    expect(compute(either, facts([municipality("Luleå", 74178, reply("oppose"))], pledges(400_000_00n))).state).toBe("met");
  });
});
