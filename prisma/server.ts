import { spawn } from "node:child_process";
import { existsSync, readFileSync, truncateSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { CannotStart } from "./cannot-start.ts";
import { ensureApplicationDatabase, OWNER } from "./server/application-database.ts";
import { databaseAccount, type Account } from "./server/account.ts";
import { openCluster, SUPERUSER, writeFor } from "./server/cluster.ts";
import { freePort } from "./server/free-port.ts";
import { findPrograms } from "./server/programs.ts";
import { programEnvironment, ProgramFailed, runProgram } from "./server/run-program.ts";
import { secretsOf } from "./server/secrets.ts";
import { APPLICATION_ROLE } from "./application-role.ts";

/** A PostgreSQL of our own, running on this machine's loopback address. */
export type DatabaseServer = Readonly<{
  port: number;
  /** Address for the cluster's superuser: making databases, nothing else. */
  superuserUrl: (database?: string) => string;
  /** Address for the owner of the tables. */
  ownerUrl: (database?: string) => string;
  /** Address for the application's role, once a migration has made it and `openApplicationRole` has opened it. */
  applicationUrl: (database?: string) => string;
  /** Stops it in order: what is under way is rolled back, what was saved is on disk. */
  stop: () => Promise<void>;
}>;

type Options = Readonly<{
  /** The data folder; the cluster is `postgres` in it. The caller holds its lock. */
  folder: string;
  /** False where the data is thrown away afterwards: nothing then waits for the disk, and a password costs next to nothing to try. */
  durable?: boolean;
}>;

type Place = Readonly<{ cluster: string; pgCtl: string; account: Account }>;

const DATABASE = "attsats";

/**
 * Starts the embedded PostgreSQL on a free port, with the owner's role and the application's database in it. Makes the
 * cluster the first time, and takes over one that a killed start left running.
 * Throws `CannotStart` where it can't run here, or the folder is of another version.
 */
export async function startDatabaseServer({ folder, durable = true }: Options): Promise<DatabaseServer> {
  const account = databaseAccount(join(folder, "postgres"));
  const programs = await findPrograms(account);
  const secrets = secretsOf(folder);
  const cluster = await openCluster(folder, account, programs, secrets.superuser);
  const place = { cluster, pgCtl: programs.pgCtl, account };

  if (await isRunning(place)) await stopCluster(place);
  const port = await startOnFreePort(place, durable);
  const letGo = keepWatch(place);
  const url = (role: string, password: string) => (database = DATABASE) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const server = {
    port,
    superuserUrl: url(SUPERUSER, secrets.superuser),
    ownerUrl: url(OWNER, secrets.owner),
    applicationUrl: url(APPLICATION_ROLE, secrets.app),
    stop: async () => {
      letGo();
      await stopCluster(place);
    },
  };
  try {
    await ensureApplicationDatabase(server.superuserUrl("postgres"), DATABASE, secrets.owner);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

async function startOnFreePort(place: Place, durable: boolean): Promise<number> {
  const log = join(place.cluster, "server.log");
  for (let tries = 3; ; tries -= 1) {
    const port = await freePort();
    writeFor(place.account, join(place.cluster, "postgresql.conf"), configuration(port, durable));
    if (existsSync(log)) truncateSync(log);
    try {
      await runProgram(place.pgCtl, ["start", "-w", "-D", place.cluster, "-l", log], place.account);
      return port;
    } catch (error) {
      if (!(error instanceof ProgramFailed)) throw error;
      const told = existsSync(log) ? readFileSync(log, "utf8") : error.message;
      if (tries > 1 && told.includes("Address already in use")) continue;
      const why = /(?:FATAL|PANIC|ERROR):\s*(.+)/.exec(told)?.[1] ?? told.trim().split("\n").at(-1);
      throw new CannotStart(`Databasen i ${place.cluster} gick inte att starta: ${why}.`, { cause: error });
    }
  }
}

/**
 * The whole configuration, written anew at each start so that it follows the code. Only the loopback address, no
 * socket file; a failed statement is not logged with its text, which may be what a person typed.
 */
function configuration(port: number, durable: boolean): string {
  const forGood = ["wal_level = replica"];
  const forNow = ["fsync = off", "synchronous_commit = off", "full_page_writes = off", "wal_level = minimal", "max_wal_senders = 0", "scram_iterations = 1"];
  return [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "password_encryption = 'scram-sha-256'",
    "max_connections = 100",
    "shared_buffers = '128MB'",
    "jit = off",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "log_checkpoints = off",
    "log_min_error_statement = panic",
    ...(durable ? forGood : forNow),
    "",
  ].join("\n");
}

async function isRunning(place: Place): Promise<boolean> {
  return runProgram(place.pgCtl, ["status", "-D", place.cluster], place.account).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ProgramFailed) return false;
      throw error;
    },
  );
}

async function stopCluster(place: Place): Promise<void> {
  try {
    await runProgram(place.pgCtl, ["stop", "-w", "-m", "fast", "-D", place.cluster], place.account);
  } catch (error) {
    if (await isRunning(place)) throw error;
  }
}

/**
 * Stops the server when this process is gone without having done so (`kill -9`): a shell waits for the end of a pipe
 * that only we hold open. Gives the function that calls it off. Windows has no such shell; there the next start
 * takes over what was left.
 */
function keepWatch(place: Place): () => void {
  if (process.platform === "win32") return () => {};
  const script = 'cat >/dev/null; exec "$0" stop -m fast -D "$1"';
  const watch = spawn("/bin/sh", ["-c", script, place.pgCtl, place.cluster], {
    ...place.account, cwd: "/", env: programEnvironment(), detached: true, stdio: ["pipe", "ignore", "ignore"],
  });
  watch.unref();
  (watch.stdin as Socket).unref();
  return () => {
    if (watch.pid) process.kill(-watch.pid, "SIGKILL");
  };
}
