import type { Division } from "#lib/domain/division/division.ts";
import { cancelDivision } from "#lib/domain/division/end-division.ts";
import type { DoneBy } from "#lib/domain/motion/motion.ts";
import { Refused } from "#lib/domain/refused.ts";
import { questionOf, type Treatment } from "./treatment.ts";

/**
 * Cancels a division on one of the item's questions, so that it can be held again. Refused once the decision is written, for
 * what `cancelDivision` refuses, and for the election to the ordinary seats while the substitutes stand as they were put or
 * elected among the rest: held again it could elect one of them, so that question is taken back, or its division cancelled, first.
 */
export function cancelVote(treatment: Treatment, division: Division, cancelled: DoneBy & { readonly reason: string }): Division | Refused {
  if (treatment.isDecided) return new Refused("question.decided");
  const ordinary = questionOf(treatment, "election:ordinary");
  const isOfOrdinary = ordinary?.divisions.some(({ id }) => id === division.id) ?? false;
  return isOfOrdinary && substitutesStand(treatment) ? new Refused("question.substitutesStand") : cancelDivision(division, cancelled);
}

function substitutesStand(treatment: Treatment): boolean {
  const substitutes = questionOf(treatment, "election:substitute");
  return substitutes !== undefined && !substitutes.divisions.at(-1)?.cancelled;
}
