import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentWith } from "#lib/env.ts";
import { freePort } from "#prisma/server/free-port.ts";
import { CLIENT } from "./generate.ts";
import { signIn } from "./test/sign-in.ts";
import { ROOT } from "./run-to-end.ts";

/**
 * Tries `npm start` as the README tells it, with an empty data folder: until the health page answers with the
 * database's state, someone it names can sign in and a page renders; then stops it and looks for what is left. Ends
 * with how many of these passed and failed. The database client is taken away first: what has run here before has made
 * it, and a fresh checkout is without it. What has been built is left, to spare the minute it takes.
 */

type Running = Readonly<{ pid: number; output: () => string; ended: Promise<unknown>; milliseconds: number }>;

const count = { passed: 0, failed: 0 };
const folder = mkdtempSync(join(tmpdir(), "attsats-start-"));
chmodSync(folder, 0o755); // run as root, the database has an account of its own that must get in
const port = await freePort();
const address = `http://localhost:${port}`;

async function check(what: string, work: () => Promise<string | void>): Promise<boolean> {
  try {
    const told = await work();
    count.passed += 1;
    console.log(`✓ ${what}${told ? `: ${told}` : ""}`);
    return true;
  } catch (error) {
    count.failed += 1;
    console.log(`✗ ${what}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

async function start(): Promise<Running> {
  const began = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    env: environmentWith({ PORT: String(port), ATTSATS_DATA: folder, DATABASE_URL: undefined, DATABASE_ADMIN_URL: undefined, PUBLIC_URL: undefined }),
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let output = "";
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const end = new Promise((resolve) => child.once("close", resolve)).then(() => (ended = true));
  while (!output.includes(`Attsats är igång: ${address}`)) {
    if (ended || child.pid === undefined) throw new Error(`npm start ended:\n${output}`);
    await pause();
  }
  return { pid: child.pid as number, output: () => output, ended: end, milliseconds: Math.round(performance.now() - began) };
}

/** `npm` ends at the signal without waiting; what it started closes its output when it is done. */
async function stop({ pid, ended }: Running): Promise<void> {
  process.kill(pid, "SIGTERM");
  await ended;
}

async function healthIsTold(): Promise<string> {
  const answer = await fetch(`${address}/api/health`);
  const { database } = (await answer.json()) as { database?: { migrations: number; latency: number } };
  if (!answer.ok || !database || database.migrations === 0) throw new Error(`${answer.status}`);
  return `${database.migrations} migrations, ${database.latency} ms`;
}

async function pageRenders(cookies: string): Promise<void> {
  const answer = await fetch(address, { headers: { cookie: cookies } });
  const page = await answer.text();
  if (!answer.ok || !page.includes("<h1")) throw new Error(`${answer.url} answered ${answer.status} without a heading`);
  if (answer.url.includes("/sign-in")) throw new Error("the one who signed in was asked to sign in");
}

async function nothingIsLeft(): Promise<void> {
  if (await fetch(`${address}/api/health`).catch(() => undefined)) throw new Error("the web server still answers");
  if (existsSync(join(folder, "lock"))) throw new Error("the data folder is still locked");
  const left = processes().filter((command) => command.includes(folder));
  if (left.length > 0) throw new Error(left.join("; "));
}

function processes(): string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return ""; // it ended just now
      }
    });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

let cookies = "";
let running: Running | undefined;
try {
  rmSync(CLIENT, { recursive: true, force: true });
  await check("npm start answers", async () => void (running = await start()));
  if (running) {
    const first = running;
    await check("the health page tells the database's state", healthIsTold);
    await check("someone it names can sign in", async () => {
      const [, email, password] = /^\s+(\S+@\S+)\s+lösenord: (\S+)$/m.exec(first.output()) ?? [];
      if (!email || !password) throw new Error("no one is named");
      cookies = await signIn(address, email, password);
      return email;
    });
    await check("a page renders", () => pageRenders(cookies));
    await check("it stops", () => stop(first));
    running = undefined;
    await check("nothing is left running", nothingIsLeft);
    await check("it starts again", async () => {
      running = await start();
      return `ready in ${running.milliseconds} ms`;
    });
    await check("the one who signed in is still signed in", () => pageRenders(cookies));
  }
} finally {
  if (running) await stop(running);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
