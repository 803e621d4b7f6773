import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { environmentWith, type Environment } from "#lib/env.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { NEXT } from "../build.ts";
import { ROOT } from "../run-to-end.ts";

/** The running web server. Disposing of it lets it finish what it is answering, and ends it. */
export type WebServer = AsyncDisposable & Readonly<{ pid: number | undefined; exited: Promise<number | null> }>;

/** How long what is being answered may take once we stop, in milliseconds. */
const GRACE = 10_000;

/** How long the server may take before it answers the first time, in milliseconds. */
const PATIENCE = 60_000;

/** Measured: after 10 000 requests the server holds less than half of what it does without these. */
const SMALL = { flags: ["--max-old-space-size=192", "--max-semi-space-size=8"], environment: { MALLOC_ARENA_MAX: "2" } };

type Options = Readonly<{ dev: boolean; settings: Environment; environment: Readonly<Record<string, string | undefined>> }>;

/** Starts `next start`, or `next dev`, as a child process that ends with us whatever happens. */
export function startWebServer({ dev, settings, environment }: Options): WebServer {
  const flags = dev ? [] : SMALL.flags;
  const withUs = pathToFileURL(join(ROOT, "scripts", "end-with-parent.ts")).href;
  const child = spawn(
    process.execPath,
    [...flags, "--import", withUs, NEXT, dev ? "dev" : "start", "-H", settings.host, "-p", String(settings.port)],
    {
      cwd: ROOT,
      env: environmentWith({
        ...(dev ? {} : SMALL.environment),
        ...environment,
        // The server acts as the application's role only; the owner's address stays with the start command.
        DATABASE_ADMIN_URL: undefined,
        NODE_ENV: dev ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
      }),
      stdio: ["ignore", dev ? "inherit" : "ignore", "inherit", "ipc"],
    },
  );
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code));
  });
  return {
    pid: child.pid,
    exited,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      const impatience = setTimeout(() => child.kill("SIGKILL"), GRACE);
      await exited;
      clearTimeout(impatience);
    },
  };
}

/** Waits until the server answers that it and its database are well. Throws `CannotStart` when it does not come to that. */
export async function untilHealthy(server: WebServer, { host, port }: Environment, signal: AbortSignal): Promise<void> {
  const address = `http://${host === "0.0.0.0" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}/api/health`;
  let ended: number | null | undefined;
  void server.exited.then((code) => (ended = code));
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    signal.throwIfAborted();
    if (ended !== undefined) throw new CannotStart(`Webbservern avslutades innan den svarade (kod ${ended}): läs vad den skrev ovan.`);
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new CannotStart(`Webbservern svarade inte att den mår bra inom ${PATIENCE / 1000} sekunder: läs vad den skrev ovan.`);
}
