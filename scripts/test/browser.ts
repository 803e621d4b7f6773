import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { env, environmentWith } from "#lib/env.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { ROOT, runNode } from "../run-to-end.ts";

/** The first is Chromium without a window of its own, as Playwright's own is: the journeys take a fifth less of the processor's time with it. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium to drive: the one `CHROMIUM_PATH` names, Playwright's own, or the system's. Undefined where there is none. */
export function findBrowser(): string | undefined {
  const { chromiumPath, searchPath } = env();
  if (chromiumPath) return chromiumPath;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = searchPath.split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/**
 * Finds a Chromium, or installs one: Playwright's, and where that can't be fetched, Debian's as root.
 * Throws `CannotStart` with what to do when neither works.
 */
export async function findOrInstallBrowser(): Promise<string> {
  const { chromiumPath } = env();
  if (chromiumPath && !isProgram(chromiumPath)) {
    throw new CannotStart(`CHROMIUM_PATH pekar på ${chromiumPath}, som inte är ett program: rätta den, eller ta bort den så söks en webbläsare.`);
  }
  const found = findBrowser();
  if (found) return found;
  console.log("Ingen Chromium hittades; en installeras …");
  await runNode([join(ROOT, "node_modules", "playwright", "cli.js"), "install", "chromium"]).catch(() => undefined);
  if (!findBrowser() && isDebianAsRoot()) installDebians();
  const installed = findBrowser();
  if (!installed) {
    throw new CannotStart("Ingen Chromium hittades och ingen kunde installeras: installera Chromium eller Google Chrome, eller sätt CHROMIUM_PATH till en.");
  }
  return installed;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebianAsRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && readFileSync("/etc/os-release", "utf8").includes("debian");
}

function installDebians(): void {
  const aptGet = (...args: string[]) =>
    spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: environmentWith({ DEBIAN_FRONTEND: "noninteractive" }) }).status === 0;
  aptGet("update");
  // Not every version of Debian has it by itself.
  const install = (name: string) => aptGet("install", "-y", "--no-install-recommends", name);
  if (!install("chromium-headless-shell")) install("chromium");
}
