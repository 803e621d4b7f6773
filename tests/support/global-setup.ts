import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApplicationRole } from "#prisma/application-role.ts";
import { connect } from "#prisma/connect.ts";
import { applyMigrations } from "#prisma/migrator.ts";
import { startDatabaseServer } from "#prisma/server.ts";
import { ensureSigningKey } from "#prisma/signing-key.ts";
import { OWNER } from "#prisma/server/application-database.ts";
import { generateClient } from "#scripts/generate.ts";
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

/** Starts one PostgreSQL for the run, with a database that has had every migration and has a key to seal with, from which the tests' own are copied. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "attsats-test-"));
  chmodSync(folder, 0o755); // run as root, the database has an account of its own that must get in
  await generateClient();
  const server = await startDatabaseServer({ folder, durable: false });
  const tearDown = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await createTemplate(server.superuserUrl("postgres"));
    await applyMigrations(server.ownerUrl(TEMPLATE));
    await openApplicationRole(server.ownerUrl(TEMPLATE), server.applicationUrl(TEMPLATE));
    await ensureSigningKey(server.ownerUrl(TEMPLATE), testSecret);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("testServer", {
    superuser: server.superuserUrl(""),
    owner: server.ownerUrl(""),
    application: server.applicationUrl(""),
    template: TEMPLATE,
  });
  return tearDown;
}

async function createTemplate(superuserUrl: string): Promise<void> {
  const connection = await connect(superuserUrl);
  try {
    await connection.query(`CREATE DATABASE ${TEMPLATE} OWNER ${OWNER}`);
  } finally {
    await connection.end();
  }
}
