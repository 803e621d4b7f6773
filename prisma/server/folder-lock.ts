import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "../cannot-start.ts";

type Holder = { pid: number; startedAt: string | undefined };

/**
 * Takes `folder` for this process, so that two never use the same data. Gives the function that lets it go.
 * A lock left by a process that was killed is taken over. Throws `CannotStart` where a living process holds it.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  const file = join(folder, "lock");
  const mine = JSON.stringify({ pid: process.pid, startedAt: startOfProcess(process.pid) } satisfies Holder);
  if (!written(file, mine)) {
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      throw new CannotStart(`Attsats körs redan med mappen ${folder} (process ${holder.pid}): stoppa den först, eller sätt ATTSATS_DATA till en annan mapp.`);
    }
    rmSync(file, { force: true });
    if (!written(file, mine)) throw new CannotStart(`Attsats startas just nu av någon annan med mappen ${folder}: försök igen om en stund.`);
  }
  return () => rmSync(file, { force: true });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new CannotStart(`Mappen ${folder} går inte att skriva i: ge dig rätt till den, eller sätt ATTSATS_DATA till en annan mapp.`, { cause });
  }
}

function written(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined; // cut off while being written, or let go just now
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return startOfProcess(holder.pid) === holder.startedAt;
}

/**
 * When a process started, in the kernel's clock ticks: a container that comes up again has the same process
 * numbers as before. Only Linux tells; elsewhere the number alone has to do.
 */
function startOfProcess(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[19];
  } catch {
    return undefined;
  }
}
