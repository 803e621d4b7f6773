import { rmSync } from "node:fs";
import { openApplicationRole } from "#prisma/application-role.ts";
import { connect } from "#prisma/connect.ts";
import { applyMigrations } from "#prisma/migrator.ts";
import { ensureQueue } from "#prisma/queue.ts";
import { startDatabaseServer } from "#prisma/server.ts";
import { ensureSigningKey } from "#prisma/signing-key.ts";
import { OWNER } from "#prisma/server/application-database.ts";
import { generateClient } from "#scripts/generate.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { testSecret } from "./test-secret.ts";
import type { TestProject } from "vitest/node";

/** How the tests reach their PostgreSQL: addresses without the name of a database at the end. */
export type TestServer = Readonly<{ superuser: string; owner: string; application: string; template: string }>;

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const TEMPLATE = "template_attsats";

type Started = Readonly<{ server: TestServer; stop: () => Promise<void> }>;

/** One for the run, in the process itself: each project that names this file evaluates it anew, at the same time. */
const shared = globalThis as typeof globalThis & { attsatsTests?: { started: Promise<Started>; users: number } };

/** Gives the project the run's PostgreSQL, which is started for the first that asks and stopped with the last. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const run = (shared.attsatsTests ??= { started: startTestServer(), users: 0 });
  run.users += 1;
  const { server, stop } = await run.started;
  project.provide("testServer", server);
  return async () => {
    run.users -= 1;
    if (run.users === 0) await stop();
  };
}

/** Starts a PostgreSQL with a database that has had every migration and has a key to seal with, from which the tests' own are copied. */
async function startTestServer(): Promise<Started> {
  const folder = scratchFolder("attsats-test-");
  await generateClient();
  const server = await startDatabaseServer({ folder, durable: false });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await createTemplate(server.superuserUrl("postgres"));
    await applyMigrations(server.ownerUrl(TEMPLATE));
    await openApplicationRole(server.ownerUrl(TEMPLATE), server.applicationUrl(TEMPLATE));
    await ensureQueue(server.ownerUrl(TEMPLATE));
    await ensureSigningKey(server.ownerUrl(TEMPLATE), testSecret);
  } catch (error) {
    await stop();
    throw error;
  }
  const addresses = {
    superuser: server.superuserUrl(""),
    owner: server.ownerUrl(""),
    application: server.applicationUrl(""),
    template: TEMPLATE,
  };
  return { server: addresses, stop };
}

async function createTemplate(superuserUrl: string): Promise<void> {
  const connection = await connect(superuserUrl);
  try {
    await connection.query(`CREATE DATABASE ${TEMPLATE} OWNER ${OWNER}`);
  } finally {
    await connection.end();
  }
}
