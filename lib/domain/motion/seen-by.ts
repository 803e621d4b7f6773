import { type Motion, motionState } from "./motion.ts";

/** One whom the item reaches: whether they put its questions, and whether they have a mandate in the body. */
export type MotionReader = { readonly personId: string; readonly presides: boolean; readonly isOfBody: boolean };

/**
 * Tells whether a motion is shown to someone. A draft is its drafter's own. What has been handed in is seen by those of
 * the body, who can join it before it is put, and by those who preside; what is in the record by everyone. One that was
 * taken back before it came into the record is left to its movers and to those who preside.
 */
export function isSeenBy(motion: Motion, reader: MotionReader): boolean {
  if (motion.recorded) return true;
  if (!motion.handedIn) return motion.drafted.by === reader.personId;
  const isMover = motion.movers.some(({ personId }) => personId === reader.personId);
  return isMover || reader.presides || (reader.isOfBody && motionState(motion) === "handedIn");
}
