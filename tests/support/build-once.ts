import { buildIfNeeded } from "#scripts/build.ts";
import { generateClient } from "#scripts/generate.ts";

/** Builds before the journeys begin, since each of those that run beside each other starts an installation of its own. */
export default async function buildOnce(): Promise<void> {
  await generateClient();
  await buildIfNeeded();
}
