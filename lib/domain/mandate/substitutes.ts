import type { SubstituteOrder } from "#lib/domain/body/rules.ts";
import type { Mandate } from "./mandate.ts";

/**
 * The body's substitutes in the order they are to be called in for an absent member. By "asElected" that is their
 * given order; by the others those of the member's own party, or from the same organisation, come first and keep that
 * order among themselves. One without a given order comes last, and of equals the one who was elected first.
 * `mandates` are those in force on the day (`mandatesOn`).
 */
export function substitutesInOrder(mandates: readonly Mandate[], absent: Mandate, order: SubstituteOrder): readonly Mandate[] {
  const ownFirst = (substitute: Mandate) => (isOfMembersOwn(substitute, absent, order) ? 0 : 1);
  return mandates
    .filter((mandate) => mandate.bodyId === absent.bodyId && mandate.role === "substitute")
    .toSorted((a, b) => ownFirst(a) - ownFirst(b) || place(a) - place(b) || a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
}

function isOfMembersOwn(substitute: Mandate, absent: Mandate, order: SubstituteOrder): boolean {
  switch (order) {
    case "asElected":
      return false;
    case "samePartyFirst":
      return absent.party !== null && substitute.party === absent.party;
    case "sameOrganisationFirst":
      return absent.representsOrganisationId !== null && substitute.representsOrganisationId === absent.representsOrganisationId;
  }
}

function place(substitute: Mandate): number {
  return substitute.substituteOrder ?? Number.MAX_SAFE_INTEGER;
}
