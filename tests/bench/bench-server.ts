import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env, setEnvironment } from "#lib/env.ts";
import { openApplicationRole } from "#prisma/application-role.ts";
import { applyMigrations } from "#prisma/migrator.ts";
import { ensureQueue } from "#prisma/queue.ts";
import { ensureSigningKey } from "#prisma/signing-key.ts";
import { freePort } from "#prisma/server/free-port.ts";
import { buildIfNeeded } from "#scripts/build.ts";
import { generateClient } from "#scripts/generate.ts";
import { ROOT } from "#scripts/run-to-end.ts";
import { openDatabase } from "#scripts/start/database.ts";
import { startWebServer, untilHealthy } from "#scripts/start/web-server.ts";

/** A built server with an empty database of its own, run as the start command runs it. */
export type BenchServer = AsyncDisposable & Readonly<{ address: string; ownerUrl: string; pid: number }>;

/**
 * Builds into `.next-bench`, with the floor's page in it, and starts on a free port with its data in `folder`. This
 * process speaks with the same database afterwards.
 */
export async function startBenchServer(folder: string): Promise<BenchServer> {
  setEnvironment({
    ATTSATS_BENCH: "on",
    ATTSATS_DATA: folder,
    ATTSATS_DEMO: "off",
    NEXT_DIST_DIR: ".next-bench",
    PORT: String(await freePort()),
    HOST: "127.0.0.1",
    LOG_LEVEL: "warn",
    ...Object.fromEntries(["DATABASE_URL", "DATABASE_ADMIN_URL", "PUBLIC_URL", "NEXTAUTH_URL", "NODE_ENV"].map((name) => [name, ""])),
  });
  const settings = env();
  await generateClient();
  await buildWithoutTrace();

  await using stack = new AsyncDisposableStack();
  const database = stack.use(await openDatabase(settings));
  await applyMigrations(database.ownerUrl);
  await openApplicationRole(database.ownerUrl, database.applicationUrl);
  await ensureSigningKey(database.ownerUrl, database.secret);
  await ensureQueue(database.ownerUrl);
  const environment = { DATABASE_URL: database.applicationUrl, NEXTAUTH_SECRET: database.secret, NEXTAUTH_URL: settings.publicUrl };
  setEnvironment(environment);
  const server = stack.use(startWebServer({ dev: false, settings, environment }));
  await untilHealthy(server, settings, AbortSignal.timeout(60_000));
  if (server.pid === undefined) throw new Error("the web server has no process");

  const kept = stack.move();
  return { address: settings.publicUrl, ownerUrl: database.ownerUrl, pid: server.pid, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Next writes the folder it builds into to tsconfig.json; that of the bench is nobody else's business. */
async function buildWithoutTrace(): Promise<void> {
  const file = join(ROOT, "tsconfig.json");
  const before = readFileSync(file);
  try {
    await buildIfNeeded();
  } finally {
    if (!readFileSync(file).equals(before)) writeFileSync(file, before);
  }
}
