import { Refused } from "#lib/domain/refused.ts";

/** Who can put a proposal forward (DOMAIN.md §3, "Proposal and clauses"). */
export const proposalOrigins = ["office", "presidium", "member", "body"] as const;
export type ProposalOrigin = (typeof proposalOrigins)[number];

/** Whose a proposal is: the office's (kansliets), the presidium's, a member's or a body's. */
export type Proposer =
  | { origin: "office" }
  | { origin: "presidium" }
  | { origin: "member"; personId: string }
  | { origin: "body"; bodyId: string };

/**
 * Gives whose proposal it is, out of what was chosen in a form; what has nothing to do with the origin is left out.
 * Refuses a member's proposal without the member (`proposal.memberMissing`), a body's without the body
 * (`proposal.bodyMissing`).
 */
export function proposerOf(chosen: {
  origin: ProposalOrigin;
  personId: string | null;
  bodyId: string | null;
}): Proposer | Refused {
  switch (chosen.origin) {
    case "office":
    case "presidium":
      return { origin: chosen.origin };
    case "member":
      return chosen.personId ? { origin: "member", personId: chosen.personId } : new Refused("proposal.memberMissing");
    case "body":
      return chosen.bodyId ? { origin: "body", bodyId: chosen.bodyId } : new Refused("proposal.bodyMissing");
  }
}
