import { expect, test } from "vitest";
import { type RoundFacts, todosOfRound } from "#lib/domain/todo/of-round.ts";

const about = { id: "c", registrationNumber: "18/11", title: "Samordnare", onAgenda: null };
const facts = (change: Partial<RoundFacts>): RoundFacts => ({ id: "r", case: about, dueOn: "2011-03-31", missing: [], lastDay: "2011-03-31", provisos: 0, ...change });
const kinds = (of: RoundFacts, today: string) => todosOfRound(of, today).map(({ kind, due }) => [kind, due]);

test.each([
  ["replies that are long from their day wait for nobody", { missing: ["Pajala"] }, "2011-03-23", []],
  ["replies that are near their day are missing", { missing: ["Pajala"] }, "2011-03-24", [["repliesMissing", "2011-03-31"]]],
  ["replies past their day are missing", { missing: ["Pajala"] }, "2011-04-14", [["repliesMissing", "2011-03-31"]]],
  ["two weeks past it the round can be closed without them", { missing: ["Pajala"] }, "2011-04-15", [["roundToClose", "2011-03-31"]]],
  ["or two weeks past the day that one of them was given", { missing: ["Pajala"], lastDay: "2011-04-30" }, "2011-05-14", [["repliesMissing", "2011-03-31"]]],
  ["but not before its provisos are judged", { missing: ["Pajala"], provisos: 1 }, "2011-05-01", [["provisosToJudge", null]]],
  ["provisos wait to be judged, also while replies are missing", { missing: ["Pajala"], provisos: 2 }, "2011-03-01", [["provisosToJudge", null]]],
  ["a round that all have replied to waits for its provisos before it is closed", { provisos: 1 }, "2011-05-01", [["provisosToJudge", null]]],
  ["a round that all have replied to can be closed", {}, "2011-03-01", [["roundToClose", null]]],
] as const)("%s", (_, change, today, waits) => {
  expect(kinds(facts(change as Partial<RoundFacts>), today)).toEqual(waits);
});
