import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { environmentWith } from "#lib/env.ts";
import { openApplicationRole } from "#prisma/application-role.ts";
import { freePort } from "#prisma/server/free-port.ts";
import { lockFolder } from "#prisma/server/folder-lock.ts";
import { asOwner, testDatabase, withDatabase } from "#tests/support/database.ts";

withDatabase({ each: true });

const SECRET = "s".repeat(44);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attsats-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the start command says in one sentence what stands in the way, and ends with 1", () => {
  test("a setting that is wrong", async () => {
    expect(await startFails({ PORT: "porten" })).toBe("PORT ska vara ett heltal mellan 1 och 65535.");
  });

  test("a taken port", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    expect(await startFails({ PORT: String(port) })).toContain(`Porten ${port} är upptagen`);
    other.close();
  });

  test("a secret that is missing in production", async () => {
    expect(await startFails({ NODE_ENV: "production" })).toContain("NEXTAUTH_SECRET saknas");
  });

  test("a secret that is missing with a database of one's own", async () => {
    const { ownerUrl, applicationUrl } = testDatabase();
    expect(await startFails({ DATABASE_ADMIN_URL: ownerUrl, DATABASE_URL: applicationUrl, NEXTAUTH_SECRET: "" })).toContain("NEXTAUTH_SECRET saknas");
  });

  test("one database address without the other", async () => {
    expect(await startFails({ DATABASE_URL: testDatabase().applicationUrl })).toContain("hör ihop");
  });

  test("a database that can't be reached, without telling the password", async () => {
    const url = `postgresql://agare:hemligheten@127.0.0.1:${await freePort()}/attsats`;
    const sentence = await startFails({ DATABASE_ADMIN_URL: url, DATABASE_URL: url, NEXTAUTH_SECRET: SECRET });
    expect(sentence).toMatch(/Databasen på 127\.0\.0\.1:\d+ går inte att nå \(ECONNREFUSED\)/);
    expect(sentence).not.toContain("hemligheten");
  });

  test("a password that the database does not accept", async () => {
    const { ownerUrl, applicationUrl } = testDatabase();
    const wrong = new URL(ownerUrl);
    wrong.password = "gissning";
    expect(await startFails({ DATABASE_ADMIN_URL: wrong.href, DATABASE_URL: applicationUrl, NEXTAUTH_SECRET: SECRET })).toContain("släpper inte in rollen attsats_owner");
  });

  test("a database that a newer version has written", async () => {
    const { ownerUrl, applicationUrl } = testDatabase();
    await asOwner((owner) => owner.query("UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE started_at = (SELECT max(started_at) FROM _prisma_migrations)"));
    expect(await startFails({ DATABASE_ADMIN_URL: ownerUrl, DATABASE_URL: applicationUrl, NEXTAUTH_SECRET: SECRET })).toContain("nyare version av Attsats");
  });

  test("a data folder that a newer PostgreSQL has written", async () => {
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "PG_VERSION"), "19\n");
    writeFileSync(join(folder, "secrets.json"), JSON.stringify({ superuser: "a", owner: "b", app: "c", session: "d" }));
    expect(await startFails({})).toMatch(/skrevs av PostgreSQL 19, som är nyare än den som följer med \(18\)/);
  });

  test("a data folder that is in use", async () => {
    const letGo = lockFolder(folder);
    expect(await startFails({})).toContain(`Attsats körs redan med mappen ${folder} (process ${process.pid})`);
    letGo();
  });

  test("a role that would see every workspace", async () => {
    const { ownerUrl } = testDatabase();
    expect(await startFails({ DATABASE_ADMIN_URL: ownerUrl, DATABASE_URL: ownerUrl, NEXTAUTH_SECRET: SECRET })).toContain("äger tabellerna");
  });
});

test("a lock that a killed process left behind is taken over", () => {
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: "1" }));
  const letGo = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow("körs redan");
  letGo();
  lockFolder(folder)();
});

test("a lock whose process number has gone to another process is taken over", { skip: process.platform !== "linux" }, () => {
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: process.pid, startedAt: "1" }));
  lockFolder(folder)();
});

test("a role that is a member of the application's is let in, and one that is not is refused", async () => {
  const { ownerUrl, applicationUrl, name } = testDatabase();
  const role = `visitor_${name.slice(-8)}`;
  const url = new URL(applicationUrl);
  Object.assign(url, { username: role, password: "p" });
  try {
    await asOwner((owner) => owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'p'`));
    await expect(openApplicationRole(ownerUrl, url.href)).rejects.toThrow(`Rollen ${role} i DATABASE_URL har inga rättigheter`);
    await asOwner((owner) => owner.query(`GRANT attsats_app TO ${role}`));
    await openApplicationRole(ownerUrl, url.href);
  } finally {
    await asOwner((owner) => owner.query(`DROP ROLE ${role}`));
  }
});

/** Runs the start command with these settings, expects it to fail, and gives the only line it wrote. */
async function startFails(settings: Record<string, string>): Promise<string> {
  const clean = { DATABASE_URL: "", DATABASE_ADMIN_URL: "", NEXTAUTH_SECRET: "", NODE_ENV: "", PUBLIC_URL: "" };
  const environment = { ...clean, PORT: String(await freePort()), ATTSATS_DATA: folder, ...settings };
  const child = spawn(process.execPath, ["scripts/start.ts"], { env: environmentWith(environment), stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(written.trim().split("\n"), "one line").toHaveLength(1);
  expect(code).toBe(1);
  return written.trim();
}
