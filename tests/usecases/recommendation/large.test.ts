import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sendRound } from "#lib/usecases/recommendation/send-round.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { plan, recommended, storedRound } from "./setting.ts";

withDatabase();

test("a round to all of the country's municipalities is sent in one transaction", async () => {
  const at = await recommended();
  const ids = Array.from({ length: 290 }, () => randomUUID());
  await asOwner(async (owner) => {
    await owner.query(`INSERT INTO "Organisation" (id, kind, name) SELECT id, 'municipality', 'Kommun ' || id FROM unnest($1::uuid[]) AS id`, [ids]);
    await owner.query(`INSERT INTO "Mailbox" ("workspaceId", "organisationId", email) SELECT $1, id, id || '@kommun.example' FROM unnest($2::uuid[]) AS id`, [at.here.id, ids]);
  });
  const roundId = await plan(at, { organisationIds: ids });
  expect(await sendRound(at.secretary, { roundId })).toEqual({ asked: 290 });
  expect((await storedRound(at, roundId))!.round.addressees.every(({ sentAt }) => sentAt)).toBe(true);
});
