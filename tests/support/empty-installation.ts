import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentWith } from "#lib/env.ts";
import { freePort } from "#prisma/server/free-port.ts";
import { ROOT } from "#scripts/run-to-end.ts";

/** An installation with nothing in it, and the address that its start command tells whoever is to set it up. */
export type EmptyInstallation = AsyncDisposable & Readonly<{ address: string; setupAddress: string }>;

/** Starts Attsats without the demonstration, as a new user would, on a free port and with a data folder of its own. */
export async function startEmptyInstallation(): Promise<EmptyInstallation> {
  const folder = mkdtempSync(join(tmpdir(), "attsats-empty-"));
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
      ATTSATS_DEMO: "off",
      DATABASE_URL: undefined,
      DATABASE_ADMIN_URL: undefined,
      NODE_ENV: undefined,
    }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const dispose = async () => {
    child.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  const told = new Promise<string>((resolve) => {
    let written = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      written += text;
      const found = /http\S+\/setup\?code=\S+/.exec(written)?.[0];
      if (found) resolve(found);
    });
  });
  const setupAddress = await Promise.race([told, exited.then(() => null)]);
  if (setupAddress === null) throw new Error("the start command ended without telling the address for setting up");
  return { address, setupAddress, [Symbol.asyncDispose]: dispose };
}
