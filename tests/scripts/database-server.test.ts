import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#prisma/connect.ts";
import { type DatabaseServer, startDatabaseServer } from "#prisma/server.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attsats-server-"));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what was saved is there after a stop, in Swedish order, and only its owner can read the passwords", async () => {
  const first = await startDatabaseServer({ folder });
  await ask(first, "CREATE TABLE place (name text)");
  await ask(first, "INSERT INTO place VALUES ('Örnsköldsvik'), ('Ånge'), ('Älvsbyn'), ('Zinkgruvan')");
  await first.stop();
  await expect(connect(first.ownerUrl())).rejects.toThrow("går inte att nå");
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);

  const second = await startDatabaseServer({ folder });
  expect(await ask(second, "SELECT name FROM place ORDER BY name")).toEqual(["Zinkgruvan", "Ånge", "Älvsbyn", "Örnsköldsvik"]);
  expect(await ask(second, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")).toEqual([false]);
  await second.stop();
});

test("when its process is killed the server goes too, and the next one starts with what was saved", { skip: process.platform === "win32" }, async () => {
  const { pid, port } = await startInAnotherProcess();
  process.kill(pid, "SIGKILL");
  await expect.poll(() => listens(port), { timeout: 20_000, interval: 100 }).toBe(false);

  const server = await startDatabaseServer({ folder });
  expect(await ask(server, "SELECT count(*)::int FROM place")).toEqual([5]);
  await server.stop();
});

function startInAnotherProcess(): Promise<{ pid: number; port: number }> {
  const url = (file: string) => JSON.stringify(pathToFileURL(join("prisma", file)).href);
  const program = `
    const { startDatabaseServer } = await import(${url("server.ts")});
    const { connect } = await import(${url("connect.ts")});
    const server = await startDatabaseServer({ folder: ${JSON.stringify(folder)} });
    const connection = await connect(server.ownerUrl());
    await connection.query("INSERT INTO place VALUES ('Kiruna')");
    process.send({ pid: process.pid, port: server.port });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as { pid: number; port: number }));
    child.once("exit", () => reject(new Error("the process ended before the database had started")));
  });
}

async function listens(port: number): Promise<boolean> {
  try {
    await connect(`postgresql://nobody@127.0.0.1:${port}/nothing`);
    return true;
  } catch (error) {
    return !(error as Error).message.includes("ECONNREFUSED");
  }
}

async function ask(server: DatabaseServer, query: string): Promise<unknown[]> {
  const connection = await connect(server.ownerUrl());
  try {
    return (await connection.query({ text: query, rowMode: "array" })).rows.flat();
  } finally {
    await connection.end();
  }
}
