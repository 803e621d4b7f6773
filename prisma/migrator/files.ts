import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";

const FOLDER = join(import.meta.dirname, "..");
const MIGRATIONS = join(FOLDER, "migrations");
const LOCK_FILE = "migration_lock.toml";
const SCRIPT_FILE = "migration.sql";

/** A migration as it lies in the folder. */
export type MigrationOnDisk = Readonly<{ name: string; script: string }>;

/** The migrations in the order they are applied: by name, which begins with when they were made. */
export function readMigrations(): MigrationOnDisk[] {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, script: readFileSync(join(MIGRATIONS, name, SCRIPT_FILE), "utf8") }));
}

/** Whether an applied script is this one. Prisma's checksum; a checkout with Windows' line endings is the same script. */
export function hasChecksum(script: string, checksum: string): boolean {
  const unix = script.replaceAll("\r\n", "\n");
  return [script, unix, unix.replaceAll("\n", "\r\n")].some((text) => createHash("sha256").update(text).digest("hex") === checksum);
}

/** The folder as the schema engine wants it told. */
export function migrationList(migrations: readonly MigrationOnDisk[]): MigrationList {
  const lock = join(MIGRATIONS, LOCK_FILE);
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: LOCK_FILE, content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: SCRIPT_FILE, content: { tag: "ok", value: script } },
    })),
  };
}

/** The Prisma schema: where it lies and what it says. */
export function readSchema(): { path: string; content: string } {
  const path = join(FOLDER, "schema.prisma");
  return { path, content: readFileSync(path, "utf8") };
}
