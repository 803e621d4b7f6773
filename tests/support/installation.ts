import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentWith } from "#lib/env.ts";
import { freePort } from "#prisma/server/free-port.ts";
import { ROOT } from "#scripts/run-to-end.ts";

/** An installation that answers. `setupAddress` is what its start command tells whoever is to set it up; null where that is done. */
export type Installation = AsyncDisposable & Readonly<{ address: string; setupAddress: string | null }>;

/**
 * Starts Attsats as a user would, with the start command: on a free port and with a data folder of its own, with the
 * demonstration in it or with nothing. It has been built before.
 */
export async function startInstallation(content: "demonstration" | "nothing"): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "attsats-journeys-"));
  chmodSync(folder, 0o755); // run as root, the database has an account of its own that must get in
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: ROOT,
    env: environmentWith({
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: address,
      ATTSATS_DATA: folder,
      ATTSATS_DEMO: content === "demonstration" ? "on" : "off",
      DATABASE_URL: undefined,
      DATABASE_ADMIN_URL: undefined,
      NODE_ENV: undefined,
    }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const dispose = async () => {
    child.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  const setupAddress = () => /http\S+\/setup\?code=\S+/.exec(told)?.[0] ?? null;
  const answers = async () => (await fetch(`${address}/api/health`).catch(() => null))?.ok === true;
  const isReady = async () => (await answers()) && (content === "demonstration" || setupAddress() !== null);
  try {
    await Promise.race([until(isReady), exited.then((code) => Promise.reject(new Error(`the start command ended with ${code}`)))]);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { address, setupAddress: setupAddress(), [Symbol.asyncDispose]: dispose };
}

async function until(isReady: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the installation was not ready within two minutes");
}
