import type { MandateRole } from "#lib/domain/actor/actor.ts";

/** One person's dated mandate in one body. `from` and `to` are its first and last day; no `to` means until further notice. */
export type Mandate = {
  readonly id: string;
  readonly bodyId: string;
  readonly personId: string;
  readonly role: MandateRole;
  readonly from: string;
  readonly to: string | null;
  readonly party: string | null;
  readonly representsOrganisationId: string | null;
  /** Place among the substitutes, the lowest first. */
  readonly substituteOrder: number | null;
  /** Norrbotten had two: representatives of the municipalities and of the parties. */
  readonly votingGroup: string | null;
  readonly voteWeight: number;
};

const rolesThatDecide: readonly MandateRole[] = ["chair", "viceChair", "member", "delegate"];

/** Tells whether the role holds a seat of its own, with a vote: the others serve for someone or only attend. */
export function holdsSeat(role: MandateRole): boolean {
  return rolesThatDecide.includes(role);
}

/** The mandates in force on a day, their first and last day included. */
export function mandatesOn(mandates: readonly Mandate[], day: string): readonly Mandate[] {
  return mandates.filter((mandate) => mandate.from <= day && (mandate.to === null || day <= mandate.to));
}

/** Tells whether two mandates have a day in common. */
export function overlap(a: Mandate, b: Mandate): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}
