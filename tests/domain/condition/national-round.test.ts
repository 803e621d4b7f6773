import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compute, stateOf } from "#lib/domain/condition/compute.ts";
import type { Expression } from "#lib/domain/condition/condition.ts";
import type { OrganisationFacts } from "#lib/domain/condition/facts.ts";
import { leafTallies } from "#lib/domain/condition/tally.ts";
import { allMembers, facts, reply } from "./given.ts";

const rows = readFileSync("prisma/seed/municipalities.csv", "utf8").trim().split("\n").slice(1).map((line) => line.split(","));

/** A round to all of Sweden's municipalities, as SKL's of 2018: two haven't endorsed, or as many as is said. */
const nation = (notEndorsing = 2) => rows.map(([code, name, countyCode, , , population], place): OrganisationFacts => ({
  id: `${code} ${name}`, kind: "municipality", countyCode: countyCode!, population: Number(population), isMember: false, isAsked: true,
  replies: place < notEndorsing ? (place === 0 ? [reply("oppose")] : []) : [reply("endorse")],
}));
const most: Expression = allMembers({ who: { kind: "asked" }, enough: { kind: "most" } });

test("288 of 290 endorse, and that is most of them", () => {
  expect(rows).toHaveLength(290);
  expect(compute(most, facts(nation()))).toMatchObject({ state: "met", isFinal: false });
  const [tally] = leafTallies(most, facts(nation()));
  expect(tally!.counting).toHaveLength(288);
  expect(tally!.lacking.map(({ lack }) => lack)).toEqual(["otherReply", "reply"]);
});

test("it would take 143 others to undo it, and the largest are named", () => {
  const { turns } = compute(most, facts(nation()));
  expect(turns).toHaveLength(143);
  expect(turns).toContainEqual({ kind: "organisation", id: "0180 Stockholm" });
});

test("exactly half isn't most", () => {
  expect(stateOf(most, facts(nation(145), { isClosed: true }))).toBe("cannotBeMet");
  expect(stateOf(most, facts(nation(144), { isClosed: true }))).toBe("met");
});

test("all of Norrbotten's fourteen endorse, though not all of Stockholm's 26 do; a region of the county doesn't count", () => {
  const ofCounty = (code: string): Expression => allMembers({ who: { kind: "county", code } });
  const region: OrganisationFacts = { id: "Region Norrbotten", kind: "region", countyCode: "25", population: 250_000, isMember: false, isAsked: true, replies: [reply("oppose")] };
  const all = facts([...nation(), region]);
  expect(stateOf(ofCounty("25"), all)).toBe("met");
  expect(leafTallies(ofCounty("25"), all)[0]!.counting).toHaveLength(14);
  expect(stateOf(ofCounty("01"), all)).toBe("cannotBeMet");
});
