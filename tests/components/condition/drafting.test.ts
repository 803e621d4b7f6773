import { expect, test } from "vitest";
import { draftsOf, inputOf } from "#components/condition/alternatives-drafting.ts";
import type { Group } from "#lib/domain/condition/condition.ts";
import { allMembers } from "../../domain/condition/given.ts";

const groups: readonly Group[] = [{ kind: "asked" }, { kind: "county", code: "25" }, { kind: "organisations", ids: ["Luleå"] }];

test.each(groups.map((who) => [who.kind, who] as const))("a condition on %s that is opened and saved says what it said", (_, who) => {
  const part = allMembers({ who, enough: { kind: "count", atLeast: 12 }, clauseIds: ["finansiering"], evidenced: true });
  expect(inputOf(draftsOf([{ parts: [part], by: "2011-03-31" }], String))).toEqual([{ parts: [{ ...part, enough: { kind: "count", atLeast: "12" } }], by: "2011-03-31" }]);
});
