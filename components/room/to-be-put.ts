import { motionState } from "#lib/domain/motion/motion.ts";
import { isElection } from "#lib/domain/question/treatment.ts";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";

/** Whether the item is more than its proposal: something has been moved, put, or is to be elected among those nominated. */
export function isToBePut({ treatment, steps }: TreatmentView): boolean {
  const isMoved = treatment.matter.motions.some((motion) => motionState(motion) === "recorded");
  return isMoved || treatment.questions.length > 0 || steps.some(({ key }) => isElection(key));
}
