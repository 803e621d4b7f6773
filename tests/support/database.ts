import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { closeClient } from "#lib/data/client.ts";
import { setEnvironment } from "#lib/env.ts";
import { OWNER } from "#prisma/server/application-database.ts";
import { testSecret } from "./test-secret.ts";

/** A database of the tests' own, with every migration, a key to seal with and no other rows. */
export type TestDatabase = Readonly<{ name: string; ownerUrl: string; applicationUrl: string; drop: () => Promise<void> }>;

let current: TestDatabase | undefined;

/**
 * Call it at the top of a test file. `lib/data` then speaks, as the application's role, with a database of the file's
 * own; with `{ each: true }` every test gets a new one (about 40 ms), otherwise the file's tests share it and keep
 * apart by making workspaces of their own.
 */
export function withDatabase({ each = false }: { each?: boolean } = {}): void {
  const [before, after] = each ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => {
    current = await createTestDatabase();
    setEnvironment({ DATABASE_URL: current.applicationUrl, NEXTAUTH_SECRET: testSecret });
  });
  after(async () => {
    await closeClient();
    await current?.drop();
    current = undefined;
  });
}

/** The addresses of the database that `withDatabase` made. */
export function testDatabase(): TestDatabase {
  if (!current) throw new Error("call withDatabase() at the top of the test file");
  return current;
}

/** Runs `work` on a connection as the owner of the tables, who sees every workspace. */
export async function asOwner<T>(work: (connection: pg.ClientBase) => Promise<T>): Promise<T> {
  return onConnection(testDatabase().ownerUrl, work);
}

/** Runs `work` on a bare connection as the application's role: for looking at policies and grants from outside. */
export async function asApplication<T>(work: (connection: pg.ClientBase) => Promise<T>): Promise<T> {
  return onConnection(testDatabase().applicationUrl, work);
}

/** Makes a database copied from the one that has had every migration; `empty` makes one that has had none. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const from = empty ? "" : `TEMPLATE ${server.template} STRATEGY file_copy`;
  const administer = (statement: string) => onConnection(`${server.superuser}postgres`, (connection) => connection.query(statement));
  await administer(`CREATE DATABASE ${name} OWNER ${OWNER} ${from}`);
  const [ownerUrl, applicationUrl] = [server.owner + name, server.application + name];
  const drop = async () => {
    await Promise.all([ownerUrl, applicationUrl].map(closeConnections));
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { name, ownerUrl, applicationUrl, drop };
}

/** To each address the connections that are open and wait for the next who asks: to open one takes longer than most of what is done on it. */
const open = new Map<string, pg.Pool>();

async function onConnection<T>(url: string, work: (connection: pg.ClientBase) => Promise<T>): Promise<T> {
  const connection = await poolFor(url).connect();
  let isAsNew = false;
  try {
    const made = await work(connection);
    // What is set for a connection is not for the next one who gets it; where a transaction was left open this fails.
    isAsNew = await connection.query("DISCARD ALL").then(() => true, () => false);
    return made;
  } finally {
    connection.release(!isAsNew);
  }
}

function poolFor(url: string): pg.Pool {
  const known = open.get(url);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: url, allowExitOnIdle: true });
  // A test can have the database close every connection; who asks next gets a new one.
  pool.on("error", () => undefined);
  open.set(url, pool);
  return pool;
}

async function closeConnections(url: string): Promise<void> {
  await open.get(url)?.end();
  open.delete(url);
}
