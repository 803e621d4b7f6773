import { longestClause } from "#lib/domain/clause/validate.ts";
import { Refused } from "#lib/domain/refused.ts";
import { checkMoved } from "./check-moved.ts";
import { type DoneBy, type Motion, motionState, type Moved, type Mover } from "./motion.ts";
import type { MovedOn } from "./moved-on.ts";

/** What is written of a motion before it is handed in. `reasons` in the movers' own words, "" for none. */
export type MotionDraft = { readonly moved: Moved; readonly reasons: string };

/**
 * Drafts a motion for one mover: the drafter, or one for whom the secretary writes. Whether one may move at all is
 * `reasonAgainstMoving`. Refuses what `checkMoved` refuses, and reasons that are too long.
 */
export function draftMotion(
  { id, itemId, mover, draft }: { readonly id: string; readonly itemId: string; readonly mover: Mover; readonly draft: MotionDraft },
  on: MovedOn,
  drafted: DoneBy,
): Motion | Refused {
  const checked = checkDraft(draft, on);
  if (checked instanceof Refused) return checked;
  return { id, itemId, ...checked, movers: [mover], drafted, handedIn: null, recorded: null, withdrawn: null };
}

/** Gives the draft with other content. Refuses what has been handed in, another's draft, and what `checkMoved` refuses. */
export function editDraft(motion: Motion, draft: MotionDraft, on: MovedOn, by: string): Motion | Refused {
  const wrong = refusedAsDraft(motion, by);
  if (wrong) return wrong;
  const checked = checkDraft(draft, on);
  return checked instanceof Refused ? checked : { ...motion, ...checked };
}

/**
 * Hands in a draft as it now can be moved: the proposal may have a new version since it was written. Refused for what
 * is no draft, for another's, and for what `checkMoved` refuses.
 */
export function handInMotion(motion: Motion, on: MovedOn, act: DoneBy): Motion | Refused {
  const wrong = refusedAsDraft(motion, act.by);
  if (wrong) return wrong;
  const moved = checkMoved(motion.moved, on);
  return moved instanceof Refused ? moved : { ...motion, moved, handedIn: act };
}

function refusedAsDraft(motion: Motion, by: string): Refused | null {
  if (motionState(motion) !== "draft") return new Refused("motion.notDraft");
  return motion.drafted.by === by ? null : new Refused("motion.anothersDraft");
}

function checkDraft(draft: MotionDraft, on: MovedOn): MotionDraft | Refused {
  const reasons = draft.reasons.trim();
  if (reasons.length > longestClause) return new Refused("motion.tooLong", { limit: longestClause });
  const moved = checkMoved(draft.moved, on);
  return moved instanceof Refused ? moved : { moved, reasons };
}
