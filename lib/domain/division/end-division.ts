import type { DoneBy } from "#lib/domain/motion/motion.ts";
import { Refused } from "#lib/domain/refused.ts";
import { countOf } from "./count.ts";
import type { Division } from "./division.ts";
import { reasonAgainstChanging } from "./reason-against-changing.ts";

/**
 * Closes a division; those who haven't voted are told as not voting. Refuses one in which nobody has (that is to be
 * cancelled), and one where somebody has voted who has since been recused, by participant id: a vote by one with a
 * conflict of interest must not decide. In a roll call it can be taken back; a closed ballot is cancelled and held again.
 */
export function closeDivision(division: Division, closed: DoneBy, recusedIds: readonly string[]): Division | Refused {
  const refusal = reasonAgainstChanging(division);
  if (refusal) return refusal;
  if (!hasAnyVote(division)) return new Refused("division.nobodyVoted");
  const recused = division.roll.find(({ hasVoted, participantId }) => hasVoted && recusedIds.includes(participantId));
  return recused ? new Refused("division.recusedHasVoted", { name: recused.name }) : { ...division, closed };
}

/**
 * Cancels a division, open or closed, so that it can be held again; it stays on record with its reason. Refuses a blank
 * reason, and cancelling twice.
 */
export function cancelDivision(division: Division, cancelled: DoneBy & { readonly reason: string }): Division | Refused {
  if (division.cancelled) return new Refused("division.alreadyCancelled");
  const reason = cancelled.reason.trim();
  return reason === "" ? new Refused("division.reasonMissing") : { ...division, cancelled: { ...cancelled, reason } };
}

/** Asked of the roll where it tells, since the totals of a closed ballot are sealed until it is closed. */
function hasAnyVote(division: Division): boolean {
  if (division.method === "showOfHands") return countOf(division).tallies.length > 0;
  return division.roll.some(({ hasVoted }) => hasVoted);
}
