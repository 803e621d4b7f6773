import { rmSync } from "node:fs";
import { setEnvironment } from "#lib/env.ts";
import { buildIfNeeded } from "#scripts/build.ts";
import { generateClient } from "#scripts/generate.ts";
import { startIn } from "./installation.ts";
import { scratchFolder } from "./scratch-folder.ts";

/**
 * Builds, and loads the demonstration into a data folder that is the one the settings name for as long as the journeys
 * go on: those that run beside each other have an installation each, which begins as a copy of it. Gives what removes it.
 */
export default async function beforeJourneys(): Promise<() => void> {
  await generateClient();
  await buildIfNeeded();
  const folder = scratchFolder("attsats-journeys-");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { stop } = await startIn(folder, "demonstration");
    await stop();
  } catch (error) {
    remove();
    throw error;
  }
  setEnvironment({ ATTSATS_DATA: folder });
  return remove;
}
