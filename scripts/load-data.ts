import { closeClient } from "#lib/data/client.ts";
import { setupCode } from "#lib/data/setup-code.ts";
import { isSetUp } from "#lib/data/workspace.ts";
import { env } from "#lib/env.ts";
import { loadDemonstration } from "#prisma/seed/demonstration.ts";
import { loadReferenceData } from "#prisma/seed/reference.ts";
import type { StartingPoint } from "./start/starting-data.ts";

/**
 * Loads what every installation starts from, and the demonstration where it is wanted and the database is empty; tells
 * the start command who can sign in, or with which code the first visit sets the installation up. A process of its own,
 * so that the command, which lives as long as the server, does not hold on to the memory.
 */
await loadReferenceData();
const hints = env().demo ? await loadDemonstration() : [];
const point: StartingPoint = { hints, setupCode: (await isSetUp()) ? null : setupCode() };
process.send?.(point);
process.disconnect?.();
// Idle connections would keep this process, and so the start command, waiting.
await closeClient();
