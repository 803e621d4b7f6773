import { type Mandate, mandatesOn } from "#lib/domain/mandate/mandate.ts";
import { participantFrom } from "./from-mandate.ts";
import type { Participant } from "./presence.ts";

/** A mandate with the name of who holds it and, where known, of the organisation it represents. */
export type NamedMandate = Mandate & { readonly personName: string; readonly organisationName: string | null };

const order = ["chair", "viceChair", "member", "delegate", "substitute", "observer"] as const;

/**
 * Those who are called to a meeting on a day: everyone with a mandate then, the chair first, then vice chairs, members,
 * substitutes in their order and observers. Nobody is present until it is recorded; the chair has the duty of chairing.
 */
export function calledParticipants(mandates: readonly NamedMandate[], day: string, newId: () => string): readonly Participant[] {
  const called = (mandatesOn(mandates, day) as readonly NamedMandate[]).toSorted(
    (a, b) =>
      order.indexOf(a.role) - order.indexOf(b.role) ||
      (a.substituteOrder ?? Infinity) - (b.substituteOrder ?? Infinity) ||
      a.personName.localeCompare(b.personName, "sv"),
  );
  const chair = called.find(({ role }) => role === "chair");
  return called.map((mandate) => ({
    ...participantFrom(mandate, {
      id: newId(),
      name: mandate.personName,
      affiliation: [mandate.party, mandate.organisationName].filter(Boolean).join(", "),
    }),
    duty: mandate === chair ? "chair" : null,
  }));
}
