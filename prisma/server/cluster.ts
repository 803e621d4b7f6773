import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "../cannot-start.ts";
import { canReach, type Account } from "./account.ts";
import { REACHABLE_FOLDER, type Programs } from "./programs.ts";
import { runProgram } from "./run-program.ts";

/** The name of the cluster's superuser. */
export const SUPERUSER = "postgres";

/**
 * The folder of the database cluster that belongs to the data folder, made the first time. It is `postgres` in it,
 * or what that points at where the database's account can't enter the data folder.
 * Throws `CannotStart` for a cluster of another major version, or one that `account` may not use.
 */
export async function openCluster(dataFolder: string, account: Account, programs: Programs, password: string): Promise<string> {
  const named = join(dataFolder, "postgres");
  if (!existsSync(named)) await createCluster(dataFolder, account, programs, password);
  const cluster = realpathSync(named);
  refuseOtherVersion(cluster, programs.major);
  if (!canReach(account, cluster)) {
    throw new CannotStart(`Databasens användare kommer inte åt ${cluster}: flytta tillbaka mappen dit den var, eller ge användaren rätt till den.`);
  }
  return cluster;
}

/**
 * Made beside its place and moved there when whole, so that a start that was broken off leaves nothing that looks
 * like a cluster. Swedish order is the default; the ICU library comes with the programs, so it is the same everywhere.
 */
async function createCluster(dataFolder: string, account: Account, programs: Programs, password: string): Promise<void> {
  const home = canReach(account, dataFolder) ? dataFolder : reachableHome();
  const unfinished = join(home, "postgres.new");
  const passwordFile = join(home, "postgres.password");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  writeFor(account, passwordFile, password);
  try {
    await runProgram(programs.initdb, [
      `--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256",
      "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=sv-SE", "--no-instructions",
    ], account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const whole = join(home, "postgres");
  renameSync(unfinished, whole);
  if (home !== dataFolder) symlinkSync(whole, join(dataFolder, "postgres"), "dir");
}

function reachableHome(): string {
  const home = join(REACHABLE_FOLDER, `data-${randomBytes(4).toString("hex")}`);
  mkdirSync(home, { recursive: true });
  chmodSync(REACHABLE_FOLDER, 0o755);
  chmodSync(home, 0o755);
  return home;
}

function refuseOtherVersion(cluster: string, major: number): void {
  const found = Number(readVersion(cluster));
  if (found === major) return;
  const which = found > major ? "nyare" : "äldre";
  throw new CannotStart(
    `Databasen i ${cluster} skrevs av PostgreSQL ${found}, som är ${which} än den som följer med (${major}): kör den version av Attsats som hör till, eller flytta innehållet med en säkerhetskopia.`,
  );
}

function readVersion(cluster: string): string {
  try {
    return readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  } catch (cause) {
    throw new CannotStart(`Databasen i ${cluster} går inte att läsa: starta som den användare som äger mappen, eller flytta undan den.`, { cause });
  }
}

/** Writes a file that the database's account owns and no one else reads. */
export function writeFor(account: Account, file: string, content: string): void {
  writeFileSync(file, content, { mode: 0o600 });
  giveTo(account, file);
}

function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
