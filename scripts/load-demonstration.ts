import { loadDemonstration } from "#prisma/seed/demonstration.ts";

/**
 * Loads the demonstration data and tells the start command who can sign in. A process of its own, so that the
 * command, which lives as long as the server, does not hold on to the memory.
 */
process.send?.(await loadDemonstration());
process.disconnect?.();
