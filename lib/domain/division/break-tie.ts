import type { Option } from "#lib/domain/question/question.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Division } from "./division.ts";
import { divisionResult } from "./result.ts";

/**
 * Gives the chair's casting vote (KL 5:54). Refused where the votes aren't equal, or were decided by what the chair
 * voted in a roll call; in elections and employment, where lots are drawn; for anyone but who chairs the item; and for a
 * chair who takes no part in the decision.
 */
export function giveCastingVote(
  division: Division,
  given: { readonly vote: "yes" | "no"; readonly byId: string; readonly chairId: string | null },
): Division | Refused {
  const tied = tieIn(division);
  if (tied instanceof Refused) return tied;
  if (tied.needs === "draw") return new Refused("division.byLot");
  if (given.byId !== given.chairId) return new Refused("division.onlyChair");
  const takesNoPart = division.roll.find(({ participantId, notTakingPart }) => participantId === given.byId && notTakingPart);
  return takesNoPart ? new Refused("division.takesNoPart", { name: takesNoPart.name }) : { ...division, castingVote: given.vote };
}

/**
 * Keeps what the lot fell on, in elections and employment (KL 5:54). Refused where votes aren't equal, in other matters,
 * and for other names than those with equal votes or more or fewer than the seats that are left.
 */
export function draw(division: Division, drawn: readonly Option[]): Division | Refused {
  const tied = tieIn(division);
  if (tied instanceof Refused) return tied;
  if (tied.needs === "castingVote") return new Refused("division.byCastingVote");
  const isAmongThem = drawn.every((option) => tied.between.includes(option)) && new Set(drawn).size === drawn.length;
  const isRight = isAmongThem && drawn.length === tied.seatsLeft;
  return isRight ? { ...division, drawn } : new Refused("division.wrongLot", { seats: tied.seatsLeft });
}

function tieIn(division: Division) {
  const result = divisionResult(division);
  if (result?.state === "tied") return result;
  return result ? new Refused("division.notEqual") : new Refused("division.notClosed");
}
