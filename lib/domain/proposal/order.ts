import { Refused } from "#lib/domain/refused.ts";

/**
 * Gives the proposals of a case in their new order. `wanted` has to name each of `current` once: otherwise someone
 * has added one in the meantime, and the order is refused (`proposal.orderStale`) rather than guessed.
 */
export function proposalOrder(current: readonly string[], wanted: readonly string[]): readonly string[] | Refused {
  const complete = wanted.length === current.length && new Set(wanted).size === wanted.length;
  return complete && current.every((id) => wanted.includes(id)) ? wanted : new Refused("proposal.orderStale");
}
