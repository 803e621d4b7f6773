import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import { connect } from "./connect.ts";
import { hasChecksum, migrationList, readMigrations, readSchema, type MigrationOnDisk } from "./migrator/files.ts";

/** How the database's history stands against the folder of migrations. Names, in the order of the folder. */
export type MigrationStatus = Readonly<{
  applied: readonly string[];
  pending: readonly string[];
  /** Begun, never finished, and not marked as rolled back. */
  failed: readonly string[];
  /** In the database, not in the folder: it was written by a newer version. */
  unknown: readonly string[];
  /** Applied, but the script in the folder has changed since. */
  edited: readonly string[];
}>;

type HistoryRow = { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null };

/** Two that start at the same time take turns. The number only has to differ from Prisma's own, 72707369. */
const LOCK = 7_270_737_001;

const FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database at `ownerUrl` lacks and gives their names. History is kept as Prisma
 * keeps it, so that an ordinary `prisma migrate deploy` finds it. A script that was cut short is applied again: each is
 * one transaction, so it left nothing behind.
 * Throws `CannotStart` for a database that can't be reached, is newer than the code or was made by other scripts.
 */
export async function applyMigrations(ownerUrl: string): Promise<readonly string[]> {
  const migrations = readMigrations();
  const connection = await connect(ownerUrl);
  try {
    await connection.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const status = statusOf(migrations, await history(connection));
    refuseHistory(status);
    if (status.pending.length === 0) return [];
    return await withEngine(ownerUrl, async (engine) => {
      for (const migrationName of status.failed) await engine.markMigrationRolledBack({ migrationName });
      const result = await engine.applyMigrations({ migrationsList: migrationList(migrations), filters: FILTERS });
      return result.appliedMigrationNames;
    });
  } finally {
    await connection.end();
  }
}

/** How the database at `ownerUrl` stands against the folder. Throws `CannotStart` when it can't be reached. */
export async function migrationStatus(ownerUrl: string): Promise<MigrationStatus> {
  const connection = await connect(ownerUrl);
  try {
    return statusOf(readMigrations(), await history(connection));
  } finally {
    await connection.end();
  }
}

/**
 * What would have to be done to the database at `ownerUrl` for it to be as `schema.prisma` says, as SQL statements;
 * none when they agree. Blind to what the schema can't say: policies, triggers, checks, partial and expression indexes.
 */
export async function schemaDrift(ownerUrl: string): Promise<readonly string[]> {
  const schema = readSchema();
  const diff = await withEngine(ownerUrl, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: import.meta.dirname },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  );
  return (diff.stdout ?? "")
    .replaceAll(/^--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** The engine is loaded when there is something to do: most starts find nothing, and should be quick. */
async function withEngine<T>(ownerUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { withSchemaEngine } = await import("./migrator/schema-engine.ts");
  return withSchemaEngine(ownerUrl, work);
}

async function history(connection: pg.Client): Promise<HistoryRow[]> {
  const table = await connection.query<{ found: string | null }>("SELECT to_regclass('_prisma_migrations') AS found");
  if (!table.rows[0]?.found) return [];
  const rows = await connection.query<HistoryRow>(
    "SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at",
  );
  return rows.rows;
}

function statusOf(migrations: readonly MigrationOnDisk[], rows: readonly HistoryRow[]): MigrationStatus {
  const standing = rows.filter((row) => row.rolled_back_at === null);
  const finished = new Map(standing.filter((row) => row.finished_at !== null).map((row) => [row.migration_name, row]));
  const names = new Set(migrations.map(({ name }) => name));
  const applied = migrations.filter(({ name }) => finished.has(name));
  return {
    applied: applied.map(({ name }) => name),
    pending: migrations.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    failed: standing.filter((row) => row.finished_at === null).map((row) => row.migration_name),
    unknown: [...finished.keys()].filter((name) => !names.has(name)),
    edited: applied.filter(({ name, script }) => !hasChecksum(script, finished.get(name)?.checksum ?? "")).map(({ name }) => name),
  };
}

function refuseHistory({ unknown, edited }: MigrationStatus): void {
  if (unknown.length > 0) {
    throw new CannotStart(`Databasen är skriven av en nyare version av Attsats (${unknown.at(-1)} är okänd här): kör den versionen, eller en ännu nyare.`);
  }
  if (edited.length > 0) {
    throw new CannotStart(`Migreringen ${edited[0]} har ändrats sedan den kördes i databasen: återställ filen och lägg ändringen i en ny migrering.`);
  }
}
