import { env } from "#lib/env.ts";
import { loadDemonstration } from "#prisma/seed/demonstration.ts";
import { loadReferenceData } from "#prisma/seed/reference.ts";

/**
 * Loads what every installation starts from, and the demonstration where it is wanted and the database is empty; tells
 * the start command who can sign in. A process of its own, so that the command, which lives as long as the server,
 * does not hold on to the memory.
 */
await loadReferenceData();
process.send?.(env().demo ? await loadDemonstration() : []);
process.disconnect?.();
