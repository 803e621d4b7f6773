import type { LegalForm } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";

/** Who can put a proposal forward (DOMAIN.md §3, "Proposal and clauses"): the office stands for the organisation's own officials. */
export const proposers = ["office", "presidium", "member", "body"] as const;

/**
 * Whose a proposal is: the presidium's, a member's, a body's, or that of the organisation's own officials, who are an
 * association's office (kansliet) and a public authority's administration (förvaltningen).
 */
export type ProposalOrigin = "office" | "administration" | "presidium" | "member" | "body";

/** What the officials of an organisation are called, by its legal form. */
export function officialsOf(legalForm: LegalForm): "office" | "administration" {
  return legalForm === "publicAuthority" ? "administration" : "office";
}

/** Whose a proposal is, with the id of who it is. */
export type Proposer =
  | { origin: "office" }
  | { origin: "administration" }
  | { origin: "presidium" }
  | { origin: "member"; personId: string }
  | { origin: "body"; bodyId: string };

/**
 * Gives whose proposal it is, out of what was chosen in a form in an organisation of this legal form; what has nothing to
 * do with the choice is left out.
 * Refuses a member's proposal without the member (`proposal.memberMissing`), a body's without the body
 * (`proposal.bodyMissing`).
 */
export function proposerOf(
  chosen: { origin: (typeof proposers)[number]; personId: string | null; bodyId: string | null },
  legalForm: LegalForm,
): Proposer | Refused {
  switch (chosen.origin) {
    case "office":
      return { origin: officialsOf(legalForm) };
    case "presidium":
      return { origin: "presidium" };
    case "member":
      return chosen.personId ? { origin: "member", personId: chosen.personId } : new Refused("proposal.memberMissing");
    case "body":
      return chosen.bodyId ? { origin: "body", bodyId: chosen.bodyId } : new Refused("proposal.bodyMissing");
  }
}
