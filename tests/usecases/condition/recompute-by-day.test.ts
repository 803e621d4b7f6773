import { expect, test } from "vitest";
import { confirmCondition, confirmConditionShape } from "#lib/usecases/condition/confirm-condition.ts";
import { recomputeByDay } from "#lib/usecases/condition/recompute-by-day.ts";
import { audited } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { allMembers, asked, built, kept, replies } from "./setting.ts";

withDatabase();

/** A moment of the day in Stockholm, an hour before midnight and a minute after. */
const before = new Date("2010-06-30T21:00:00Z");
const after = new Date("2010-06-30T22:01:00Z");

const turns = async (of: Awaited<ReturnType<typeof asked>>) =>
  (await audited(of.here)).filter(({ act }) => act.startsWith("condition.turn")).map(({ act, facts, actorId }) => [act, facts["state"], actorId]);

test("when its last day has passed it can't be met, without anyone having done anything; told once", async () => {
  const of = await asked();
  await built(of, { alternatives: [{ parts: [allMembers], by: "2010-06-30" }] });
  await replies(of, 0, "endorse");
  await recomputeByDay(of.here.id, before);
  expect(await kept(of)).toMatchObject([{ state: "pending" }]);
  for (const moment of [after, new Date("2010-07-01T10:00:00Z")]) await recomputeByDay(of.here.id, moment);
  expect(await kept(of)).toMatchObject([{ state: "cannotBeMet", stateSince: after }]);
  expect(await turns(of)).toEqual([["condition.turnByDay", "cannotBeMet", null]]);
});

test("when the last decision gains legal force it is met", async () => {
  const of = await asked();
  await built(of, { alternatives: [{ parts: [{ ...allMembers, withLegalForce: true }], by: "" }] });
  await replies(of, 0, "endorse");
  await replies(of, 1, "endorse");
  await asOwner((owner) => owner.query(`ALTER TABLE "Reply" DISABLE TRIGGER USER`));
  await asOwner((owner) => owner.query(`UPDATE "Reply" SET "legalForceOn" = '2010-07-01' WHERE "workspaceId" = $1`, [of.here.id]));
  await recomputeByDay(of.here.id, before);
  expect(await kept(of)).toMatchObject([{ state: "pending" }]);
  await recomputeByDay(of.here.id, after);
  expect(await kept(of)).toMatchObject([{ state: "met" }]);
});

test("one that is confirmed stands, whatever day comes", async () => {
  const of = await asked();
  const conditionId = await built(of, { alternatives: [{ parts: [allMembers], by: "2010-06-30" }] });
  await confirmCondition(of.secretary, confirmConditionShape.parse({ caseId: of.caseId, conditionId, outcome: "met", on: "2010-05-10", itemId: "", reason: "Beslutat i annan ordning." }));
  await recomputeByDay(of.here.id, after);
  expect(await kept(of)).toMatchObject([{ state: "pending", confirmation: { outcome: "met" } }]);
  expect(await turns(of)).toEqual([]);
});
