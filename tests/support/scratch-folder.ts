import { chmodSync, existsSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Linux lets a program have files in memory. In a container it often has room for next to nothing. */
const IN_MEMORY = "/dev/shm";
const ROOM_NEEDED = 4 * 1024 ** 3;

/**
 * A new folder for data that is thrown away, which the account that a database gets when we run as root can get into.
 * In memory where there is room: making a database for each test file writes gigabytes, and a disk takes its time.
 */
export function scratchFolder(prefix: string): string {
  const folder = mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}

function hasRoomInMemory(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM_NEEDED;
}
