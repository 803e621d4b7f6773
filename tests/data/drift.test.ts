import { expect, test } from "vitest";
import { schemaDrift } from "#prisma/migrator.ts";
import { asOwner, testDatabase, withDatabase } from "#tests/support/database.ts";

withDatabase({ each: true });

test("the migrations make what the schema says", async () => {
  expect(await schemaDrift(testDatabase().ownerUrl)).toEqual([]);
});

test("a column that only the database has is found", async () => {
  await asOwner((owner) => owner.query(`ALTER TABLE "Workspace" ADD COLUMN forgotten text`));
  expect(await schemaDrift(testDatabase().ownerUrl)).toEqual([expect.stringContaining(`DROP COLUMN "forgotten"`)]);
});

test("a default that only the schema has is found", async () => {
  await asOwner((owner) => owner.query(`ALTER TABLE "Person" ALTER COLUMN "createdAt" DROP DEFAULT`));
  expect(await schemaDrift(testDatabase().ownerUrl)).toEqual([expect.stringContaining(`"createdAt" SET DEFAULT CURRENT_TIMESTAMP`)]);
});
