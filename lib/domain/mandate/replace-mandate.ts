import type { BodyKind } from "#lib/domain/body/body.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import { endMandate, giveMandate } from "./give-mandate.ts";
import type { Mandate } from "./mandate.ts";

/**
 * Lets another person take over a mandate from a day on. The old one ends the day before; the new one keeps its terms
 * and its last day. Refuses a day that is not after the first of the old one or comes after its last, the same person,
 * and what `giveMandate` refuses of the new one. `mandates` are those of the same body.
 */
export function replaceMandate(
  mandates: readonly Mandate[],
  old: Mandate,
  by: { readonly id: string; readonly personId: string; readonly from: string },
  kind: BodyKind,
): { ended: Mandate; taken: Mandate } | Refused {
  if (!isDay(by.from)) return new Refused("mandate.noSuchDay");
  if (by.personId === old.personId) return new Refused("mandate.replacedByOneself");
  if (by.from <= old.from || (old.to !== null && by.from > old.to)) return new Refused("mandate.replacedOutsideItsTime", { day: by.from });
  const ended = endMandate(old, addDays(by.from, -1));
  if (ended instanceof Refused) return ended;
  const taken: Mandate = { ...old, ...by };
  const others = mandates.map((mandate) => (mandate.id === old.id ? ended : mandate));
  const given = giveMandate(others, taken, kind);
  return given instanceof Refused ? given : { ended, taken };
}
