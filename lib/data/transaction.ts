import { client } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/** A transaction in which one workspace is set; row-level security shows nothing of any other. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction in the workspace. Everything of a tenant is read and written through here:
 * outside, row-level security shows no rows at all.
 */
export async function inTransaction<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return client().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('attsats.workspace', ${workspaceId}, true)`;
      return work(tx);
    },
    { maxWait: 10_000, timeout: 30_000 },
  );
}

/**
 * Runs `work` in one transaction in no workspace: people, accounts and organisations are there, of tenants nothing.
 */
export async function inSharedTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return client().$transaction(work, { maxWait: 10_000, timeout: 30_000 });
}
