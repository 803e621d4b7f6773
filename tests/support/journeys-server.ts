import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentWith, setEnvironment } from "#lib/env.ts";
import { freePort } from "#prisma/server/free-port.ts";
import { ROOT } from "#scripts/run-to-end.ts";

/**
 * Starts Attsats for the journeys as a user would, with the start command: on a free port, with a data folder of its
 * own that the demonstration data is loaded into. The address is left in `PUBLIC_URL`, where the workers find it.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "attsats-journeys-"));
  chmodSync(folder, 0o755); // run as root, the database has an account of its own that must get in
  const port = await freePort();
  const address = `http://localhost:${port}`;
  setEnvironment({ PUBLIC_URL: address });

  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: ROOT,
    env: environmentWith({
      PORT: String(port),
      HOST: "127.0.0.1",
      ATTSATS_DATA: folder,
      ATTSATS_DEMO: "on",
      DATABASE_URL: undefined,
      DATABASE_ADMIN_URL: undefined,
      NODE_ENV: undefined,
    }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const tearDown = async () => {
    child.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.race([untilAnswering(`${address}/api/health`), exited.then((code) => Promise.reject(new Error(`the start command ended with ${code}`)))]);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

async function untilAnswering(address: string): Promise<void> {
  // A first start builds, which on a slow machine takes minutes.
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; ) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${address} did not answer within ten minutes`);
}
