import { Refused } from "#lib/domain/refused.ts";
import type { Division } from "./division.ts";

/** Why the votes of a division can't be changed, or null: only while it is open. */
export function reasonAgainstChanging({ closed, cancelled }: Pick<Division, "closed" | "cancelled">): Refused | null {
  if (cancelled) return new Refused("division.alreadyCancelled");
  return closed ? new Refused("division.alreadyClosed") : null;
}
