import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";

/** An organisation's membership of the association. `from` and `to` are its first and last day. */
export type Membership = {
  readonly id: string;
  readonly organisationId: string;
  readonly from: string;
  readonly to: string | null;
};

/** The memberships in force on a day, their first and last day included. */
export function membershipsOn<M extends Membership>(memberships: readonly M[], day: string): readonly M[] {
  return memberships.filter(({ from, to }) => from <= day && (to === null || day <= to));
}

/**
 * Gives the membership if it can stand beside the association's others. Refuses days that are none or in the wrong
 * order, the association as its own member, and two memberships of one organisation (called `name`) with a day in
 * common.
 */
export function checkMembership<M extends Membership>(
  others: readonly Membership[],
  membership: M,
  associationId: string,
  name: string,
): M | Refused {
  const { id, organisationId, from, to } = membership;
  if (!isDay(from) || (to !== null && !isDay(to))) return new Refused("members.noSuchDay");
  if (to !== null && to < from) return new Refused("members.endsBeforeItBegins", { from, to });
  if (organisationId === associationId) return new Refused("members.notItsOwn");
  const own = others.filter((other) => other.id !== id && other.organisationId === organisationId);
  const meanwhile = own.find((other) => (to === null || other.from <= to) && (other.to === null || from <= other.to));
  return meanwhile ? new Refused("members.alreadyMember", { name, from: meanwhile.from }) : membership;
}
