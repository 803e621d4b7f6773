import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { connect } from "#prisma/connect.ts";
import { readMigrations } from "#prisma/migrator/files.ts";
import { applyMigrations, migrationStatus } from "#prisma/migrator.ts";
import { asOwner, createTestDatabase, testDatabase, withDatabase } from "#tests/support/database.ts";

withDatabase({ each: true });

const names = readMigrations().map(({ name }) => name);
const last = names.at(-1);

describe("given a database that has had every migration", () => {
  test("applying them again changes nothing", async () => {
    const before = await history();
    expect(await applyMigrations(testDatabase().ownerUrl)).toEqual([]);
    expect(await history()).toEqual(before);
  });

  test("its history is what `prisma migrate deploy` would have written: names, and SHA-256 of each script", async () => {
    const rows = await history();
    expect(rows.map((row) => row.migration_name)).toEqual(names);
    for (const row of rows) {
      const script = readFileSync(join("prisma", "migrations", row.migration_name, "migration.sql"));
      expect(row.checksum).toBe(createHash("sha256").update(script).digest("hex"));
      expect(row).toMatchObject({ finished: true, rolled_back_at: null, applied_steps_count: 1 });
    }
  });

  test("one that the code does not know means that the database is newer", async () => {
    await asOwner((owner) => owner.query("UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE migration_name = $1", [last]));
    expect((await migrationStatus(testDatabase().ownerUrl)).unknown).toEqual(["29990101000000_later"]);
    await expect(applyMigrations(testDatabase().ownerUrl)).rejects.toThrow(/nyare version av Attsats \(29990101000000_later/);
  });

  test("one whose script has changed since is refused", async () => {
    await asOwner((owner) => owner.query("UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name = $1", [last]));
    await expect(applyMigrations(testDatabase().ownerUrl)).rejects.toThrow(`Migreringen ${last} har ändrats`);
  });
});

describe("given a database that has had none", () => {
  test("two that start at once apply each migration once", async () => {
    const database = await createTestDatabase({ empty: true });
    const applied = await Promise.all([applyMigrations(database.ownerUrl), applyMigrations(database.ownerUrl)]);
    expect(applied.flat()).toEqual(names);
    expect((await migrationStatus(database.ownerUrl)).pending).toEqual([]);
    await database.drop();
  });

  test("one that was cut short is applied again", async () => {
    const database = await createTestDatabase({ empty: true });
    await beginFirstMigration(database.ownerUrl);
    expect((await migrationStatus(database.ownerUrl)).failed).toEqual([names[0]]);
    expect(await applyMigrations(database.ownerUrl)).toEqual(names);
    expect(await migrationStatus(database.ownerUrl)).toMatchObject({ applied: names, pending: [], failed: [] });
    await database.drop();
  });
});

/** What a crash leaves: the history says that the first script was begun; what the script did was rolled back. */
async function beginFirstMigration(ownerUrl: string): Promise<void> {
  const owner = await connect(ownerUrl);
  await owner.query(`CREATE TABLE _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
    logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
  await owner.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (gen_random_uuid(), repeat('0', 64), $1)", [names[0]]);
  await owner.end();
}

type Row = { migration_name: string; checksum: string; finished: boolean; rolled_back_at: Date | null; applied_steps_count: number };

async function history(): Promise<Row[]> {
  const result = await asOwner((owner) =>
    owner.query<Row>(
      "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at, applied_steps_count FROM _prisma_migrations ORDER BY migration_name",
    ),
  );
  return result.rows;
}
