import { client } from "./client.ts";

/** How the database answers: how many migrations it has had, and how long the question took, in milliseconds. */
export type DatabaseState = Readonly<{ migrations: number; latency: number }>;

/** Asks the database how it is. Throws when it does not answer. */
export async function databaseState(): Promise<DatabaseState> {
  const began = performance.now();
  const [row] = await client().$queryRaw<[{ migrations: number }]>`
    SELECT count(*)::int AS migrations FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return { migrations: row.migrations, latency: Math.round((performance.now() - began) * 10) / 10 };
}
