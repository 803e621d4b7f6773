import { spawn, spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { env, environmentWith } from "#lib/env.ts";
import { freePort } from "#prisma/server/free-port.ts";
import { ROOT } from "#scripts/run-to-end.ts";
import { scratchFolder } from "./scratch-folder.ts";

type Content = "demonstration" | "nothing";

/** An installation that answers. `setupAddress` is what its start command tells whoever is to set it up; null where that is done. */
type Running = Readonly<{ address: string; setupAddress: string | null; stop: () => Promise<void> }>;
export type Installation = AsyncDisposable & Omit<Running, "stop">;

/**
 * Starts Attsats on a free port with a data folder of its own, which is removed when it is disposed of: with what the
 * data folder of the settings has in it, where the demonstration was loaded before the journeys began, or with nothing.
 */
export async function startInstallation(content: Content): Promise<Installation> {
  const folder = scratchFolder("attsats-journeys-");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    if (content === "demonstration") copyInto(folder, env().dataFolder);
    const { stop, ...installation } = await startIn(folder, content);
    return { ...installation, [Symbol.asyncDispose]: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Whose each file is has to stay, for a database with an account of its own: `cp` sees to that, and where there is none nor is there such an account. */
function copyInto(folder: string, from: string): void {
  if (process.platform === "win32") return cpSync(from, folder, { recursive: true });
  const { status, stderr } = spawnSync("cp", ["-a", `${from}/.`, folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the demonstration could not be copied: ${stderr}`);
}

/** Starts Attsats as a user would, with the start command, on what the folder has in it. It has been built before. */
export async function startIn(folder: string, content: Content): Promise<Running> {
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
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  const setupAddress = () => /http\S+\/setup\?code=\S+/.exec(told)?.[0] ?? null;
  const answers = async () => (await fetch(`${address}/api/health`).catch(() => null))?.ok === true;
  const isReady = async () => (await answers()) && (content === "demonstration" || setupAddress() !== null);
  try {
    await Promise.race([until(isReady), exited.then((code) => Promise.reject(new Error(`the start command ended with ${code}`)))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, setupAddress: setupAddress(), stop };
}

async function until(isReady: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; ) {
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the installation was not ready within five minutes");
}
