import { flatten } from "#lib/domain/clause/tree.ts";
import { Refused } from "#lib/domain/refused.ts";
import { checkMoved } from "./check-moved.ts";
import { type DoneBy, type Motion, motionState } from "./motion.ts";
import type { MovedOn } from "./moved-on.ts";
import { ownClauses } from "./own-clauses.ts";

/** What a motion is taken into: what it is moved on, those already in the record, and whether a question has been put. */
export type RecordedOn = MovedOn & { readonly motions: readonly Motion[]; readonly anyQuestionPut: boolean };

/**
 * Takes a motion into the record, by the secretary; only then can it be put. One that was handed in, or that the
 * secretary wrote down for one who spoke. Refuses another's draft, what is withdrawn or in the record already, anything
 * once a question has been put on the item, and what can't be moved on the proposals as they are now: a change of a
 * clause that was changed or taken away since (`motion.clauseChanged` tells what it reads now).
 */
export function recordMotion(motion: Motion, on: RecordedOn, act: DoneBy): Motion | Refused {
  const state = motionState(motion);
  if (state === "withdrawn") return new Refused("motion.withdrawn");
  if (state === "recorded") return new Refused("motion.alreadyRecorded");
  if (state === "draft" && motion.drafted.by !== act.by) return new Refused("motion.notHandedIn");
  if (on.anyQuestionPut) return new Refused("motion.questionPut");
  if (sharesClauses(motion, on.motions)) return new Refused("clause.duplicateId");
  const moved = checkMoved(motion.moved, on);
  return moved instanceof Refused ? moved : { ...motion, moved, recorded: act };
}

function sharesClauses(motion: Motion, others: readonly Motion[]): boolean {
  const idsOf = (one: Motion) => flatten(ownClauses(one)).map(({ clause }) => clause.id);
  const taken = new Set(others.flatMap(idsOf));
  return idsOf(motion).some((id) => taken.has(id));
}
