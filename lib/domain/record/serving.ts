import type { MandateRole } from "#lib/domain/actor/actor.ts";

/**
 * The roles in a body that serve on its secret items: those who decide there and those who may come to replace them.
 * An observer hears what is open (DOMAIN.md §3, "Register"; what an observer may hear is the body's to settle: check).
 */
export const servingRoles = ["chair", "viceChair", "member", "substitute"] as const satisfies readonly MandateRole[];
