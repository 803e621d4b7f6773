import { describe, expect, it, test } from "vitest";
import { balanceOf, sourcesOf } from "#lib/domain/funding/balance.ts";
import { checkPlan } from "#lib/domain/funding/check-plan.ts";
import { dividePlan, type DividedYear } from "#lib/domain/funding/divide-year.ts";
import { ratePerInhabitant } from "#lib/domain/funding/rate.ts";
import { without } from "#lib/domain/funding/without.ts";
import { cooperation, coordinator, kr, norrbotten, planningGroup, tkr } from "./seeds.ts";

const inhabitants = norrbotten.figures.reduce((sum, { count }) => sum + count, 0);
const pays = (year: DividedYear, id: string) => year.paid.find((paid) => paid.id === id)?.amount;
const groupOf = (year: DividedYear) => year.groups[0]!;

test("the plans can be divided", () => {
  for (const plan of [coordinator, planningGroup, cooperation("equal"), cooperation("population")]) expect(checkPlan(plan)).toBe(plan);
});

describe("the coordinator in Norrbotten, 950 tkr a year", () => {
  const [first, second] = dividePlan(coordinator, "high") as [DividedYear, DividedYear];

  it("costs the municipalities 350 000 kr the first year: 70 % of the 500 tkr that remain", () => {
    expect(groupOf(first).amount).toBe(kr(350_000));
    expect(pays(first, "landstinget")).toBe(kr(90_000 + 150_000));
  });

  test.each([
    ["Arvidsjaur", 9_192], ["Arjeplog", 4_450], ["Jokkmokk", 7_279], ["Överkalix", 5_084], ["Kalix", 23_567],
    ["Övertorneå", 6_775], ["Pajala", 8_844], ["Gällivare", 25_939], ["Älvsbyn", 11_734], ["Luleå", 104_430],
    ["Piteå", 57_569], ["Boden", 38_675], ["Haparanda", 14_161], ["Kiruna", 32_301],
  ])("of which %s pays %i kr", (municipality, kronor) => {
    expect(pays(first, municipality)).toBe(kr(kronor));
  });

  it("is 1.4078 kr per inhabitant the first year, shown as 1,41, and 1.7698 the second, shown as 1,77", () => {
    expect(inhabitants).toBe(248_609);
    expect(ratePerInhabitant(groupOf(first).amount, inhabitants)).toBe(14_078n);
    expect(ratePerInhabitant(groupOf(second).amount, inhabitants)).toBe(17_698n);
  });

  it("divides the second year's 350 000 and the 90 000 taken over as one sum of 440 000", () => {
    expect(groupOf(second).amount).toBe(kr(440_000));
    expect(groupOf(second).shares.reduce((sum, { amount }) => sum + amount, 0n)).toBe(kr(440_000));
    expect(groupOf(second).shares.every(({ of }) => of === kr(440_000))).toBe(true);
  });

  it("is paid for, both years", () => {
    expect([first, second].map(balanceOf)).toEqual([{ state: "balanced" }, { state: "balanced" }]);
    expect(sourcesOf(first)).toBe(tkr(950));
  });

  it("tells how each share was reckoned", () => {
    expect(groupOf(first).shares.find(({ id }) => id === "Luleå")).toEqual({
      id: "Luleå", amount: kr(104_430), of: kr(350_000), weight: 74_178n, totalWeight: 248_609n, added: 0n,
    });
  });

  it("falls on the other thirteen if Pajala declines, and is still paid for", () => {
    const [year] = without(coordinator, "Pajala", "high");
    expect(year!.changes.find(({ id }) => id === "Pajala")).toEqual({ id: "Pajala", before: kr(8_844), after: 0n });
    const thirteen = year!.changes.filter(({ id }) => id !== "Pajala" && norrbotten.figures.some((figure) => figure.organisationId === id));
    expect(thirteen).toHaveLength(13);
    expect(thirteen.every(({ before, after }) => after > before)).toBe(true);
    expect(thirteen.reduce((sum, { after }) => sum + after, 0n)).toBe(kr(350_000));
    expect(balanceOf(year!.after)).toEqual({ state: "balanced" });
  });

  it("lacks all that the county council would have paid if it declines, and nobody else pays more", () => {
    const [year] = without(coordinator, "landstinget", "high");
    expect(year!.after.lost).toBe(kr(240_000));
    expect(balanceOf(year!.after)).toEqual({ state: "short", by: kr(240_000) });
    expect(year!.changes.filter(({ before, after }) => before !== after).map(({ id }) => id)).toEqual(["landstinget"]);
  });
});

describe("the planning group, about 900 tkr", () => {
  it("has 3 tkr more than it costs: 273 + 90 + 90 + 450 is 903", () => {
    const [year] = dividePlan(planningGroup, "high");
    expect(sourcesOf(year!)).toBe(tkr(903));
    expect(balanceOf(year!)).toEqual({ state: "surplus", by: tkr(3) });
  });
});

describe("seven municipalities share 1.5–2 million", () => {
  const paidBy = (key: "equal" | "population", id: string) => (["low", "high"] as const).map((end) => pays(dividePlan(cooperation(key), end)[0]!, id));

  it("equally: between 214 286 and 285 715 kr for the first, a krona less for those the rounding passes over", () => {
    expect(paidBy("equal", "Nacka")).toEqual([kr(214_286), kr(285_715)]);
    expect(paidBy("equal", "Sollentuna")).toEqual([kr(214_285), kr(285_714)]);
  });

  it("by their inhabitants: the largest pays 70 of 300, between 350 000 and 466 667 kr", () => {
    expect(paidBy("population", "Nacka")).toEqual([kr(350_000), kr(466_667)]);
    expect(paidBy("population", "Sollentuna")).toEqual([kr(150_000), kr(200_000)]);
  });
});
