import { databaseUrl } from "#lib/env.ts";
import { PrismaClient } from "./generated/client.ts";
import { OneQueryAtATime } from "./one-query-at-a-time.ts";
import { statementNames } from "./statement-name.ts";

const kept = globalThis as unknown as { attsatsClient?: PrismaClient; attsatsBeforeClosing?: (() => Promise<void>)[] };

/** A connection is closed after five minutes, and with it the plans it has kept: also those of a table that has been changed since. */
const pool = { max: 12, idleTimeoutMillis: 30_000, maxLifetimeSeconds: 300 };

/**
 * The application's one connection pool. It is kept on the global object because the development server loads
 * modules anew, and a pool for each load would use up the server's connections.
 */
export function client(): PrismaClient {
  kept.attsatsClient ??= new PrismaClient({
    adapter: new OneQueryAtATime({ connectionString: databaseUrl(), ...pool }, { statementNameGenerator: statementNames() }),
  });
  return kept.attsatsClient;
}

/** Has something done before the pool is closed, once: for what speaks through it. */
export function beforeClosing(work: () => Promise<void>): void {
  (kept.attsatsBeforeClosing ??= []).push(work);
}

/** Closes the pool; the next use opens a new one. For scripts and tests. */
export async function closeClient(): Promise<void> {
  for (const work of kept.attsatsBeforeClosing?.splice(0) ?? []) await work();
  await kept.attsatsClient?.$disconnect();
  delete kept.attsatsClient;
}
