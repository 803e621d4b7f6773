import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FundingPlan, GroupMember, Key, Population } from "#lib/domain/funding/plan.ts";

/** So many thousand kronor, in öre. */
export const tkr = (thousands: number): bigint => BigInt(thousands) * 100_000n;

/** So many kronor, in öre. */
export const kr = (kronor: number): bigint => BigInt(kronor) * 100n;

/** Norrbotten's fourteen municipalities with their inhabitants of 2010-12-31, by name as id. */
export const norrbotten: Population = {
  asOf: "2010-12-31",
  source: "SCB", imported: false,
  figures: readFileSync(join(import.meta.dirname, "../../../prisma/seed/municipalities.csv"), "utf8")
    .split(/\r?\n/)
    .map((line) => line.split(","))
    .filter((cells) => cells[2] === "25")
    .map((cells) => ({ organisationId: cells[1]!, count: Number(cells[5]) })),
};

const members = (ids: readonly string[]): readonly GroupMember[] => ids.map((organisationId) => ({ organisationId, weight: 0 }));

/** The coordinator of seed 000: in 2012 the association's 90 tkr has lapsed and is the municipalities'. */
export const coordinator: FundingPlan = {
  years: [2011, 2012].map((year) => ({ year, low: tkr(950), high: tkr(950) })),
  payers: [
    { kind: "group", id: "kommunerna", name: "Länets kommuner", key: "population", members: members(norrbotten.figures.map(({ organisationId }) => organisationId)) },
    { kind: "organisation", id: "landstinget", organisationId: "landstinget" },
    { kind: "organisation", id: "förbundet", organisationId: "förbundet" },
    { kind: "funder", id: "SKL", name: "SKL" },
  ],
  components: [
    { id: "stimulans", name: "Stimulansmedel", kind: "grant", amounts: [2011, 2012].map((year) => ({ year, amount: tkr(270) })), between: [{ payerId: "SKL", hundredths: 10_000 }] },
    { id: "landstingets", name: "Landstingets del", kind: "ownSum", amounts: [2011, 2012].map((year) => ({ year, amount: tkr(90) })), between: [{ payerId: "landstinget", hundredths: 10_000 }] },
    { id: "förbundets", name: "Förbundets del", kind: "ownSum", amounts: [{ year: 2011, amount: tkr(90) }], between: [{ payerId: "förbundet", hundredths: 10_000 }] },
    { id: "övertagen", name: "Det som förbundet betalade", kind: "shared", amounts: [{ year: 2012, amount: tkr(90) }], between: [{ payerId: "kommunerna", hundredths: 10_000 }] },
    {
      id: "resten", name: "Återstoden", kind: "shared", amounts: [2011, 2012].map((year) => ({ year, amount: "remainder" as const })),
      between: [{ payerId: "kommunerna", hundredths: 7_000 }, { payerId: "landstinget", hundredths: 3_000 }],
    },
  ],
  population: norrbotten,
  smallestUnit: "krona",
};

/** The planning group of seed 001: four sources of one year, against a cost of about 900 tkr. */
export const planningGroup: FundingPlan = {
  years: [{ year: 2010, low: tkr(900), high: tkr(900) }],
  payers: ["Stimulansmedel", "Kommunerna", "Landstinget", "Strukturfonderna"].map((name) => ({ kind: "funder", id: name, name })),
  components: [["Stimulansmedel", 273], ["Kommunerna", 90], ["Landstinget", 90], ["Strukturfonderna", 450]].map(([name, sum]) => ({
    id: String(name), name: String(name), kind: "grant", amounts: [{ year: 2010, amount: tkr(Number(sum)) }], between: [{ payerId: String(name), hundredths: 10_000 }],
  })),
  population: null,
  smallestUnit: "krona",
};

/** The inhabitants of the seven municipalities of seed 004, invented: the document has none. */
const seven: Population = {
  asOf: "2003-12-31",
  source: "Påhittade tal",
  imported: true,
  figures: [["Nacka", 70_000], ["Värmdö", 30_000], ["Tyresö", 40_000], ["Lidingö", 40_000], ["Danderyd", 30_000], ["Täby", 60_000], ["Sollentuna", 30_000]].map(
    ([organisationId, count]) => ({ organisationId: String(organisationId), count: Number(count) }),
  ),
};

/** The project of seed 004: it costs between 1.5 and 2 million, which seven municipalities divide by the key given. */
export function cooperation(key: Key): FundingPlan {
  return {
    years: [{ year: 2004, low: tkr(1_500), high: tkr(2_000) }],
    payers: [{ kind: "group", id: "sju", name: "De sju kommunerna", key, members: members(seven.figures.map(({ organisationId }) => organisationId)) }],
    components: [{ id: "allt", name: "Projektet", kind: "shared", amounts: [{ year: 2004, amount: "remainder" }], between: [{ payerId: "sju", hundredths: 10_000 }] }],
    population: seven,
    smallestUnit: "krona",
  };
}
