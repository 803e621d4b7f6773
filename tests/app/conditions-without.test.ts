import { expect, test } from "vitest";
import { conditionsWithout } from "../../app/(signed-in)/[workspace]/cases/[case]/funding/conditions-without.ts";
import { withDatabase } from "../support/database.ts";
import { actorOf } from "../usecases/case/setting.ts";
import { asked, built, replies } from "../usecases/condition/setting.ts";

withDatabase();

test("what falls with one that declines is told apart from what falls already", async () => {
  const of = await asked();
  const actor = await actorOf(of.here.secretary);
  const declining = async (place: number) => conditionsWithout(actor, of.caseId, of.organisations[place]!);
  expect(await declining(1)).toBeNull();
  await built(of);
  const all = { conditions: ["alla medlemskommuner tillstyrker"], clauses: ["1"] };
  const nothing = { conditions: [], clauses: [] };
  expect(await declining(1)).toMatchObject([{ ...all, already: nothing }]);
  await replies(of, 0, "oppose");
  expect(await declining(1)).toMatchObject([{ ...nothing, already: all }]);
});
