import { Refused } from "#lib/domain/refused.ts";
import type { Mandate } from "./mandate.ts";

/** The first and the last day of a body; without a last day it goes on. */
type Existence = { readonly from: string; readonly to: string | null };

/** Gives the mandate if all its days are days on which the body exists. */
export function withinBody<M extends Mandate>(mandate: M, body: Existence): M | Refused {
  if (mandate.from < body.from) return new Refused("mandate.beforeBody", { from: body.from });
  const outlasts = body.to !== null && (mandate.to === null || mandate.to > body.to);
  return outlasts ? new Refused("mandate.afterBody", { to: body.to! }) : mandate;
}

/**
 * Gives the mandates that end with a body whose days are changed: those that go on after its last day, with that day
 * as theirs. Refuses days before which a mandate has begun, or after which one is to begin.
 */
export function endWithBody<M extends Mandate>(mandates: readonly M[], body: Existence): readonly M[] | Refused {
  const early = mandates.find(({ from }) => from < body.from);
  if (early) return new Refused("body.mandateBefore", { day: early.from });
  const { to } = body;
  if (to === null) return [];
  const late = mandates.find(({ from }) => from > to);
  if (late) return new Refused("body.mandateAfter", { day: late.from });
  return mandates.filter((mandate) => mandate.to === null || mandate.to > to).map((mandate) => ({ ...mandate, to }));
}
